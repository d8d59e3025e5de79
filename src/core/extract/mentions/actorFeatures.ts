import { agentOf, isPassive, isVerb, patientOf, subjectOf } from '../../linguistics/clause.ts';
import type { FeatureSet } from '../../linguistics/featureSet.ts';
import { dependentsIn, findDependent, hasRelation } from '../../linguistics/nounPhrase.ts';
import type { WordClusters } from '../../linguistics/wordClusters.ts';
import { ORGANIZATION_NOUNS, PERSON_NOUNS, PLACE_NOUNS, singularForms } from '../../lexicon/nominalTypes.ts';
import type { EventCandidate } from '../../model/candidates.ts';
import type { Token } from '../../model/token.ts';
import type { ActorContext } from './actorContext.ts';

/** Fills `features` with what tells whether a noun phrase, by its head, stands for somebody or something that acts, undergoes or speaks. */
export function describeActor(
  context: ActorContext,
  clusters: WordClusters,
  head: Token,
  phrase: readonly number[],
  features: FeatureSet,
): void {
  features.clear();
  features.add('always');
  const kind = kindOfNoun(head.lower);
  const fine = clusters.fine(head.lemma);
  const middle = fine < 0 ? -1 : clusters.middle(fine);
  const word: DescribedWord = { head, kind, middle, phrase };
  features.add('lemma', head.lemma);
  features.add('fine', fine);
  features.add('middle', middle);
  features.add('coarse', fine < 0 ? -1 : clusters.coarse(fine));
  features.add('kind', kind, head.tag);
  features.add('suffix', head.lower.slice(-3));
  const [named = 'no happening'] = context.typesOf(head);
  features.add('names', named, context.eventAt(head.index) === undefined ? 0 : 1);
  features.add('names for', named, kind);
  addParts(context, word, features);
  addPhrase(context, word, features);
  addGovernor(context, clusters, word, features);
  addOwnClauses(context, clusters, word, features);
  addPlace(context, word, features);
}

interface DescribedWord {
  readonly head: Token;
  /** What the lists know the noun as. */
  readonly kind: string;
  readonly middle: number;
  readonly phrase: readonly number[];
}

function kindOfNoun(lower: string): string {
  const forms = singularForms(lower);
  const isIn = (nouns: ReadonlySet<string>): boolean => forms.some((form) => nouns.has(form));
  if (isIn(PERSON_NOUNS)) return 'person';
  if (isIn(ORGANIZATION_NOUNS)) return 'organization';
  return isIn(PLACE_NOUNS) ? 'place' : 'other';
}

/** What the statements and events that were found say of it. */
function addParts(context: ActorContext, { head: { index, lemma }, kind, middle }: DescribedWord, features: FeatureSet): void {
  const speech = context.speechOf(index);
  const parts = context.partsOf(index);
  features.add('taken', Math.min(3, speech.length), Math.min(3, parts.length));
  features.add('taken kind', speech.length > 0 ? 1 : 0, parts.length > 0 ? 1 : 0, kind);
  for (const { cue, rule } of speech) {
    features.add('says', cue);
    features.add('says by', rule, kind);
  }
  for (const { role, event } of parts) {
    const sure = leadClass(event.lead);
    features.add('part', role, event.type);
    features.add('part sure', role, sure, kind);
    features.add('part kind', role, kind, event.type);
    features.add('part of', role, middle);
    features.add('part mode', role, event.modality, event.type);
  }
  const taken = speech.length > 0 ? 'speaks' : parts.length > 0 ? 'takes part' : 'neither';
  features.add('taken lemma', taken, lemma);
  features.add('taken middle', taken, middle);
  const surest = Math.max(-1, ...parts.map(({ event }) => leadClass(event.lead)));
  features.add('surest', surest, kind);
}

/** Determiner, number, names and what else stands in the phrase. */
function addPhrase(context: ActorContext, { head, kind, phrase }: DescribedWord, features: FeatureSet): void {
  const { parsed } = context;
  const [first] = phrase;
  const opening = parsed.tokens[first ?? head.index];
  const opens = opening === undefined || opening.index === head.index ? 'bare' : openingOf(opening);
  features.add('opens', opens, kind);
  features.add('opens tag', opens, head.tag);
  features.add('opens lemma', opens, head.lemma);
  features.add('length', Math.min(6, phrase.length), kind);
  const counted = dependentsIn(parsed)
    .of(head.index)
    .some(({ relation }) => relation === 'nummod');
  if (counted) features.add('counted', kind);
  const quantity = context.quantityAt(head.index)?.kind;
  if (quantity !== undefined) features.add('quantity', quantity, kind);
  const names = new Set(phrase.flatMap((index) => context.nameAt(index)?.type ?? []));
  for (const type of names) features.add('with name', type, kind);
  const own = context.nameAt(head.index);
  if (own !== undefined) features.add('is name', own.type, counted ? 1 : 0, opens);
  addDependents(context, head.index, kind, features);
}

function addDependents(context: ActorContext, head: number, kind: string, features: FeatureSet): void {
  for (const child of dependentsIn(context.parsed).of(head)) {
    if (/^(?:punct|det|case)/.test(child.relation)) continue;
    features.add('child', child.relation, kind);
    if (hasRelation(child, 'amod', 'compound', 'nmod:poss')) features.add('modifier', child.relation, child.lemma);
    if (hasRelation(child, 'appos') && context.nameAt(child.index) !== undefined) features.add('named beside', kind);
  }
}

function openingOf({ lower, tag }: Token): string {
  if (/^(?:DT|PDT|PRP\$|WP\$)$/.test(tag)) return lower;
  return tag === 'JJ' && /^(?:many|several|few|some|more|most|other)$/.test(lower) ? lower : tag.slice(0, 2);
}

