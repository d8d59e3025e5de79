import { FeatureSet } from '../../linguistics/featureSet.ts';
import { findDependent, spanOfTokens } from '../../linguistics/nounPhrase.ts';
import { nominalTokens } from '../../linguistics/nounPhrases/actorPhrase.ts';
import type { AttributionCandidate, MentionCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Token } from '../../model/token.ts';
import { isPause, type Steps } from '../../steps.ts';
import { lastStartingBy } from '../../text/searchSpans.ts';
import { overlaps, spanLength, type Span } from '../../text/span.ts';
import { listActorCandidates, type ActorCandidate } from './actorCandidates.ts';
import { createActorContext, type ActorContext, type FoundLayers } from './actorContext.ts';
import { describeActor } from './actorFeatures.ts';
import type { ActorModel } from './actorModel.ts';
import { nominalType } from './nominalType.ts';
import type { NounKinds } from './nounKinds.ts';
import { weighNominal } from './weighNominal.ts';

type NominalRole = 'source' | 'actor' | 'target' | 'victim' | 'place';

/**
 * The noun phrases that act, suffer or speak: descriptions of actors that are sources of attributions, or participants of events, found or not: which
 * these are a classifier says, that knows what the other layers found. The span is the noun phrase with determiner, quantity, premodifiers and
 * prepositional modifiers, without clauses and appositions (guideline §1).
 * @param typesOf the types of happenings that a word can name
 */
export function* extractNominals(
  parsed: ParsedText,
  found: FoundLayers,
  model: ActorModel,
  typesOf: ActorContext['typesOf'],
): Steps<readonly MentionCandidate[]> {
  const context = yield* createActorContext(parsed, found, typesOf);
  const sourceOf = sourcesByHead(found.attributions);
  const listed = yield* listedBefore(parsed, sourceOf);
  const cues = new Map(found.attributions.flatMap(({ cue, rule }) => cue.map(({ start }) => [start, rule] as const)));
  const features = new FeatureSet();
  const scores = new Int32Array(model.table.classes.length);
  const nominals: MentionCandidate[] = [];
  const candidates = yield* listActorCandidates(context);
  for (const [index, candidate] of candidates.entries()) {
    if (isPause(index)) yield;
    describeActor(context, model.clusters, candidate.head, candidate.phrase, features);
    model.table.score(features.hashes, features.count, scores);
    const source = sourceOf.get(candidate.head.start);
    const lead = leadOfActor(model.table.classes, scores) + weighNominal(candidate, parsed.reading);
    if (source === undefined && (lead <= 0 || listed.has(candidate.head.index))) continue;
    const nominal = describe(context, withoutCue(parsed, candidate, cues), source, model.kindOf);
    if (nominal !== undefined) nominals.push({ ...nominal, lead });
  }
  return nominals;
}

/** "accused | officials | of bribery": a verb of saying before a noun is no part of it, however it is tagged, and what stands behind belongs to the verb. */
function withoutCue({ tokens }: ParsedText, candidate: ActorCandidate, cues: ReadonlyMap<number, string>): ActorCandidate {
  const head = candidate.head;
  const later = candidate.phrase.findIndex((at) => at > head.index && isVerbalCue(tokens[at], cues));
  const phrase = later < 0 ? candidate.phrase : candidate.phrase.slice(0, later);
  const cue = phrase.findIndex((at) => at < head.index && cues.has(tokens[at]?.start ?? -1));
  return cue < 0 ? { head, phrase } : { head, phrase: phrase.slice(cue + 1).filter((at) => at <= head.index) };
}

/** "officials at the agency | estimate", tagged as a noun; nouns that are cues belong to the phrase. */
function isVerbalCue(token: Token | undefined, cues: ReadonlyMap<number, string>): boolean {
  return token !== undefined && cues.get(token.start)?.startsWith('cue-') === true;
}

function leadOfActor(classes: readonly string[], scores: Int32Array): number {
  return (scores[classes.indexOf('actor')] ?? 0) - (scores[classes.indexOf('none')] ?? 0);
}

/** The span of each source by where its head starts; of several the first. */
function sourcesByHead(attributions: readonly AttributionCandidate[]): ReadonlyMap<number, Span> {
  const found = new Map<number, Span>();
  for (const { source, sourceHead } of attributions) {
    const [span] = source;
    const start = (sourceHead ?? span)?.start;
    if (span !== undefined && start !== undefined && !found.has(start)) found.set(start, span);
  }
  return found;
}

