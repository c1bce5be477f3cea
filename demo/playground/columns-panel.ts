import {html, nothing, type TemplateResult} from 'lit';
import {readColumns} from '../../src/feed/read-columns.js';
import {ROLES, type Role} from '../../src/feed/table/words.js';
import {isObject} from '../../src/proof/proof.js';
import type {App} from './app.js';

const ROLE_WORDS: Readonly<Record<Role, string>> = {
  'name': 'name of the candidate', 'votes': 'votes', 'party': 'party', 'ballot': 'number on the ballot', 'color': 'color', 'id': 'id',
  'area': 'code of the area', 'area-name': 'name of the area', 'contest': 'contest', 'valid': 'valid votes', 'invalid': 'invalid votes', 'cast': 'votes cast',
  'registered': 'registered voters', 'reported': 'stations counted', 'expected': 'stations in all',
};

type Declared = Readonly<Record<string, string | readonly string[]>>;

/** The roles that the attribute `columns` declares. A text that is no such attribute declares none. */
function declaredIn(text: string | null): Declared {
  const found = readColumns(text);
  return isObject(found) ? Object.fromEntries(Object.entries(found).filter((entry): entry is [string, string | string[]] => typeof entry[1] === 'string' || Array.isArray(entry[1]))) : {};
}

/** The role of a head. A declaration with `*` is left to the attribute. */
export const roleOf = (declared: Declared, head: string): string => Object.entries(declared).find(([, heads]) => [heads].flat().includes(head))?.[0] ?? '';

/** The declaration after a head was given a role, or none with an empty one. Several columns of votes are a column for each candidate. */
export function withRole(declared: Declared, head: string, role: string): Declared {
  const others = Object.entries(declared).map(([name, heads]) => [name, [heads].flat().filter((one) => one !== head)] as const).filter(([, heads]) => heads.length > 0);
  const before = others.find(([name]) => name === role)?.[1] ?? [];
  const all = [...others.filter(([name]) => name !== role), ...(role === '' ? [] : [[role, [...before, head]] as const])];
  return Object.fromEntries(all.map(([name, heads]) => [name, heads.length === 1 ? heads[0]! : heads]));
}

/** A choice of meaning for each column of a table. Open where the table could not be read without it. */
export function columnsPanel(app: App): TemplateResult | typeof nothing {
  const {reading: {table, problems}, look: {attributes}} = app;
  if (table === null) return nothing;
  const written = attributes['columns'];
  const declared = declaredIn(typeof written === 'string' ? written : null);
  const isAsked = problems.some(({code}) => /-columns$/.test(code));
  const choose = (head: string, role: string): void => {
    const next = withRole(declared, head, role);
    app.setAttribute('columns', Object.keys(next).length === 0 ? null : JSON.stringify(next));
  };
  return html`<details class="pg-group pg-columns" ?open=${isAsked || written !== undefined}>
    <summary>Which column is what${isAsked ? html`<b class="pg-asked">please say</b>` : nothing}</summary>
    <ul>${table.headers.map((head, i) => html`<li>
      <label for="pg-column-${i}"><b>${head === '' ? `column ${i + 1}` : head}</b>
        <small>${table.rows.map((row) => String(row[i] ?? '')).filter((cell) => cell !== '').join(' · ')}</small></label>
      <select id="pg-column-${i}" ?disabled=${head === ''} @change=${(event: Event) => choose(head, (event.target as HTMLSelectElement).value)}>
        <option value="" ?selected=${roleOf(declared, head) === ''}>found by itself</option>
        ${ROLES.map((role) => html`<option value=${role} ?selected=${roleOf(declared, head) === role}>${ROLE_WORDS[role]}</option>`)}
      </select></li>`)}</ul>
  </details>`;
}
