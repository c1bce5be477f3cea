/** Whether an attribute or a property turns something on. `"false"` does not: frameworks and templates write it for *off*. */
export const isOn = (value: unknown): boolean => (typeof value === 'string' ? !/^\s*false\s*$/i.test(value) : Boolean(value));
