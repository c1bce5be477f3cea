import type {App} from './app.js';
import {asTable, cellsOfHtml, textOfCells} from './table-text.js';

/** Largest file that is read, in bytes. */
const LARGEST = 8_000_000;

/** Takes up text as new data. */
export const bring = (app: App, text: string, name: string | null = null): void => app.replaceData({text: asTable(text), name});

export async function open(app: App, file: File | undefined): Promise<void> {
  if (file === undefined) return;
  if (file.size > LARGEST) app.refuse(`${file.name} is larger than ${LARGEST / 1_000_000} MB, and was not read.`);
  else bring(app, new TextDecoder().decode(await file.arrayBuffer()), file.name);
}

/** The text of a clipboard or of what is dragged. A table of a spreadsheet is there as HTML beside the text. */
function textIn(transfer: DataTransfer): string {
  const cells = cellsOfHtml(transfer.getData('text/html'));
  return cells === null ? transfer.getData('text/plain') : textOfCells(cells);
}

function paste(app: App, event: ClipboardEvent): void {
  const field = event.target instanceof Element ? event.target.closest<HTMLInputElement>('input, textarea') : null;
  const isData = field?.id === 'pg-text';
  const text = event.clipboardData ? textIn(event.clipboardData) : '';
  // In a field of one line the text is for that field; and a word of one line corrects one's own data.
  const isWhole = text.trim().includes('\n') && ('sample' in app.look.data || cellsOfHtml(event.clipboardData!.getData('text/html')) !== null);
  if (text.trim() === '' || (field !== null && !(isData && isWhole))) return;
  event.preventDefault();
  bring(app, text);
}

/** Hears what is pasted and dropped anywhere on the page. */
export function hearData(app: App): void {
  const over = (isOver: boolean): void => void document.body.classList.toggle('pg-over', isOver);
  document.addEventListener('paste', (event) => paste(app, event));
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    over(true);
  });
  document.addEventListener('dragleave', (event) => over(event.relatedTarget !== null));
  document.addEventListener('drop', (event) => {
    event.preventDefault();
    over(false);
    const file = event.dataTransfer?.files[0];
    if (file) void open(app, file);
    else if (event.dataTransfer && textIn(event.dataTransfer).trim() !== '') bring(app, textIn(event.dataTransfer));
  });
}
