/** Files that somebody dropped, those in folders included. */
async function droppedFiles({items}: DataTransfer): Promise<File[]> {
  // The list is empty after the first wait.
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  return (await Promise.all(entries.map((entry) => (entry === null ? [] : filesOf(entry))))).flat();
}

async function filesOf(entry: FileSystemEntry): Promise<File[]> {
  if (isFile(entry)) return [await new Promise<File>((found, failed) => entry.file(found, failed))];
  if (!isFolder(entry)) return [];
  const reader = entry.createReader();
  const all: FileSystemEntry[] = [];
  // A folder is told in parts; the last is empty.
  for (let part = await partOf(reader); part.length > 0; part = await partOf(reader)) all.push(...part);
  return (await Promise.all(all.map(filesOf))).flat();
}

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;
const partOf = (reader: FileSystemDirectoryReader): Promise<FileSystemEntry[]> => new Promise((found, failed) => reader.readEntries(found, failed));

/**
 * Takes files that are chosen in one of the fields or dropped on the place.
 * @param take - Gets all files of one choice.
 */
export function takeFiles(place: HTMLElement, fields: readonly HTMLInputElement[], take: (files: readonly File[]) => unknown): void {
  for (const field of fields) {
    field.addEventListener('change', () => {
      void take([...field.files ?? []]);
      // The same files may be chosen again.
      field.value = '';
    });
  }
  place.addEventListener('dragover', (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    place.classList.add('over');
  });
  place.addEventListener('dragleave', () => place.classList.remove('over'));
  place.addEventListener('drop', (event) => {
    event.preventDefault();
    place.classList.remove('over');
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(take);
  });
}
