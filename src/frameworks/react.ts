/** Adds the tags to React's JSX types: `import 'rekap/react'`, once in a project. Types only. */
import type {ClassAttributes, HTMLAttributes} from 'react';
import type {RekapElements} from './elements.js';
import type {OwnProps} from './jsx.js';

type Props<Tag extends keyof RekapElements> = ClassAttributes<RekapElements[Tag]> & Omit<HTMLAttributes<RekapElements[Tag]>, keyof OwnProps<Tag>> & OwnProps<Tag> & {class?: string | undefined};
type Tags = {[Tag in keyof RekapElements]: Props<Tag>};

declare module 'react' {
  /** The tokens of the elements, in `style`. */
  interface CSSProperties {
    [token: `--rekap-${string}`]: string | number | undefined;
  }
  namespace JSX {
    interface IntrinsicElements extends Tags {}
  }
}
