import type {ReactiveElement} from '@lit/reactive-element';
import type {Tag} from '../tags.js';

export type {} from '../define.js';
export type {} from '../events.js';

/** Every tag, and the class of its element. */
export type RekapElements = Pick<HTMLElementTagNameMap, Tag>;

/** Events of this library by name. They bubble, so a listener on a card also gets the events of the views inside it. */
export type RekapEvents = Pick<GlobalEventHandlersEventMap, Extract<keyof GlobalEventHandlersEventMap, `rekap-${string}`>>;

type IsSame<One, Other> = (<Any>() => Any extends One ? 1 : 2) extends (<Any>() => Any extends Other ? 1 : 2) ? true : false;

/** Names of the properties that a page may set: those of the class itself that are neither methods nor read only. */
type Settable<Of> = {
  [Name in Exclude<keyof Of, keyof ReactiveElement>]-?: Of[Name] extends (...given: never[]) => unknown ? never
    : IsSame<{[It in Name]: Of[Name]}, {-readonly [It in Name]: Of[Name]}> extends true ? Name : never;
}[Exclude<keyof Of, keyof ReactiveElement>];

/** The attribute name of a property: `heading-level` for `headingLevel`. */
type Dashed<Name extends string> = Name extends `${infer First}${infer Rest}` ? `${First extends Lowercase<First> ? First : `-${Lowercase<First>}`}${Dashed<Rest>}` : Name;

/** The accepted type of a value. A number may also be written as text, as in attributes. */
type Given<Value> = Value | undefined | (number extends Value ? `${number}` : never);

/** Properties by their own names. */
export type Properties<Of> = {[Name in Settable<Of>]?: Given<Of[Name]>};

/** Properties by the names of their attributes. */
export type Attributes<Of> = {[Name in Settable<Of> as Name extends string ? Dashed<Name> : never]?: Given<Of[Name]>};
