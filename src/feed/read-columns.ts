/**
 * Reads the attribute that assigns columns to roles: the JSON of an object from role to
 * head, or pairs such as `name=Nama calon votes=Suara`. A repeated role has several
 * columns. Any other text is left to the adapter, which refuses it.
 */
export function readColumns(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    const columns: Record<string, string | string[]> = {};
    // A head may have blanks in it. The next pair begins with a role.
    for (const pair of text.trim().split(/\s+(?=[a-z-]+=)/)) {
      const [, role, head] = /^([a-z-]+)=(.+)$/s.exec(pair) ?? [];
      if (role === undefined || head === undefined) return text;
      columns[role] = Object.hasOwn(columns, role) ? [columns[role]!, head].flat() : head;
    }
    return columns;
  }
}
