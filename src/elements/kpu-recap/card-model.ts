import type {SourceState} from '../../controllers/source-controller.js';
import type {Grounds} from '../../domain/colour.js';
import type {Results} from '../../domain/derive.js';
import type {Finding} from '../../domain/types.js';
import type {Language} from '../../i18n/registry.js';
import type {CardProperties} from './card-properties.js';
import type {DisplayOptions} from './display-options.js';

/** Everything that a card draws and announces, derived once before it is drawn. */
export interface CardModel {
  readonly card: CardProperties;
  /** What the source gave for this drawing. */
  readonly source: SourceState;
  readonly options: DisplayOptions;
  /** `null` while there are no figures. */
  readonly results: Results | null;
  readonly language: Language;
  /** The backgrounds of the bars. */
  readonly grounds: Grounds;
  /** Whether the reader asked for all candidates. */
  readonly isExpanded: boolean;
  /** Whether the figures are of a correction, and bars change at once. */
  readonly isStill: boolean;
  readonly problems: readonly Finding[];
  /** What stands before the rows, and the result in one sentence where they are those of an area. Default: the rows are those of the whole. */
  readonly area?: {readonly line: unknown; readonly summary: string | null};
}

/** By card, what is drawn once a reader has chosen an area: the rows, and the foot. */
export const inAreas = new WeakMap<CardProperties, (whole: CardModel) => {readonly shown: CardModel; readonly whole: CardModel}>();
