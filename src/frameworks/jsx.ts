/** Tags and what they take, for tools that read JSX and have no entry of their own here. Types only. */
import type {Attributes, Properties, RekapElements, RekapEvents} from './elements.js';

/** What `<Tag onrekap-update={…}>` listens to. */
export type Listeners = {[Name in keyof RekapEvents as `on${Name}`]?: ((event: RekapEvents[Name]) => void) | undefined};

export type CustomElements = {[Tag in keyof RekapElements]: Attributes<RekapElements[Tag]> & Properties<RekapElements[Tag]> & Listeners};
