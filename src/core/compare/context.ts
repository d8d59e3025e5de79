import type { Attribution } from '../model/attribution.ts';
import type { Quantity } from '../model/quantity.ts';
import type { Target } from '../model/target.ts';

/** What stands before a target in its sentence, as far as its selector keeps it. */
export function wordsBefore({ prefix }: Target): string {
  return sentenceEnd(prefix);
}

/** What follows a target in its sentence, as far as its selector keeps it. */
export function wordsAfter({ suffix }: Target): string {
  return sentenceStart(suffix);
}

/** What stands around a figure in its sentence. */
export interface SentenceWords {
  readonly before: string;
  readonly after: string;
}

/** All that is kept of a figure's sentence: what somebody is said to have said of it, where it stands in that, else the words beside it. */
export function sentenceWordsOf({ target }: Quantity, said: Attribution | undefined): SentenceWords {
  const content = said?.content.targets.find(({ start, end }) => start <= target.start && end >= target.end);
  if (content === undefined) return { before: wordsBefore(target), after: wordsAfter(target) };
  return {
    before: sentenceEnd(content.exact.slice(0, target.start - content.start)),
    after: sentenceStart(content.exact.slice(target.end - content.start)),
  };
}

const ABBREVIATED = '(?<!\\b(?:Mr|Mrs|Ms|Dr|Gen|Sen|Rep|Gov|Col|Lt|Sgt|Capt|Maj|Prof|St|Jr|Sr|Mt|No|vs|[A-Z]))';
const SENTENCE_END = new RegExp(`(?:${ABBREVIATED}\\.|[!?])["”’]?\\s+|\\n`);
const SENTENCE_END_OR_LAST = new RegExp(`(?:${ABBREVIATED}\\.|[!?])["”’]?(?:\\s+|$)|\\n`);

function sentenceEnd(words: string): string {
  return words.split(SENTENCE_END).at(-1) ?? '';
}

function sentenceStart(words: string): string {
  return words.split(SENTENCE_END_OR_LAST)[0] ?? '';
}

/** Whether a sentence ends within the words. */
export function endsSentence(words: string): boolean {
  return SENTENCE_END.test(words);
}
