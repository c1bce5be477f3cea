/** Official figures to begin with. Their origin and licence are in `samples/ORIGIN.txt`. */
export const SAMPLES = [
  ['president-2024.json', 'President of Indonesia 2024, by province', 'KPU, decision 360/2024'],
  ['dpr-2024.json', 'DPR 2024: votes and seats', 'KPU, decisions 1060 and 1205/2024'],
  ['empty-box-2024.json', 'A regent against the empty box, counting', 'KPU (Sirekap), 28 November 2024'],
  ['bundestag-2025.json', 'Bundestag 2025, by state', '© Die Bundeswahlleiterin, Wiesbaden 2025, dl-de/by-2-0'],
  ['tweede-kamer-2023.json', 'Tweede Kamer 2023', 'Kiesraad, CC0'],
  ['delaware-2020.csv', 'US president 2020 in Delaware, by county (CSV)', 'Delaware Department of Elections'],
  ['dpr-2024-two-moments.tsv', 'A table with two columns of votes (TSV)', 'KPU, 20 March and 25 August 2024'],
] as const;

const texts = new Map<string, string>();

/** The text of a sample that is there already, else `null`. */
export const sampleText = (name: string): string | null => texts.get(name) ?? null;

/** Fetches a sample from beside the page. An unknown name is an empty text. */
export async function loadSample(name: string): Promise<void> {
  const isKnown = SAMPLES.some(([file]) => file === name);
  texts.set(name, isKnown ? await (await fetch(`./samples/${name}`)).text() : '');
}
