/** How times, sizes and ratios are summed up and written. */

/** The middle one; of an even number the mean of the two in the middle. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

export const ms = (value) => (value < 1 ? `${(value * 1000).toFixed(0)} µs` : value < 20 ? `${value.toFixed(1)} ms` : `${Math.round(value)} ms`);
export const kilo = (value) => `${(value / 1000).toFixed(1)} kB`;

/** "1.84 (1.5) !": the mark is for the eye; nothing fails. */
export function verdict(value, most) {
  const text = value < 10 ? value.toFixed(2) : value.toFixed(1);
  return most === undefined ? text : `${text} (${most < 10 ? Number(most.toFixed(2)) : most.toFixed(1)})${value > most ? ' !' : ''}`;
}

/** The same as a table of Markdown. */
export const markdown = (heads, rows) => [heads, heads.map((_, column) => (column === 0 ? '---' : '---:')), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

/** Columns of text, the first line its heads. */
export function table(heads, rows) {
  const lines = [heads, ...rows];
  const widths = heads.map((_, column) => Math.max(...lines.map((line) => line[column].length)));
  const written = lines.map((line) => line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[column]))).join('   ').trimEnd());
  written.splice(1, 0, widths.map((width) => '-'.repeat(width)).join('   '));
  return written.join('\n');
}
