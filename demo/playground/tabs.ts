import {html, type TemplateResult} from 'lit';

/** Tabs that show one of several texts in `#pg-code`. Arrow keys go from tab to tab. */
export function tabsOf<Kind extends string>(kinds: readonly (readonly [Kind, string, ...unknown[]])[], shown: Kind, label: string, show: (kind: Kind) => void): TemplateResult {
  const onKey = (event: KeyboardEvent): void => {
    const by = {ArrowRight: 1, ArrowLeft: -1}[event.key];
    const now = kinds.findIndex(([kind]) => kind === shown);
    const to = event.key === 'Home' ? 0 : event.key === 'End' ? kinds.length - 1 : by === undefined ? -1 : (now + by + kinds.length) % kinds.length;
    if (to < 0) return;
    event.preventDefault();
    show(kinds[to]![0]);
    document.querySelector<HTMLElement>(`#pg-tab-${kinds[to]![0]}`)!.focus();
  };
  return html`<div role="tablist" aria-label=${label} @keydown=${onKey}>
    ${kinds.map(([kind, name]) => html`<button type="button" role="tab" id="pg-tab-${kind}" aria-controls="pg-code" aria-selected=${kind === shown}
      tabindex=${kind === shown ? 0 : -1} @click=${() => show(kind)}>${name}</button>`)}
  </div>`;
}
