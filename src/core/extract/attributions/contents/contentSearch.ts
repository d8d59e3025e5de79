import type { ReportingFrame } from '../../../lexicon/reportingVerbs.ts';
import type { IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

/** Where what is said begins, and by which frame of the verb. */
export interface ContentStart {
  readonly first: number;
  readonly frame: ReportingFrame;
}

/** A verb whose content is looked for, and what the verb takes. */
export interface ContentSearch {
  readonly text: IndexedText;
  readonly verb: number;
  readonly region: TokenRange;
  readonly frames: ReadonlySet<ReportingFrame>;
  readonly prepositions: ReadonlySet<string>;
  /** A hearer has to come before a clause without "that". */
  readonly hearerFirst?: boolean;
}

/** These name their hearer: "told reporters that". */
export const TOLD: ReadonlySet<string> = new Set(['tell', 'inform', 'notify', 'assure', 'reassure', 'brief', 'remind']);
