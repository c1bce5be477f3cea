import type {Tag} from '../../src/tags.js';

/** One element as a page is to have it: what every way of writing it down starts from. */
export interface Embed {
  readonly tag: Tag;
  /** By attribute name. `true` is a boolean attribute that is there. */
  readonly attributes: Readonly<Record<string, string | number | true>>;
  /** A `rekap/1` document. `null` where an attribute says where the data is, or where there is none. */
  readonly document: object | null;
  /** Tokens by name, such as `--rekap-accent`. */
  readonly tokens: Readonly<Record<string, string>>;
  /** Language of the element. `null` leaves it to the page. */
  readonly lang: string | null;
  /** CSS pixels that the element is high where it was seen, for a frame. `null` where nobody has seen it. */
  readonly height: number | null;
  /** The theme of a page of its own; `auto` is that of the reader's system. */
  readonly ground: 'auto' | 'light' | 'dark';
  readonly host: Host;
}

/** Where the scripts are that a page loads. */
export interface Host {
  /** Absolute address of their folder, with `/` at its end. */
  readonly folder: string;
  /** Hashes by file name, as `integrity.json` has them. Without one a tag has no `integrity`. */
  readonly hashes: Readonly<Record<string, string>>;
}

/** Languages that are written from right to left. */
const RTL = /^(ar|fa|he|ur|ps|dv)\b/;

/** The attributes of language that the element needs. */
export const languageOf = ({lang}: Pick<Embed, 'lang'>): Readonly<Record<string, string>> =>
  (lang === null ? {} : {lang, ...(RTL.test(lang) && {dir: 'rtl'})});
