import {loading} from '../embed/script-tag.js';
import {code} from '../site/code.js';

/** The files of this very site, so that what is copied runs as it is. */
const folder = new URL('./cdn/', document.baseURI).href;
const hashes = await (await fetch('./cdn/integrity.json')).json() as Readonly<Record<string, string>>;

// The names of parts change with each version.
document.querySelector('.parts')!.append(...Object.keys(hashes).filter((name) => /\.[0-9a-f]{8}\.js$/.test(name)).flatMap((file) => [' ', Object.assign(document.createElement('a'), {href: `./cdn/${file}`, download: '', textContent: file})]));

/** The code to paste beside each example: the build puts the very same text on the page. */
for (const example of document.querySelectorAll<HTMLElement>('.example')) {
  const template = example.querySelector('template')!;
  const isScript = example.dataset['language'] === 'js';
  const source = dedent(isScript ? template.content.textContent! : asWritten(template.innerHTML));
  if (isScript) {
    const live = document.createElement('div');
    live.lang = 'id';
    live.append(fromProperty());
    example.append(live);
  }
  example.append(code(isScript ? source : loading({folder, hashes}) + source));
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
