/** Official figures to begin with. Their origin and licence are in `samples/ORIGIN.txt`. */
export const SAMPLES = [
  ['president-2024.json', 'Indonesia: president 2024', 'KPU, decision 360/2024'],
  ['dpr-2024.json', 'Indonesia: DPR 2024, seats', 'KPU, decisions 1060 and 1205/2024'],
  ['empty-box-2024.json', 'Aceh Tamiang: the empty box', 'KPU (Sirekap), 28 November 2024'],
  ['bundestag-2025.json', 'Germany: Bundestag 2025', '© Die Bundeswahlleiterin, Wiesbaden 2025, dl-de/by-2-0'],
  ['tweede-kamer-2023.json', 'Netherlands: Tweede Kamer 2023', 'Kiesraad, CC0'],
  ['delaware-2020.csv', 'US: Delaware 2020, counties (CSV)', 'Delaware Department of Elections'],
  ['dpr-2024-two-moments.tsv', 'Two columns of votes (TSV)', 'KPU, 20 March and 25 August 2024'],
] as const;

const texts = new Map<string, string>();

/** The text of a sample that is there already, else `null`. */
export const sampleText = (name: string): string | null => texts.get(name) ?? null;

/** Fetches a sample from beside the page. An unknown name is an empty text. */
export async function loadSample(name: string): Promise<void> {
  const isKnown = SAMPLES.some(([file]) => file === name);
  texts.set(name, isKnown ? await (await fetch(`./samples/${name}`)).text() : '');
}