/** The first of a list of nouns that is one source and has its head later: "scientists" of "according to scientists and farmers". */
function* listedBefore(parsed: ParsedText, sourceOf: ReadonlyMap<number, Span>): Steps<ReadonlySet<number>> {
  const heads = new Set<number>();
  for (const [index, [start, source]] of [...sourceOf].entries()) {
    if (isPause(index)) yield;
    const token = parsed.tokens[lastStartingBy(parsed.tokens, start)];
    const first = token?.start === start ? firstListed(parsed, token.index, source) : undefined;
    if (first !== undefined) heads.add(first);
  }
  return heads;
}

function firstListed({ tokens }: ParsedText, head: number, source: Span): number | undefined {
  const own = tokens[head];
  const first = own?.relation === 'conj' ? tokens[own.head] : undefined;
  return first !== undefined && first.start >= source.start && /^NNS?$/.test(first.tag) ? first.index : undefined;
}

function describe(
  context: ActorContext,
  { head, phrase }: ActorCandidate,
  source: Span | undefined,
  kindOf: NounKinds,
): MentionCandidate | undefined {
  const role = roleOf(context, head.index, source);
  const span =
    source === undefined ? spanOfTokens(context.parsed, phrase) : sourcePhrase(context.parsed, head.index, phrase, source);
  if (spanLength(span) === 0 || !overlaps(span, head)) return undefined;
  return {
    span,
    head: { start: head.start, end: head.end },
    type: typeOf(context, head, role ?? 'actor', kindOf),
    form: 'nominal',
    rule: `nominal-${role ?? 'unlinked'}`,
  };
}

/** By the noun that it is about: "tens of millions of people" are people, "most Democrats" too, "the school district" is a body. */
function typeOf(context: ActorContext, head: Token, role: NominalRole, kindOf: NounKinds): MentionCandidate['type'] {
  const { tokens } = context.parsed;
  if (context.nameAt(head.index)?.type === 'norp' && role !== 'place') return 'person';
  if (head.lower === 'district' && tokens[head.index - 1]?.lower === 'school')
    return role === 'victim' ? 'person' : 'organization';
  const counted = countedNoun(context.parsed, head.index);
  if (counted !== undefined && context.nameAt(counted.index)?.type === 'norp') return 'person';
  return nominalType((counted ?? head).text, role, kindOf);
}

/** "a handful of men", "fifteen percent of the 1,200 people": @returns the noun behind words for an amount */
function countedNoun(parsed: ParsedText, head: number): Token | undefined {
  let at = head;
  while (AMOUNTS.test(parsed.tokens[at]?.lower ?? '') && parsed.tokens[at + 1]?.lower === 'of') {
    const object = parsed.tokens
      .slice(at + 2, at + 2 + AMOUNT_REACH)
      .find(({ tag, head: of }) => /^(?:NNP?S?|CD)$/.test(tag) && of <= at);
    if (object === undefined) break;
    at = object.index;
  }
  return at === head ? undefined : parsed.tokens[at];
}

const AMOUNTS =
  /^(?:tens|dozens|scores|hundreds|thousands|millions|billions|percent|%|handful|majority|minority|half|third|thirds|quarter|quarters|fifth|number|couple|lot|lots|plenty|pair)$/;
/** In tokens. */
const AMOUNT_REACH = 6;

const ROLES: ReadonlySet<string> = new Set<NominalRole>(['actor', 'target', 'victim', 'place']);

function isRole(word: string): word is NominalRole {
  return ROLES.has(word);
}

/** What it does: it speaks, or what it does in the first of its events; undefined where no statement or event of ours has it. */
function roleOf(context: ActorContext, head: number, source: Span | undefined): NominalRole | undefined {
  if (source !== undefined) return 'source';
  return context
    .partsOf(head)
    .map(({ role }) => role)
    .find(isRole);
}

/** A conjoined source is one mention; elsewhere each conjunct stands alone. */
function sourcePhrase(parsed: ParsedText, head: number, phrase: readonly number[], source: Span): Span {
  const conjunct = findDependent(parsed, head, 'conj');
  const isListed = conjunct !== undefined && conjunct.end <= source.end && conjunct.tag.startsWith('N');
  const last = isListed ? nominalTokens(parsed, conjunct.index).slice(-1) : phrase.slice(-1);
  const before = firstListed(parsed, head, source);
  const first = before === undefined ? phrase.slice(0, 1) : nominalTokens(parsed, before).slice(0, 1);
  return spanOfTokens(parsed, [...first, ...last]);
}
