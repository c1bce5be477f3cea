/** Adds the tags to Vue's template types: `import 'rekap/vue'`, once in a project. Types only. */
import type {HTMLAttributes, PublicProps} from 'vue';
import type {Attributes, Properties, RekapElements, RekapEvents} from './elements.js';

type Camel<Name extends string> = Name extends `${infer First}-${infer Rest}` ? `${First}${Capitalize<Camel<Rest>>}` : Name;

/** Listeners, as in `@rekap-update`. */
type Listeners = {[Name in keyof RekapEvents as `on${Capitalize<Camel<Name>>}`]?: ((event: RekapEvents[Name]) => void) | undefined};
/** Data attributes. Templates are checked with `dataId` for `data-id`. */
type Data = Readonly<Record<`data${string}`, unknown>>;
type Props<Of> = Omit<HTMLAttributes, keyof Properties<Of>> & Properties<Of> & Attributes<Of> & Listeners & Data & PublicProps;
type Tags = {[Tag in keyof RekapElements]: new () => RekapElements[Tag] & {readonly $props: Props<RekapElements[Tag]>}};

declare module 'vue' {
  interface GlobalComponents extends Tags {}
  // Vue's own types lack the `slot` attribute, which custom elements need.
  interface HTMLAttributes {
    slot?: string | undefined;
  }
}
