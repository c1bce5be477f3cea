/** Tags and their props, for JSX tools that have no entry of their own here. Types only. */
import type {Attributes, Properties, RekapElements, RekapEvents} from './elements.js';

/** Listener props, as in `<Tag onrekap-update={…}>`. */
export type Listeners = {[Name in keyof RekapEvents as `on${Name}`]?: ((event: RekapEvents[Name]) => void) | undefined};

/** The props of one element of this library. */
export type OwnProps<Tag extends keyof RekapElements> = Attributes<RekapElements[Tag]> & Properties<RekapElements[Tag]> & Listeners;

/** Props of every element, as far as JSX tools agree on them. */
export interface CommonProps {
  children?: unknown;
  class?: string | undefined;
  className?: string | undefined;
  dir?: 'ltr' | 'rtl' | 'auto' | undefined;
  hidden?: boolean | undefined;
  id?: string | undefined;
  key?: string | number | null | undefined;
  lang?: string | undefined;
  part?: string | undefined;
  ref?: unknown;
  slot?: string | undefined;
  style?: unknown;
  tabIndex?: number | undefined;
  title?: string | undefined;
  [name: `aria-${string}` | `data-${string}`]: unknown;
}

/** Listener props for DOM events, as `onClick` and `onclick`. */
type CommonListeners = {[Name in keyof HTMLElementEventMap as `on${Name}` | `on${Capitalize<Name>}`]?: ((event: HTMLElementEventMap[Name]) => void) | undefined};

export type CustomElements = {[Tag in keyof RekapElements]: OwnProps<Tag> & CommonProps & CommonListeners};
