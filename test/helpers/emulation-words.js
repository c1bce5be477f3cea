/** Said in the browser, known in Node. */
export const CANNOT = 'cannot be emulated in this engine';
