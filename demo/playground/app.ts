import type {Finding, RekapDocument} from '../../src/core.js';
import type {Embed, Host} from '../embed/embed.js';
import type {Tag} from '../../src/tags.js';
import {fromHash, toHash, type LeftOut} from './address.js';
import {History} from './history.js';
import {FIRST_LOOK, withEntry, type Look, type Value} from './look.js';
import type {ElementEntry} from './manifest.js';
import {corrected, readData, type Reading} from './read-data.js';
import {loadSample, sampleText} from './samples.js';

/** Milliseconds after a change until the address is written. Browsers allow few such changes a second. */
const DELAY = 250;

/** Reports of the element that are shown. */
const MOST_TOLD = 5;

/** Attributes that say how a feed or a table is read. A document that is in the page is read already. */
const OF_FEEDS = ['src', 'format', 'contest', 'columns', 'candidates-src', 'areas-src', 'refresh'];

/** The state of the playground, and everything that is derived from it. */
export class App {
  readonly elements: readonly ElementEntry[];
  readonly host: Host;
  leftOut: LeftOut = 'nothing';
  /** Why what somebody brought was not taken. `null` after data that was. */
  refusal: string | null = null;
  /** CSS pixels that the element of the preview is high. */
  height: number | null = null;
  /** The look as the address has it. */
  hash = location.hash;
  /** The pane that a phone shows. */
  pane = 'preview';
  /** What the element itself said of its feed, the last first. */
  told: readonly Finding[] = [];
  #history: History<Look>;
  #draw: () => void;
  #timer = 0;
  #read: {readonly key: string; readonly reading: Reading} | null = null;
  #document: {readonly reading: Reading; readonly corrections: Look['corrections']; readonly document: RekapDocument} | null = null;
  /** The last data that could be read. */
  #good: Reading | null = null;

  constructor(elements: readonly ElementEntry[], host: Host, first: Look, draw: () => void) {
    this.elements = elements;
    this.host = host;
    this.#history = new History(first);
    this.#draw = draw;
    void this.#settle();
  }

  get look(): Look {
    return this.#history.now;
  }

  get canUndo(): boolean {
    return this.#history.canUndo;
  }

  get canRedo(): boolean {
    return this.#history.canRedo;
  }

  get element(): ElementEntry {
    return this.elements.find(({tagName}) => tagName === this.look.tag) ?? this.elements[0]!;
  }

  /** Text of the data. `null` while a sample is fetched. */
  get text(): string | null {
    const {data} = this.look;
    return 'sample' in data ? sampleText(data.sample) : data.text;
  }

  /** Whether the element asks an address itself, so that no text is read. */
  get isFeed(): boolean {
    return this.look.attributes['src'] !== undefined;
  }

  get reading(): Reading {
    const {attributes} = this.look;
    const key = JSON.stringify([this.text, attributes['format'], attributes['contest'], attributes['columns'], attributes['number-locale'], attributes['time-zone']]);
    if (this.#read?.key !== key) this.#read = {key, reading: readData(this.text ?? '', attributes)};
    const {reading} = this.#read;
    if (reading.document !== null) this.#good = reading;
    return reading;
  }

  /** The document on screen: the last data that could be read, with the corrections. The same object while neither changes, so that the element draws once. */
  get document(): RekapDocument | null {
    const {element, isFeed, reading} = this;
    const good = reading.document === null && this.text !== '' ? this.#good : reading;
    if (!element.takesDocument || isFeed || !good?.document) return null;
    const {corrections} = this.look;
    if (this.#document?.reading !== good || this.#document.corrections !== corrections) this.#document = {reading: good, corrections, document: corrected(good.document, corrections)};
    return this.#document.document;
  }

  /** Whether the element needs data, and there is none. */
  get isBare(): boolean {
    return this.element.takesDocument && !this.isFeed && this.text !== null && this.document === null;
  }

  /** What the preview shows and the code writes: one and the same. */
  get embed(): Embed {
    const {document, element, elements, host, look: {attributes, tokens, lang, ground}} = this;
    // A link may come from anybody: only what the manifest names reaches a page.
    const known = element.attributes.map(({name}) => name);
    const knownTokens = elements.flatMap(({cssProperties}) => cssProperties.map(({name}) => name));
    const kept = Object.entries(attributes).filter(([name]) => known.includes(name) && (document === null || !OF_FEEDS.includes(name)));
    const absolute = kept.map(([name, value]) => [name, name.endsWith('src') && typeof value === 'string' ? absoluteAddress(value) : value] as const);
    return {
      tag: element.tagName as Tag, document, host, tokens: Object.fromEntries(Object.entries(tokens).filter(([name]) => knownTokens.includes(name))),
      attributes: Object.fromEntries(absolute), lang, ground, height: this.height,
    };
  }

  update(patch: Partial<Look>, about: string | null = null): void {
    this.#history.step({...this.look, ...patch}, about);
    void this.#settle();
  }

  /** Hears what the element of the preview reports, such as an address that does not answer. */
  tell({code, path, message}: Finding): void {
    if (!this.isFeed) return;
    this.told = [{code, path, message}, ...this.told.filter((one) => one.code !== code)].slice(0, MOST_TOLD);
    this.#draw();
  }

  /** Takes up other data. Columns, corrections and an address belonged to the data before. */
  replaceData(data: Look['data']): void {
    const {src: _, columns: __, ...attributes} = this.look.attributes;
    this.#good = null;
    this.refusal = null;
    this.update({data, corrections: {}, attributes});
  }

  /** Says why a file is not taken, and leaves everything as it is. */
  refuse(words: string): void {
    this.refusal = words;
    this.#draw();
  }

  setAttribute(name: string, value: Value | null): void {
    if (name === 'src') this.told = [];
    this.update({attributes: withEntry(this.look.attributes, name, value)}, `attribute ${name}`);
  }

  undo(): void {
    this.#history.undo();
    void this.#settle();
  }

  redo(): void {
    this.#history.redo();
    void this.#settle();
  }

  draw(): void {
    this.#draw();
  }

  /** Draws, fetches the sample that is asked for, and writes the address. */
  async #settle(): Promise<void> {
    this.#draw();
    const {data} = this.look;
    if ('sample' in data && sampleText(data.sample) === null) {
      await loadSample(data.sample);
      this.#draw();
    }
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.writeAddress(), DELAY);
  }

  async writeAddress(): Promise<void> {
    const {look} = this;
    const {hash, leftOut} = await toHash(look);
    if (look !== this.look) return;
    history.replaceState(null, '', location.pathname + location.search + hash);
    if (leftOut === this.leftOut && hash === this.hash) return;
    this.leftOut = leftOut;
    this.hash = hash;
    this.#draw();
  }

  /** Takes up the look of the address, after somebody pasted a link into it. */
  async readAddress(): Promise<void> {
    this.update(await fromHash(location.hash) ?? FIRST_LOOK);
  }
}

/** An address that leads to the same place from any page. Marks such as `{id}` stay as they are. */
const absoluteAddress = (address: string): string =>
  (URL.canParse(address, location.href) ? new URL(address, location.href).href.replace(/%7B/gi, '{').replace(/%7D/gi, '}') : address);

