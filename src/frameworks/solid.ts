/** Adds the tags to Solid's JSX types: `import 'rekap/solid'`, once in a project. Types only. */
import type {JSX} from 'solid-js';
import type {Attributes, Properties, RekapElements, RekapEvents} from './elements.js';

/** `prop:snapshot`, `attr:heading-level` and `on:rekap-update`. */
type Explicit<Of> = {[Name in keyof Properties<Of> as `prop:${Name & string}`]?: Properties<Of>[Name]} & {[Name in keyof Attributes<Of> as `attr:${Name & string}`]?: Attributes<Of>[Name]} & {[Name in keyof RekapEvents as `on:${Name}`]?: ((event: RekapEvents[Name]) => void) | undefined};
type Props<Of> = Omit<JSX.HTMLAttributes<Of>, keyof Attributes<Of>> & Attributes<Of> & Explicit<Of>;
type Tags = {[Tag in keyof RekapElements]: Props<RekapElements[Tag]>};

declare module 'solid-js' {
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
