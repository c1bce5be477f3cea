/** Reads a JSON file below `test/fixtures`. */
export async function fixtureJson<Data>(path: string): Promise<Data> {
  const response = await fetch(new URL(`../fixtures/${path}`, import.meta.url));
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as Data;
}
