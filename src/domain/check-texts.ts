import type {Area, Snapshot} from './types.js';
import type {Find} from './check-areas.js';

/** What stands for letters that could not be decoded: bytes of one encoding that were read as another. */
const isBroken = (text: string | null): boolean => text !== null && text.includes('\ufffd');

/** Tells of texts whose letters are lost. Of areas the first is told, with how many there are: one wrong encoding spoils hundreds. */
export function checkTexts({title, subtitle, source, candidates, areas}: Snapshot, find: Find): void {
  const tell = (path: string, text: string | null, more = ''): void => {
    if (isBroken(text)) find('text-broken', path, `"${text}"${more} has letters that are lost; serve it as UTF-8, or with its charset`);
  };
  tell('title', title);
  tell('subtitle', subtitle);
  tell('source.name', source?.name ?? null);
  candidates.forEach(({name, party, people}, i) => {
    tell(`candidates[${i}].name`, name);
    tell(`candidates[${i}].party`, party);
    people.forEach((person, j) => tell(`candidates[${i}].people[${j}].name`, person.name));
  });
  const broken = brokenAreas(areas, '');
  if (broken[0]) tell(broken[0].path, broken[0].name, broken.length > 1 ? `, the first of ${broken.length} areas,` : '');
}

const brokenAreas = (areas: readonly Area[], at: string): {readonly path: string; readonly name: string | null}[] => areas.flatMap(({name, areas: parts}, i) =>
  [...(isBroken(name) ? [{path: `${at}areas[${i}].name`, name}] : []), ...(parts.length > 0 ? brokenAreas(parts, `${at}areas[${i}].`) : [])]);
