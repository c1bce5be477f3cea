import {ReactiveElement} from '@lit/reactive-element';
import {brand, type Kind} from '../../context.js';
import {foreignContent, notClosed} from '../../children/child-content.js';
import {isOn} from '../../proof/flag.js';
import {cardAround, kindOf} from '../../page/kind-of.js';
import {isBeingParsed, noteConstruction, noteDefinition, noteDrawing, whenParsed} from '../../page/parsing.js';
import {ProblemReporter} from '../../controllers/problem-reporter.js';
import {unknownAttributes} from './unknown-attributes.js';
import type {Finding} from '../../domain/types.js';
import {adoptStylesFor} from '../../controllers/adopt-styles.js';

/** Content of the article around an element whose tag was not closed, such as `<h2>`. `''` while children are still parsed. */
const held = new WeakMap<ReactiveElement, string>();

/** Whether an element contains content of the article around it, or its children are still parsed. Then no text in it may be hidden. */
export const holdsArticle = (element: ReactiveElement): boolean => held.has(element);

/** The finding on content of the page inside an element. */
export function heldFindings(element: ReactiveElement): Finding[] {
  const what = held.get(element);
  return what ? [notClosed('', what, element.localName)] : [];
}

/**
 * Adds to a class the common behaviour of all elements of this library. The author's
 * children stay on screen until something is drawn, and where drawing throws, which is
 * reported. Styles follow an element into every document. The text `"false"` turns a
 * boolean off. Misspelt attributes are reported.
 */
export function guardElement(element: typeof ReactiveElement, kind: Kind): void {
  Object.defineProperty(element, brand, {value: kind});
  const flags = flagsOf(element);
  element.addInitializer(noteConstruction);
  // `customElements.define()` reads it just before it upgrades the elements on the page.
  Object.defineProperty(element, 'observedAttributes', {get(this: typeof ReactiveElement) {
    noteDefinition();
    return attributesOf(this);
  }});

  wrapMethod(element, 'createRenderRoot', (host, create) => {
    const before = host.shadowRoot;
    if (host.ownerDocument === document) create();
    else adoptOwnStyles(host, before ?? host.attachShadow(element.shadowRootOptions));
    if (!before) settleSlot(host, false);
    return host.shadowRoot;
  });
  wrapMethod(element, 'connectedCallback', (host, connect) => {
    const failure = attempt(connect);
    if (failure) {
      settleSlot(host, true);
      // Otherwise code that waits for `updateComplete` would wait for ever.
      host['enableUpdating'](true);
    }
    report(host, failure);
    if (isBeingParsed(host)) whenParsed(host, () => host.requestUpdate());
  });
  wrapMethod(element, 'adoptedCallback', (host) => {
    if (host.shadowRoot) adoptOwnStyles(host, host.shadowRoot);
  });
  wrapMethod(element, 'performUpdate', (host, perform) => {
    if (!host.isUpdatePending) return;
    const isFirst = !host.hasUpdated;
    if (isFirst) noteDrawing(host);
    for (const name of flags) if (typeof Reflect.get(host, name) === 'string') Reflect.set(host, name, isOn(Reflect.get(host, name)));
    inspectChildren(host);
    const failure = attempt(perform);
    settleSlot(host, failure !== null);
    report(host, failure, isFirst ? unknownAttributes(host, attributesOf(host.constructor)) : []);
  });
}

/** Replaces a method of a class by one that gets the original as `inner`. Where the class has none, `inner` does nothing. */
function wrapMethod({prototype}: typeof ReactiveElement, name: string, method: (host: ReactiveElement, inner: () => void) => unknown): void {
  const inner: unknown = Reflect.get(prototype, name);
  Reflect.set(prototype, name, function (this: ReactiveElement) {
    return method(this, () => {
      if (typeof inner === 'function') Reflect.apply(inner, this, []);
    });
  });
}

/** The names of the boolean properties of a class. Each gets the converter that reads `"false"` as false. */
function flagsOf({properties}: typeof ReactiveElement): string[] {
  const flags = Object.entries(properties).filter(([, {type}]) => type === Boolean);
  for (const [, declaration] of flags) Object.assign(declaration, {converter: {fromAttribute: (value: string | null) => value !== null && isOn(value)}});
  return flags.map(([name]) => name);
}

const attributesOf = (element: unknown): string[] => Reflect.get<typeof ReactiveElement, 'observedAttributes'>(ReactiveElement, 'observedAttributes', element);

const adoptOwnStyles = ({constructor}: ReactiveElement, root: ShadowRoot): void => adoptStylesFor(root, (constructor as typeof ReactiveElement).elementStyles);

/** Checks the author's children for content of the page, before each drawing. */
function inspectChildren(element: ReactiveElement): void {
  const what = element.firstChild && (isBeingParsed(element) ? '' : foreignContent(element));
  if (what === null) held.delete(element);
  else held.set(element, what);
}

/** Adds or removes the plain slot that shows the author's children. It is there before the first drawing, and after a failed one. With content of the page it stays, after the drawing. */
function settleSlot(element: ReactiveElement, hasFailed: boolean): void {
  const root = element.shadowRoot;
  if (!root) return;
  const children = [...root.children];
  const slot = children.find(({localName}) => localName === 'slot');
  const isDrawn = children.some(({localName}) => localName !== 'slot' && localName !== 'style');
  const isNeeded = isDrawn ? holdsArticle(element) : hasFailed || element.firstChild || isBeingParsed(element);
  if (!isNeeded) slot?.remove();
  else if (!slot || (isDrawn && slot.nextElementSibling)) root.append(slot ?? document.createElement('slot'));
}

/** Runs a step and returns what it throws, or `null`. */
function attempt(step: () => void): {readonly cause: unknown} | null {
  try {
    step();
    return null;
  } catch (cause) {
    return {cause};
  }
}

const reporters = new WeakMap<ReactiveElement, ProblemReporter>();

function report(element: ReactiveElement, failure: {readonly cause: unknown} | null, attributes: readonly Finding[] = []): void {
  const text = heldFindings(element);
  const problems = [
    ...(failure ? [{code: 'not-drawn', path: '', message: `cannot be drawn, so the earlier content stays: ${String(failure.cause)}`}] : []),
    // A bar in a card is reported by the card.
    ...(text.length > 0 && kindOf(element) === 'bar' && cardAround(element) ? [] : text), ...attributes,
  ];
  const reporter = reporters.get(element) ?? new ProblemReporter(element);
  if (problems.length === 0 && !reporters.has(element)) return;
  reporters.set(element, reporter);
  reporter.report(problems, failure?.cause ?? null);
}
