import {html, nothing, type TemplateResult} from 'lit';

export interface LegendEntry {
  readonly fill: string;
  readonly label: string;
  readonly figure: string | null;
}

export interface Legend {
  /** Who leads, or why a place has nobody's colour. */
  readonly entries: readonly LegendEntry[];
  /** Strengths of colour, weakest first, and what each stands for. */
  readonly scale: {readonly title: string; readonly fills: readonly string[]; readonly labels: readonly string[]} | null;
  /** Two circles and their votes. */
  /** Units of a pattern in a pixel. */
  readonly unit: number;
  readonly circles: readonly {readonly radius: number; readonly label: string}[];
}

/** Says what colour and size stand for, with nothing left to guess. */
export function mapLegend({entries, scale, unit, circles}: Legend): TemplateResult {
  return html`<div class="key" part="legend">${entries.length === 0 ? nothing : html`<ul class="legend">${entries.map(({fill, label, figure}) =>
    html`<li><svg class="swatch" viewBox="0 0 ${12 * unit} ${12 * unit}" aria-hidden="true"><rect width="100%" height="100%" rx=${2 * unit} fill=${fill}></rect></svg><bdi>${label}</bdi>${figure === null ? nothing : html`<b>${figure}</b>`}</li>`)}</ul>`}${
    scale === null ? nothing : html`<div class="scale" part="scale"><span>${scale.title}</span><ol>${scale.fills.map((fill, i) =>
      html`<li><svg class="step" aria-hidden="true"><rect width="100%" height="100%" fill=${fill}></rect></svg><span>${scale.labels[i]}</span></li>`)}</ol></div>`}${
    circles.length === 0 ? nothing : html`<ul class="legend sizes">${circles.map(({radius, label}) =>
      html`<li><svg class="size" width=${2 * radius + 2} height=${2 * radius + 2} aria-hidden="true"><circle cx="50%" cy="50%" r=${radius}></circle></svg>${label}</li>`)}</ul>`}</div>`;
}
