import { isVerb, subjectOf } from '../../linguistics/clause.ts';
import { dependentsIn, findDependent, hasRelation, nounPhraseTokens } from '../../linguistics/nounPhrase.ts';
import type { MentionCandidate, QuantityCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import { createTokenFinder, outermostIn, type TokenFinder } from './tokenFinder.ts';
import { phraseWords } from './phraseWords.ts';

/** What a figure measures, in words of the text: "Net debt" of "Its net debt rose to £385m". What can't be read is absent. */
export interface FigureMeasure {
  readonly measured?: string;
  /** Of what it is a part: "costs" of "38% of costs". */
  readonly share?: string;
  /** Whose it is: a name, a described actor or a pronoun. */
  readonly bearer?: Span;
}

const NOTHING: FigureMeasure = {};
const READ: ReadonlySet<QuantityCandidate['kind']> = new Set([
  'count',
  'money',
  'percent',
  'ratio',
  'measurement',
  'duration',
  'age',
  'ordinal',
]);

/** For each quantity what it measures; dates and scores measure nothing. */
export function* findFigureMeasures(
  parsed: ParsedText,
  quantities: readonly QuantityCandidate[],
  mentions: readonly MentionCandidate[],
): Steps<readonly FigureMeasure[]> {
  const reader = yield* createReader(parsed, quantities, mentions);
  const measures: FigureMeasure[] = [];
  for (const index of quantities.keys()) {
    measures.push(reader.read(index));
    if (isPause(index)) yield;
  }
  return measures;
}

/** How far from one figure to the next ("31%, up from 27%, itself above 20%") and from noun to noun a reading goes. */
const MOST_STEPS = 4;

interface MeasureReader {
  read(index: number): FigureMeasure;
}

/** The look-ups of one text. */
interface Room {
  readonly parsed: ParsedText;
  readonly finder: TokenFinder;
  readonly quantities: readonly QuantityCandidate[];
  /** The figure that a token belongs to. */
  readonly figureAt: ReadonlyMap<number, number>;
  readonly isName: (token: number) => boolean;
  /** Whether a token is the head of a description of somebody: "fund" of "the pension fund". */
  readonly isDescribed: (token: number) => boolean;
}

function* createReader(
  parsed: ParsedText,
  quantities: readonly QuantityCandidate[],
  mentions: readonly MentionCandidate[],
): Steps<MeasureReader> {
  const finder = createTokenFinder(parsed);
  const figureAt = new Map<number, number>();
  for (const [index, { span }] of quantities.entries()) {
    if (isPause(index)) yield;
    for (const token of finder.tokensIn(span)) figureAt.set(token.index, index);
  }
  const named = new Set<number>();
  const described = new Set<number>();
  for (const [index, { form, span, head }] of mentions.entries()) {
    if (isPause(index)) yield;
    const [tokens, place] = form === 'name' ? [named, span] : [described, head];
    for (const token of finder.tokensIn(place)) tokens.add(token.index);
  }
  const room: Room = {
    parsed,
    finder,
    quantities,
    figureAt,
    isName: (token) => named.has(token),
    isDescribed: (token) => described.has(token),
  };
  return { read: (index) => readFigure(room, index, MOST_STEPS) };
}

function readFigure(room: Room, index: number, stepsLeft: number): FigureMeasure {
  const quantity = room.quantities[index];
  const last = quantity === undefined ? undefined : room.finder.lastIn(quantity.span);
  if (quantity === undefined || last === undefined || stepsLeft === 0 || !READ.has(quantity.kind)) return NOTHING;
  const top = outermostIn(room.parsed, quantity.span, last);
  if (quantity.kind === 'age' || quantity.kind === 'ordinal') return readBearer(room, top, quantity.span);
  const share = shareOf(room, top, quantity);
  const measure = withoutFigure(readTop(room, top, index, stepsLeft));
  const counted = quantity.kind === 'count' && quantity.unit !== null && quantity.unit !== '';
  // What is counted stands in the figure itself: "4,000 people".
  const { measured: _, ...bearerOnly } = measure;
  return { ...(share === undefined ? {} : { share }), ...(counted ? bearerOnly : measure) };
}

function withoutFigure({ measured, ...rest }: FigureMeasure): FigureMeasure {
  return measured === undefined || !/\p{L}/u.test(measured) ? rest : { measured, ...rest };
}

function readTop(room: Room, top: Token, index: number, stepsLeft: number): FigureMeasure {
  const { parsed } = room;
  const governor = parsed.tokens[top.head];
  const subject = findDependent(parsed, top.index, 'nsubj');
  // "Its net debt was £385m": the figure itself is what is said.
  if (subject !== undefined) return readNoun(room, subject);
  if (governor === undefined) return NOTHING;
  const other = room.figureAt.get(governor.index);
  if (other !== undefined && other !== index) return readFigure(room, other, stepsLeft - 1);
  if (isVerb(governor)) return readVerb(room, top, governor, index);
  if (isNoun(governor)) return readGoverningNoun(room, top, governor, index, stepsLeft);
  // "closed 9.7% lower", "up 4%": the place of the adjective is that of the figure.
  return /^(?:JJ|RB|IN)/.test(governor.tag) && !hasRelation(top, 'case') ? readPlaceOf(room, governor, index) : NOTHING;
}

function isNoun(token: Token): boolean {
  return token.tag.startsWith('NN');
}

function isPronoun(token: Token): boolean {
  return token.tag === 'PRP' || token.tag === 'PRP$';
}

/** Nouns that say only that there is a figure: what is measured is said by what they are about. */
const EMPTY_NOUN = /^(?:total|average|maximum|minimum|sum|amount|combined|estimate|figure|record|low|high|peak|range)s?$/;
/** Prepositions between a measured noun and its figure: "a loss of", "inflation at", "a rise to". */
const MEASURING = /^(?:of|at|to|by|from|above|below|over|under|around|about|worth)$/;

/** "a loss of $5m", "a $5m fine", "revenue ($5m)". */
function readGoverningNoun(room: Room, top: Token, noun: Token, index: number, stepsLeft: number): FigureMeasure {
  if (top.index < noun.index)
    return hasRelation(top, 'nummod', 'compound', 'amod', 'nmod', 'dep') ? readNoun(room, noun) : NOTHING;
  if (hasRelation(top, 'appos', 'parataxis', 'dep', 'nmod:unmarked', 'list')) return readNoun(room, noun);
  const before = findDependent(room.parsed, top.index, 'case')?.lower ?? '';
  if (!hasRelation(top, 'nmod') || !MEASURING.test(before)) return NOTHING;
  // "raised the price of its shares to 5.10 shillings": said of what the verb changes, wherever the parser hangs it.
  const verb = UNTIL.test(before) ? verbAbove(room.parsed, noun) : undefined;
  if (verb !== undefined && isChange(verb)) return readVerb(room, top, verb, index);
  return (stepsLeft > 1 ? readBehindEmpty(room, noun, index) : undefined) ?? readNoun(room, noun);
}

/** What a noun is of that only says that there is a figure: "a total of". */
function readBehindEmpty(room: Room, noun: Token, index: number): FigureMeasure | undefined {
  const deeper = EMPTY_NOUN.test(noun.lower) ? readPlaceOf(room, noun, index) : NOTHING;
  return deeper.measured === undefined && deeper.bearer === undefined ? undefined : deeper;
}

/** The preposition of a figure: its own in the tree, else the word in front of it. */
function prepositionOf({ parsed, finder, quantities }: Room, top: Token, index: number): string {
  const own = findDependent(parsed, top.index, 'case')?.lower;
  if (own !== undefined) return own;
  const [first] = finder.tokensIn(quantities[index]?.span ?? top);
  const before = first === undefined ? undefined : parsed.tokens[first.index - 1];
  return before !== undefined && /^(?:IN|TO)$/.test(before.tag) && before.sentence === top.sentence ? before.lower : '';
}

/** "doubled" too, whatever its lemma is taken for. */
function isChange({ lemma, lower }: Token): boolean {
  return CHANGE.has(lemma.toLowerCase()) || CHANGE.has(lower.replace(/(?<=e)d$/, ''));
}

function verbAbove({ tokens }: ParsedText, noun: Token): Token | undefined {
  let at = tokens[noun.head];
  for (let steps = 0; steps < MOST_STEPS && at !== undefined; steps += 1) {
    if (isVerb(at)) return at;
    at = tokens[at.head];
  }
  return undefined;
}

/** "rose to a record of 47": the place of the noun is that of the figure. */
function readPlaceOf(room: Room, word: Token, index: number): FigureMeasure {
  const subject = findDependent(room.parsed, word.index, 'nsubj');
  if (subject !== undefined) return readNoun(room, subject);
  const governor = room.parsed.tokens[word.head];
  return governor !== undefined && isVerb(governor) ? readVerb(room, word, governor, index) : NOTHING;
}

/** Verbs that say how large a thing is. */
const LEVEL = new Set(
  'be stand total reach hit amount come average exceed top remain account measure weigh number equal surpass represent cover make'.split(
    ' ',
  ),
);
/** Verbs that say how much a thing became more or less. */
const CHANGE = new Set(
  (
    'rise fall climb drop grow increase decrease decline jump slide slip plunge soar surge shrink gain lose narrow widen improve ease edge rally tumble ' +
    'dip slow accelerate quicken expand contract sink swell advance rebound recover double triple halve cut raise reduce boost lower'
  ).split(' '),
);
/** Verbs of which a length of time is more than the time of what they tell. */
const LASTING = new Set(
  'last take spend serve be run wait get receive extend shorten sentence jail imprison ban suspend'.split(' '),
);
/** Verbs of which a length is more than the place of what they tell. */
const REACHING = new Set('run walk travel fly stretch extend dig build lie have ride drive march swim span sail cut'.split(' '));
/** Prepositions behind which a figure tells when or where, not how much. */
const ASIDE = /^(?:after|before|within|beyond|near|since|until|despite|without|like|as|than)$/;
const UNTIL = /^(?:to|at|from)$/;

function readVerb(room: Room, top: Token, verb: Token, index: number): FigureMeasure {
  const before = prepositionOf(room, top, index);
  if (!measures(room, top, verb, index, before)) return NOTHING;
  if (verb.lemma.toLowerCase() === 'compare') return readPlaceOf(room, verb, index);
  const object = objectBeside(room, verb, top);
  const isReached = before === 'at' || (isChange(verb) && UNTIL.test(before));
  // "raised its target price to 5.10 shillings", "put the toll at 31": what it is said of is the object.
  if (object !== undefined && isReached) return readNoun(room, object);
  const isLevel = isReached || LEVEL.has(verb.lemma.toLowerCase());
  return readDoer(room, top, verb, isLevel && object === undefined ? '' : actionOf(room, verb, object));
}

/** Whether a figure that hangs on a verb tells how much, and not when or where. */
function measures({ quantities }: Room, top: Token, verb: Token, index: number, before: string): boolean {
  const lemma = verb.lemma.toLowerCase();
  // What stands before its verb without a preposition is its subject, whatever the parser says.
  const isSubject = hasRelation(top, 'nsubj', 'csubj') || (before === '' && top.index < verb.index);
  if (isSubject || ASIDE.test(before)) return false;
  const kind = quantities[index]?.kind;
  if (kind === 'duration') return LASTING.has(lemma);
  return kind !== 'measurement' || LEVEL.has(lemma) || isChange(verb) || REACHING.has(lemma);
}

/** The verb's subject with what it does: an actor that does it is whose the figure is, "the fund paid" as well as "it paid". */
function readDoer(room: Room, top: Token, verb: Token, action: string): FigureMeasure {
  const head = subjectOf(room.parsed, verb.index);
  const subject = head === undefined || head === top.index ? undefined : room.parsed.tokens[head];
  if (subject === undefined) return action === '' ? NOTHING : { measured: action };
  if (isPronoun(subject) || (action !== '' && room.isDescribed(subject.index))) return withBearer(subject, action);
  const of = readNoun(room, subject);
  const measured = [of.measured ?? '', action].filter((words) => words !== '').join(' ');
  return { ...of, ...(measured === '' ? {} : { measured }) };
}

/** The verb's object where it is no figure. */
function objectBeside({ parsed, figureAt }: Room, verb: Token, figure: Token): Token | undefined {
  const object = findDependent(parsed, verb.index, 'obj');
  const isOther = object !== undefined && object.index !== figure.index && !isPronoun(object) && !figureAt.has(object.index);
  return isOther ? object : undefined;
}

/** "sold two slots" of "It sold two slots for $5m". */
function actionOf({ parsed, figureAt }: Room, verb: Token, object: Token | undefined): string {
  const particle = findDependent(parsed, verb.index, 'compound:prt');
  const words =
    object === undefined
      ? ''
      : phraseWords(
          parsed,
          nounPhraseTokens(parsed, object.index).filter((at) => !figureAt.has(at)),
        );
  return [verb.text, particle?.text ?? '', words].filter((one) => one !== '').join(' ');
}

function withBearer({ start, end }: Token, measured: string): FigureMeasure {
  const said = measured === '' ? {} : { measured };
  return { ...said, bearer: { start, end } };
}

/** A noun phrase: whose it is, and the rest of it. A name alone is whose it is. */
function readNoun(room: Room, noun: Token): FigureMeasure {
  const { parsed } = room;
  if (isPronoun(noun)) return withBearer(noun, '');
  if (!isNoun(noun) && noun.tag !== 'VBG' && noun.tag !== 'CD') return NOTHING;
  const name = { start: noun.start, end: noun.end };
  if (room.isName(noun.index)) return { bearer: name };
  const owner = dependentsIn(parsed)
    .of(noun.index)
    .find((token) => hasRelation(token, 'nmod:poss'));
  const ownerIsKnown = owner !== undefined && (isPronoun(owner) || room.isName(owner.index));
  const left = ownerIsKnown ? new Set(ownTokens(parsed, owner)) : new Set<number>();
  const measured = phraseWords(
    parsed,
    runAround(
      nounPhraseTokens(parsed, noun.index).filter((at) => !left.has(at) && !room.figureAt.has(at)),
      noun.index,
    ),
  );
  return {
    ...(measured === '' ? {} : { measured }),
    ...(ownerIsKnown ? { bearer: { start: owner.start, end: owner.end } } : {}),
  };
}

/** Tokens of a possessor with its mark: "Acme 's". */
function ownTokens(parsed: ParsedText, owner: Token): readonly number[] {
  return nounPhraseTokens(parsed, owner.index).concat(
    dependentsIn(parsed)
      .of(owner.index)
      .filter(({ tag }) => tag === 'POS')
      .map(({ index }) => Number(index)),
  );
}

/** What stands beyond a gap is no part of the phrase any more: "a [$5m] fine". */
function runAround(tokens: readonly number[], head: number): readonly number[] {
  const kept = new Set(tokens);
  let first = head;
  while (kept.has(first - 1)) first -= 1;
  let last = head;
  while (kept.has(last + 1)) last += 1;
  return tokens.filter((at) => at >= first && at <= last);
}

/** "Kevin Calder, 47", "the 47-year-old pilot", "She is 47", "Acme, the third-largest maker". */
function readBearer(room: Room, top: Token, span: Span): FigureMeasure {
  const { parsed } = room;
  let at: Token | undefined = top;
  for (let steps = 0; steps < MOST_STEPS && at !== undefined; steps += 1) {
    const subject = findDependent(parsed, at.index, 'nsubj');
    if (subject !== undefined && !room.figureAt.has(subject.index)) return bearerOf(room, subject);
    const next: Token | undefined = parsed.tokens[at.head];
    if (next === undefined || (isVerb(next) && !/^aged?$/.test(next.lemma))) return NOTHING;
    const outside: boolean = next.end <= span.start || next.start >= span.end;
    if (outside && (room.isName(next.index) || (isNoun(next) && !hasRelation(next, 'appos')))) return bearerOf(room, next);
    at = next;
  }
  return NOTHING;
}

function bearerOf(room: Room, token: Token): FigureMeasure {
  const { start, end } = token;
  if (room.isName(token.index) || isPronoun(token)) return { bearer: { start, end } };
  if (!isNoun(token)) return NOTHING;
  const measured = phraseWords(
    room.parsed,
    runAround(
      nounPhraseTokens(room.parsed, token.index).filter((at) => !room.figureAt.has(at)),
      token.index,
    ),
  );
  return measured === '' ? NOTHING : { measured };
}

/** "costs" of "38% of costs". */
function shareOf({ parsed, figureAt }: Room, top: Token, { kind, span }: QuantityCandidate): string | undefined {
  if (kind !== 'percent' && kind !== 'ratio' && kind !== 'money' && kind !== 'measurement') return undefined;
  const whole = dependentsIn(parsed)
    .of(top.index)
    .find(
      (token) =>
        token.start >= span.end && hasRelation(token, 'nmod') && findDependent(parsed, token.index, 'case')?.lower === 'of',
    );
  if (whole === undefined || !isNoun(whole)) return undefined;
  const words = phraseWords(
    parsed,
    nounPhraseTokens(parsed, whole.index).filter((at) => !figureAt.has(at)),
  );
  return words === '' ? undefined : words;
}
