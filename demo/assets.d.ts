declare module '*.topojson?url' {
  const address: string;
  export default address;
}

declare module '*.css?raw' {
  const text: string;
  export default text;
}

interface ImportMeta {
  /** Vite's: the texts of every file of a pattern. */
  glob(pattern: string, options: {readonly eager: true; readonly query: '?raw'; readonly import: 'default'}): Readonly<Record<string, string>>;
}
