import { isPassive, objectOf, patientOf } from '../../linguistics/clause.ts';
import { findDependent } from '../../linguistics/nounPhrase.ts';
import type { ArgumentCandidate } from '../../model/candidates.ts';
import type { ArgumentPhrase } from './argumentCandidates.ts';
import type { EventContext } from './eventContext.ts';
import type { TriggerCandidate } from './triggerCandidates.ts';

/** From this share on the reader of paragraphs takes a noun for a description of somebody or something that takes part; below the other it doesn't at all. */
const TAKES_PART = 0.5;
const TAKES_NO_PART = 0.1;
/** Nouns of what is done to a place as a whole: "the liberation of the town". */
const DONE_TO_PLACES: ReadonlySet<string> = new Set(
  'liberation capture recapture seizure fall siege encirclement isolation occupation invasion annexation conquest bombardment shelling destruction rehabilitation restoration preservation reconstruction'.split(
    ' ',
  ),
);

/** What the reader gives to a word's being in a description of an actor; undefined where it was not asked, or the word is no common noun. */
function shareOf(context: EventContext, index: number): number | undefined {
  const head = context.parsed.reading?.head('nominals');
  const tag = context.parsed.tokens[index]?.tag ?? '';
  if (head === undefined || !/^NNS?$/.test(tag) || context.nameAt(index) !== undefined) return undefined;
  return 1 - head.share(index, head.classes.indexOf('O'));
}

/** "The projects created jobs": without what only the grammar takes for somebody who acts. */
export function isNoParticipant(context: EventContext, { token, quantity }: ArgumentPhrase): boolean {
  return quantity === undefined && (shareOf(context, token.index) ?? 1) < TAKES_NO_PART;
}

/** Whom or what a verb is done to, where it was passed over though the reader sees that it takes part: "All livestock on the farm has been incinerated". */
export function passedOver(
  context: EventContext,
  { token, wordClass }: TriggerCandidate,
  candidates: readonly ArgumentPhrase[],
  found: readonly ArgumentCandidate[],
): ArgumentPhrase | undefined {
  if (wordClass !== 'verb' || found.some(({ role }) => role === 'target' || role === 'victim')) return undefined;
  const { parsed } = context;
  const index = isPassive(parsed, token.index) ? patientOf(parsed, token.index) : objectOf(parsed, token.index);
  const candidate = candidates.find((one) => one.quantity === undefined && one.token.index === index);
  if (candidate === undefined || found.some(({ head }) => head.start === candidate.token.start)) return undefined;
  return (shareOf(context, candidate.token.index) ?? 0) >= TAKES_PART ? candidate : undefined;
}

/** "the liberation of Raqqah": what is freed is a place and the target, not where it happens. */
export function isPlaceDoneTo({ parsed }: EventContext, { token, key }: TriggerCandidate, head: number): boolean {
  if (!DONE_TO_PLACES.has(key) || !token.tag.startsWith('NN') || parsed.tokens[head]?.head !== token.index) return false;
  return findDependent(parsed, head, 'case')?.lower === 'of';
}
