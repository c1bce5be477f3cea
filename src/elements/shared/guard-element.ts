import {LitElement} from 'lit';
import {brand, type Kind} from '../../context.js';
import {foreignContent, notClosed} from '../../children/child-content.js';
import {isOn} from '../../proof/flag.js';
import {cardAround, kindOf} from '../../page/kind-of.js';
import {isBeingParsed, noteConstruction, noteDefinition, noteDrawing, whenParsed} from '../../page/parsing.js';
import {ProblemReporter} from '../../controllers/problem-reporter.js';
import {unknownAttributes} from './unknown-attributes.js';
import type {Finding} from '../../domain/types.js';
import {dress} from './dress.js';

/** What elements hold that is none of their own, such as `<h2>`; `''` while children are still coming. */
const held = new WeakMap<LitElement, string>();

/** Whether an element holds what is none of its own, or its children are still coming: then no word in it may be hidden. */
export const holdsPage = (element: LitElement): boolean => held.has(element);

/** What is said of a text that an element swallowed. */
export function heldFindings(element: LitElement): Finding[] {
  const what = held.get(element);
  return what ? [notClosed('', what, element.localName)] : [];
}

/**
 * Gives a class what every element of ours has beside its drawing: its author's children
 * stay on screen until something is drawn, and where drawing throws, which is told; it
 * has its styles in every document that it is moved to; `"false"` is false; attributes
 * that are nearly right are named.
 */
export function guardElement(element: typeof LitElement, kind: Kind): void {
  Object.defineProperty(element, brand, {value: kind});
  const flags = flagsOf(element);
  element.addInitializer(noteConstruction);
  // Asked for by `customElements.define()`, just before it upgrades what stands on the page.
  Object.defineProperty(element, 'observedAttributes', {get(this: typeof LitElement) {
    noteDefinition();
    return attributesOf(this);
  }});

  around(element, 'createRenderRoot', (host, create) => {
    const before = host.shadowRoot;
    if (host.ownerDocument === document) create();
    else dressed(host, before ?? host.attachShadow(element.shadowRootOptions));
    if (!before) settleSlot(host, false);
    return host.shadowRoot;
  });
  around(element, 'connectedCallback', (host, connect) => {
    const failure = attempt(connect);
    if (failure) {
      settleSlot(host, true);
      // Who waits for the update must not wait for ever.
      host['enableUpdating'](true);
    }
    tell(host, failure);
    if (isBeingParsed(host)) whenParsed(host, () => host.requestUpdate());
  });
  around(element, 'adoptedCallback', (host) => {
    if (host.shadowRoot) dressed(host, host.shadowRoot);
  });
  around(element, 'performUpdate', (host, perform) => {
    if (!host.isUpdatePending) return;
    const isFirst = !host.hasUpdated;
    if (isFirst) noteDrawing(host);
    for (const name of flags) if (typeof Reflect.get(host, name) === 'string') Reflect.set(host, name, isOn(Reflect.get(host, name)));
    look(host);
    const failure = attempt(perform);
    settleSlot(host, failure !== null);
    tell(host, failure, isFirst ? unknownAttributes(host, attributesOf(host.constructor)) : []);
  });
}

/** Puts a method in the place of one that a class has, or of none. */
function around({prototype}: typeof LitElement, name: string, method: (host: LitElement, inner: () => void) => unknown): void {
  const inner: unknown = Reflect.get(prototype, name);
  Reflect.set(prototype, name, function (this: LitElement) {
    return method(this, () => {
      if (typeof inner === 'function') Reflect.apply(inner, this, []);
    });
  });
}

/** Booleans among the properties of a class, all of which get the one converter. */
function flagsOf({properties}: typeof LitElement): string[] {
  const flags = Object.entries(properties).filter(([, {type}]) => type === Boolean);
  for (const [, declaration] of flags) Object.assign(declaration, {converter: {fromAttribute: (value: string | null) => value !== null && isOn(value)}});
  return flags.map(([name]) => name);
}

const attributesOf = (element: unknown): string[] => Reflect.get<typeof LitElement, 'observedAttributes'>(LitElement, 'observedAttributes', element);

const dressed = ({constructor}: LitElement, root: ShadowRoot): void => dress(root, (constructor as typeof LitElement).elementStyles);

/** Sees what the author's children are, before they are drawn beside. */
function look(element: LitElement): void {
  const what = element.firstChild && (isBeingParsed(element) ? '' : foreignContent(element));
  if (what === null) held.delete(element);
  else held.set(element, what);
}

/** The plain slot stands first, and goes with the first drawing; it stays, after the drawing, for what the element swallowed. Without children there is nothing to show in it. */
function settleSlot(element: LitElement, hasFailed: boolean): void {
  const root = element.shadowRoot;
  if (!root) return;
  const children = [...root.children];
  const slot = children.find(({localName}) => localName === 'slot');
  const isDrawn = children.some(({localName}) => localName !== 'slot' && localName !== 'style');
  const isNeeded = isDrawn ? holdsPage(element) : hasFailed || element.firstChild || isBeingParsed(element);
  if (!isNeeded) slot?.remove();
  else if (!slot || (isDrawn && slot.nextElementSibling)) root.append(slot ?? document.createElement('slot'));
}

/** What a step throws, as a problem; `null` where it throws nothing. */
function attempt(step: () => void): {readonly cause: unknown} | null {
  try {
    step();
    return null;
  } catch (cause) {
    return {cause};
  }
}

const reporters = new WeakMap<LitElement, ProblemReporter>();

function tell(element: LitElement, failure: {readonly cause: unknown} | null, attributes: readonly Finding[] = []): void {
  const text = heldFindings(element);
  const problems = [
    ...(failure ? [{code: 'not-drawn', path: '', message: `cannot be drawn, so what was there stays: ${String(failure.cause)}`}] : []),
    // The card tells of its bars.
    ...(text.length > 0 && kindOf(element) === 'bar' && cardAround(element) ? [] : text), ...attributes,
  ];
  const reporter = reporters.get(element) ?? new ProblemReporter(element);
  if (problems.length === 0 && !reporters.has(element)) return;
  reporters.set(element, reporter);
  reporter.report(problems, failure?.cause ?? null);
}
