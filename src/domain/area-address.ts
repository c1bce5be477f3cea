/** Fills an address template: `{id}` is the id of the last area, `{path}` the ids of all areas of the path, with `/` between them. */
export const addressOf = (template: string, key: string): string => template.replaceAll(/\{(path|id)\}/g, (_, word) => (word === 'path' ? key : key.split('/').at(-1)!));
