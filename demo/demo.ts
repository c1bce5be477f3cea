import '../src/cdn/rekap-all.js';

const SCRIPT = [
  '<link rel="stylesheet" href="https://your-site.example/rekap/rekap.css">',
  '<script type="module" src="https://your-site.example/rekap/rekap.js"></script>',
].join('\n');

/** Shows what a template holds, and the code to paste, which is the very same text. */
for (const example of document.querySelectorAll<HTMLElement>('.example')) {
  const template = example.querySelector('template')!;
  const isScript = example.dataset['language'] === 'js';
  const source = dedent(isScript ? template.content.textContent! : asWritten(template.innerHTML));
  const live = document.createElement('div');
  live.lang = 'id';
  if (isScript) live.append(fromProperty());
  else live.append(template.content.cloneNode(true));
  example.append(live, code(isScript ? source : `${SCRIPT}\n${source}`));
}

function fromProperty(): HTMLElement {
  const recap = document.createElement('kpu-recap');
  recap.heading = 'Hasil Rekapitulasi KPU';
  recap.subheading = 'Pemilu Presiden 2024';
  recap.source = 'KPU';
  recap.withToggle = true;
  recap.snapshot = {
    format: 'rekap/1',
    candidates: [
      {id: '1', ballot: 1, name: 'Anies & Muhaimin', votes: 40971906},
      {id: '2', ballot: 2, name: 'Prabowo & Gibran', votes: 96214691},
      {id: '3', ballot: 3, name: 'Ganjar & Mahfud', votes: 27040878},
    ],
  };
  return recap;
}

/** A block of code with a button that copies it. */
export function code(text: string): HTMLElement {
  const box = document.createElement('div');
  box.className = 'code';
  const pre = document.createElement('pre');
  pre.tabIndex = 0;
  pre.textContent = text;
  const copy = document.createElement('button');
  copy.type = 'button';
  copy.textContent = 'Copy';
  copy.addEventListener('click', () => {
    void navigator.clipboard.writeText(text).then(() => {
      copy.textContent = 'Copied';
    }, () => {
      // Without leave to write the clipboard, the text is at least chosen.
      getSelection()?.selectAllChildren(pre);
    });
  });
  box.append(copy, pre);
  return box;
}

/** Markup as a person writes it, where the parser's own form is harder to read. */
function asWritten(markup: string): string {
  return markup.replace(/="([^"]*)"/g, (whole, value: string) => (value === '' ? '' : value.includes('&quot;') ? `='${value.replaceAll('&quot;', '"')}'` : whole));
}

/** Takes away the indentation of the page around. */
function dedent(text: string): string {
  const lines = text.replace(/^\n+|\s+$/g, '').split('\n');
  const indent = Math.min(...lines.filter((line) => line.trim() !== '').map((line) => line.search(/\S/)));
  return lines.map((line) => line.slice(indent)).join('\n');
}