/** What it hangs on, and what happens there. */
function addGovernor(
  context: ActorContext,
  clusters: WordClusters,
  { head, kind, middle }: DescribedWord,
  features: FeatureSet,
): void {
  const { parsed } = context;
  const conjunct = firstConjunct(context, head);
  if (conjunct.index !== head.index) {
    features.add('conjunct', kind);
    const shared = context.partsOf(conjunct.index).length > 0 || context.speechOf(conjunct.index).length > 0;
    features.add('conjunct of', shared ? 1 : 0, kind);
    features.add('conjunct named', context.nameAt(conjunct.index)?.type ?? '-', kind);
  }
  const governor = parsed.tokens[conjunct.head];
  const relation = relationOf(context, conjunct);
  const preposition = findDependent(parsed, conjunct.index, 'case')?.lower ?? '-';
  features.add('relation', relation, kind);
  features.add('relation middle', relation, middle);
  features.add('preposition', relation, preposition, kind);
  if (governor === undefined) return;
  const fine = clusters.fine(governor.lemma);
  const group = fine < 0 ? -1 : clusters.middle(fine);
  features.add('under', relation, preposition, governor.lemma);
  features.add('under group', relation, preposition, group);
  features.add('relation lemma', relation, governor.lemma, kind);
  features.add('relation group', relation, group, kind);
  features.add('under tag', relation, governor.tag.slice(0, 2), kind);
  const event = context.eventAt(governor.index);
  addEvent('governor', event, relation, kind, preposition, features);
  const [could = 'no happening'] = context.typesOf(governor);
  features.add('could', relation, could, kind);
  features.add('could by', relation, preposition, could);
  if (context.cueAt(governor.index) !== undefined) features.add('at cue', relation, kind);
  const above = parsed.tokens[governor.head];
  if (above === undefined || isVerb(governor)) return;
  features.add('above', relation, governor.relation, above.tag.slice(0, 2));
  addEvent('above', context.eventAt(above.index), relation, kind, governor.relation, features);
}

function addEvent(
  where: string,
  event: EventCandidate | undefined,
  relation: string,
  kind: string,
  link: string,
  features: FeatureSet,
): void {
  if (event === undefined) {
    features.add('no event', where, relation, kind);
    return;
  }
  features.add(where, relation, kind, leadClass(event.lead));
  features.add(where, relation, link, kind);
  features.add(where, relation, event.type, kind);
  features.add(where, event.modality, kind);
}

/** Clauses of its own: "the man who fled", "a ship carrying grain". */
function addOwnClauses(context: ActorContext, clusters: WordClusters, { head, kind }: DescribedWord, features: FeatureSet): void {
  const { parsed } = context;
  for (const child of dependentsIn(parsed).of(head.index)) {
    if (!hasRelation(child, 'acl')) continue;
    const role =
      agentOf(parsed, child.index) === head.index
        ? 'agent'
        : patientOf(parsed, child.index) === head.index
          ? 'patient'
          : subjectOf(parsed, child.index) === head.index
            ? 'subject'
            : 'other';
    const fine = clusters.fine(child.lemma);
    features.add('clause', role, kind, child.tag);
    features.add('clause group', role, fine < 0 ? -1 : clusters.middle(fine));
    addEvent('clause', context.eventAt(child.index), role, kind, child.relation, features);
  }
}

/** Where in the text, and how often it is told of. */
function addPlace(context: ActorContext, { head, kind }: DescribedWord, features: FeatureSet): void {
  const { parsed } = context;
  const sentence = parsed.sentences[head.sentence];
  const role = parsed.paragraphs[sentence?.paragraph ?? -1]?.role ?? 'body';
  features.add('paragraph', role, kind);
  features.add('quoted', context.isQuoted(head.index) ? 1 : 0, kind);
  features.add('sentence', Math.min(4, head.sentence), kind);
  features.add('count', Math.min(4, context.countOf(head.lemma)), kind);
  const taken =
    context.rolesOf(head.lemma) - (context.partsOf(head.index).length + context.speechOf(head.index).length > 0 ? 1 : 0);
  features.add('elsewhere', Math.min(3, taken), kind);
  const root = rootOf(context, head);
  if (root !== undefined) {
    features.add('root', root.tag, kind);
    features.add('root event', leadClass(context.eventAt(root.index)?.lead), kind);
  }
}

function rootOf({ parsed }: ActorContext, token: Token): Token | undefined {
  let at: Token | undefined = token;
  for (let climbed = 0; climbed < 40 && at !== undefined && at.head >= 0; climbed++) at = parsed.tokens[at.head];
  return at;
}

function firstConjunct({ parsed }: ActorContext, token: Token): Token {
  let at = token;
  for (let climbed = 0; climbed < 12 && at.relation === 'conj'; climbed++) {
    const head = parsed.tokens[at.head];
    if (head === undefined || isVerb(head)) break;
    at = head;
  }
  return at;
}

/** The relation to the governor, with the voice of the verb for subjects. */
function relationOf({ parsed }: ActorContext, token: Token): string {
  const relation = /^(?:nsubj:pass|obl:agent|nmod:poss)$/.test(token.relation)
    ? token.relation
    : (token.relation.split(':')[0] ?? token.relation);
  return relation === 'nsubj' && token.head >= 0 && isPassive(parsed, token.head) ? 'nsubj:pass' : relation;
}

function leadClass(lead: number | undefined): number {
  if (lead === undefined) return -1;
  return [50, 100, 200, 300, 450].filter((limit) => lead >= limit).length;
}
