import type { HeadReading, Reading } from '../../model/reading.ts';
import { QUANTITY_ROLES } from '../../model/event.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import type { TokenIndex } from '../../text/positions.ts';
import type { Span } from '../../text/span.ts';
import type { ArgumentPhrase } from './argumentCandidates.ts';

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

/** What the reader adds to the roles that a phrase may have in a happening; undefined where it has not been asked. Of a time or a figure any word may stand for all. */
export function weighRoles(
  { reading, tokens }: Pick<ParsedText, 'reading' | 'tokens'>,
  classes: readonly string[],
  trigger: TokenIndex,
  { token, span, quantity }: ArgumentPhrase,
): number[] | undefined {
  const words = quantity === undefined ? [token] : tokensWithin(tokens, token.index, span);
  const shares = words.flatMap(({ index }) => reading?.role(trigger, index) ?? []);
  if (reading === undefined || shares.length === 0) return undefined;
  const mayBe = (role: string): boolean => role !== 'none' && QUANTITY_ROLES.has(role) === (quantity !== undefined);
  const ofRole = (role: string): number => Math.max(...shares.map((share) => share(role)));
  const none = Math.min(...shares.map((share) => classes.reduce((left, role) => left - (mayBe(role) ? share(role) : 0), 1)));
  return classes.map((role) => {
    const share = role === 'none' ? none : mayBe(role) ? ofRole(role) : 0;
    return reading.weights.roles * Math.log(Math.max(share, LEAST_SHARE)) + (role === 'none' ? 0 : reading.weights.rolesBias);
  });
}

/** The words of a span, one of which is the token at `inside`. */
function tokensWithin(tokens: readonly Token[], inside: TokenIndex, span: Span): Token[] {
  let first = inside;
  while (first > 0 && (tokens[first - 1]?.start ?? -1) >= span.start) first--;
  let end = inside;
  while ((tokens[end]?.end ?? Infinity) <= span.end) end++;
  return tokens.slice(first, end);
}

/** The logarithm of the odds that a word names a happening. */
function readOdds(head: HeadReading, token: TokenIndex): number {
  const not = head.share(token, head.classes.indexOf('none'));
  return Math.log(Math.max(1 - not, LEAST_SHARE) / Math.max(not, LEAST_SHARE));
}

/** The logarithm of the share that the reader gives to each type, were the word a happening. */
function readTypes(head: HeadReading, token: TokenIndex, classes: readonly string[]): number[] {
  const all = Math.max(1 - head.share(token, head.classes.indexOf('none')), LEAST_SHARE);
  return classes.map((name) => Math.log(Math.max(head.share(token, head.classes.indexOf(name)) / all, LEAST_TYPE_SHARE)));
}
