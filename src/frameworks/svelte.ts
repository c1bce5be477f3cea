/** Tells Svelte's templates the tags: `import 'rekap/svelte'`, once in a project. Types only. */
import type {HTMLAttributes} from 'svelte/elements';
import type {RekapElements} from './elements.js';
import type {CustomElements} from './jsx.js';

type Props<Tag extends keyof RekapElements> = Omit<HTMLAttributes<RekapElements[Tag]>, keyof CustomElements[Tag]> & CustomElements[Tag];
type Tags = {[Tag in keyof RekapElements]: Props<Tag>};

declare module 'svelte/elements' {
  interface SvelteHTMLElements extends Tags {}
}
