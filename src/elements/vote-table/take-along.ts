/** Hands a file to the reader. */
export function saveFile(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], {type: 'text/csv;charset=utf-8'}));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}

/** Whether text was copied; where a page may not, the table is selected, so that the reader can. */
export async function copyText(text: string, table: Element | null): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    if (table) getSelection()?.selectAllChildren(table);
    return false;
  }
}
