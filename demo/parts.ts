/** Adds the parts, whose names change with each version, to the files that the first page offers. */
const hashes = await (await fetch('./cdn/integrity.json')).json() as Readonly<Record<string, string>>;
const list = document.querySelector('.parts')!;
for (const file of Object.keys(hashes).filter((name) => /\.[0-9a-f]{8}\.js$/.test(name))) {
  list.append(' ', Object.assign(document.createElement('a'), {href: `./cdn/${file}`, download: '', textContent: file}));
}

export {};
