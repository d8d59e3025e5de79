import type { HeadReading, Reading } from '../../model/reading.ts';
import type { TokenIndex } from '../../text/positions.ts';

/** Smaller shares count as this one: the reader may be wrong. */
const LEAST_SHARE = 0.002;
/** Rare types of happenings are what it knows least of: where the linear models are quite sure of one (“fired 200 workers”), it can't take it back alone. */
const LEAST_TYPE_SHARE = 0.06;

/** What the reader adds to the classes of whether a word names a happening; undefined where it was not asked. */
export function weighHappening(
  classes: readonly string[],
  token: TokenIndex,
  reading: Reading | undefined,
): number[] | undefined {
  const head = reading?.head('events');
  if (reading === undefined || head === undefined) return undefined;
  const added = reading.weights.happenings * readOdds(head, token) + reading.weights.happeningsBias;
  return classes.map((name) => (name === 'event' ? added : 0));
}

/** What the reader adds to the types that a happening may have. */
export function weighTypes(classes: readonly string[], token: TokenIndex, reading: Reading | undefined): number[] | undefined {
  const head = reading?.head('events');
  if (reading === undefined || head === undefined) return undefined;
  return readTypes(head, token, classes).map((share) => reading.weights.types * share);
}

/** What the reader adds to the modalities of a happening. */
export function weighModalities(
  classes: readonly string[],
  token: TokenIndex,
  reading: Reading | undefined,
): number[] | undefined {
  const head = reading?.head('modalities');
  if (reading === undefined || head === undefined) return undefined;
  return classes.map(
    (name) => reading.weights.modalities * Math.log(Math.max(head.share(token, head.classes.indexOf(name)), LEAST_SHARE)),
  );
}

/** The logarithm of the odds that a word names a happening. */
export function readOdds(head: HeadReading, token: TokenIndex): number {
  const not = head.share(token, head.classes.indexOf('none'));
  return Math.log(Math.max(1 - not, LEAST_SHARE) / Math.max(not, LEAST_SHARE));
}

/** The logarithm of the share that the reader gives to each type, were the word a happening. */
export function readTypes(head: HeadReading, token: TokenIndex, classes: readonly string[]): number[] {
  const all = Math.max(1 - head.share(token, head.classes.indexOf('none')), LEAST_SHARE);
  return classes.map((name) => Math.log(Math.max(head.share(token, head.classes.indexOf(name)) / all, LEAST_TYPE_SHARE)));
}
