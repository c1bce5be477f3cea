/** Saves a file on the reader's device. */
export function saveFile(text: string, name: string, type = 'text/csv'): void {
  const address = URL.createObjectURL(new Blob([text], {type: `${type};charset=utf-8`}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/**
 * Copies text. Where the browser does not allow it, the table is selected so that the reader can copy it.
 * @returns Whether the text was copied.
 */
export async function copyText(text: string, table: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (table) getSelection()?.selectAllChildren(table);
    return false;
  }
}
