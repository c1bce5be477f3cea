import {cached} from './intl-cache.js';

/** Whether a text names a zone of the IANA database, as `Asia/Jakarta` does. */
export const isTimeZone = (name: string): boolean => cached(`zone ${name}`, () => {
  try {
    return new Intl.DateTimeFormat('en', {timeZone: name}).format(0) !== '';
  } catch {
    return false;
  }
});
