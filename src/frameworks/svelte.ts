/** Adds the tags to Svelte's template types: `import 'rekap/svelte'`, once in a project. Types only. */
import type {HTMLAttributes} from 'svelte/elements';
import type {RekapElements} from './elements.js';
import type {OwnProps} from './jsx.js';

type Props<Tag extends keyof RekapElements> = Omit<HTMLAttributes<RekapElements[Tag]>, keyof OwnProps<Tag>> & OwnProps<Tag>;
type Tags = {[Tag in keyof RekapElements]: Props<Tag>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
