import { dependentsIn, hasRelation, nounPhrase } from '../../linguistics/nounPhrase.ts';
import type { ArgumentCandidate, MentionCandidate, QuantityCandidate } from '../../model/candidates.ts';
import type { ArgumentRole, EventType } from '../../model/event.ts';
import type { ParsedText, Sentence } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { contains, overlaps, type Span } from '../../text/span.ts';

/** What the arguments of a sentence's events are found from. */
export interface EventContext {
  readonly parsed: ParsedText;
  readonly sentence: Sentence;
  /** Names in the sentence. */
  readonly names: readonly MentionCandidate[];
  readonly quantities: readonly QuantityCandidate[];
  /** Indices of the quantities in the sentence, in text order. */
  readonly figures: readonly number[];
}

const PLACE_PREPOSITIONS = new Set([
  'in',
  'at',
  'near',
  'outside',
  'inside',
  'across',
  'around',
  'from',
  'to',
  'on',
  'into',
  'off',
  'through',
]);
/** The object of these events is a person harmed. */
const HARMS: ReadonlySet<EventType> = new Set(['kill-die', 'injure', 'displacement']);

/** Participants, place, time and figures of the event whose trigger is `trigger`. */
export function findArguments(context: EventContext, trigger: Token, type: EventType): ArgumentCandidate[] {
  const participants = trigger.tag.startsWith('VB')
    ? verbArguments(context, trigger, type)
    : nounArguments(context, trigger, type);
  return [...participants, ...findTimes(context, trigger)];
}

function verbArguments(context: EventContext, verb: Token, type: EventType): ArgumentCandidate[] {
  const found: ArgumentCandidate[] = [];
  const passive = dependentsOf(context, verb).some((token) => token.relation === 'aux:pass' || token.relation === 'nsubj:pass');
  const object = HARMS.has(type) ? 'victim' : 'target';
  const subjectRole: ArgumentRole = passive || (type === 'kill-die' && !hasObject(context, verb)) ? object : 'actor';
  const subject = findSubject(context, verb);
  if (subject !== undefined) found.push(...withFigure(context, subjectRole, subject));
  for (const token of dependentsOf(context, verb)) {
    if (token.relation === 'obj') found.push(...withFigure(context, object, token));
    else if (token.relation === 'obl:agent') found.push(...withFigure(context, 'actor', token));
    else if (hasRelation(token, 'obl', 'nmod')) found.push(...findPlace(context, token));
  }
  return found;
}

function nounArguments(context: EventContext, noun: Token, type: EventType): ArgumentCandidate[] {
  const object = HARMS.has(type) ? 'victim' : 'target';
  return dependentsOf(context, noun).flatMap((token) => {
    if (token.relation === 'nmod:poss')
      return withFigure(context, type === 'kill-die' || type === 'arrest' ? object : 'actor', token);
    if (!hasRelation(token, 'nmod')) return [];
    const preposition = dependentsOf(context, token).find((child) => child.relation === 'case')?.lower;
    if (preposition === 'of') return withFigure(context, object, token);
    if (preposition === 'by') return withFigure(context, 'actor', token);
    return findPlace(context, token);
  });
}

function dependentsOf(context: EventContext, token: Token): readonly Token[] {
  return dependentsIn(context.parsed).of(token.index);
}

function hasObject(context: EventContext, verb: Token): boolean {
  return dependentsOf(context, verb).some((token) => token.relation === 'obj');
}

/** The verb's own subject, else that of the verb it is joined to or controlled by, else the noun that its clause modifies. */
function findSubject(context: EventContext, verb: Token): Token | undefined {
  const own = dependentsOf(context, verb).find((token) => token.relation === 'nsubj' || token.relation === 'nsubj:pass');
  if (own !== undefined) return isRelativePronoun(own) ? (context.parsed.tokens[verb.head] ?? own) : own;
  const governor = context.parsed.tokens[verb.head];
  if (governor === undefined) return undefined;
  if (hasRelation(verb, 'acl')) return governor;
  if (hasRelation(verb, 'conj', 'xcomp', 'advcl') && governor.tag.startsWith('VB')) return findSubject(context, governor);
  return undefined;
}

function isRelativePronoun(token: Token): boolean {
  return token.tag === 'WDT' || token.tag === 'WP';
}

function findPlace(context: EventContext, token: Token): ArgumentCandidate[] {
  const preposition = dependentsOf(context, token).find((child) => child.relation === 'case');
  if (preposition === undefined || !PLACE_PREPOSITIONS.has(preposition.lower)) return [];
  const name = context.names.find((mention) => contains(mention.span, token));
  if (name === undefined || name.type !== 'place') return [];
  return [{ role: 'place', span: name.span, head: name.span }];
}

/** A participant; where it is counted, its figure is an argument too. */
function withFigure(context: EventContext, role: ArgumentRole, head: Token): ArgumentCandidate[] {
  const span = participantSpan(context, head);
  const participant: ArgumentCandidate = { role, span, head: spanOf(head) };
  const figure = context.figures.find((index) => {
    const quantity = context.quantities[index];
    return quantity?.kind === 'count' && overlaps(quantity.span, head);
  });
  const quantity = context.quantities[figure ?? -1];
  if (figure === undefined || quantity === undefined) return [participant];
  return [participant, { role: 'figure', span: quantity.span, head: quantity.span, quantity: figure }];
}

/** A name alone, or the whole noun phrase around a common noun. */
function participantSpan({ parsed, names }: EventContext, head: Token): Span {
  return names.find((mention) => contains(mention.span, head))?.span ?? nounPhrase(parsed, head.index);
}

function spanOf({ start, end }: Span): Span {
  return { start, end };
}

/** Dates and durations that depend on the trigger. */
function findTimes({ parsed, sentence, quantities, figures }: EventContext, trigger: Token): ArgumentCandidate[] {
  const tokens = parsed.tokens.slice(sentence.firstToken, sentence.endToken);
  return figures.flatMap((index): ArgumentCandidate[] => {
    const quantity = quantities[index];
    if (quantity === undefined || (quantity.kind !== 'date' && quantity.kind !== 'duration')) return [];
    const depends = tokens.some((token) => token.head === trigger.index && contains(quantity.span, token));
    return depends ? [{ role: 'time', span: quantity.span, head: quantity.span, quantity: index }] : [];
  });
}
