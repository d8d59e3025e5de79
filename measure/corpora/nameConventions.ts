/** Turns the labels of each corpus and teacher into names by our guideline: types, and spans without articles, titles and possessives. */
import { NAME_TYPES, type TaggedName } from '../../src/core/extract/mentions/nameTags.ts';
import { isPeople } from '../../src/core/extract/mentions/peopleNames.ts';
import { trimName } from '../../src/core/extract/mentions/trimName.ts';
import type { EntityType } from '../../src/core/model/entityType.ts';
import { tokensOfSpan, type LabelledSpan, type TokenizedSentence } from './namedDocuments.ts';

/** What a label stands for: a type, `either` where demonyms share it with places or other names, or nothing of ours. */
type ConventionType = EntityType | 'place-or-norp' | 'norp-or-other' | undefined;

const ONTONOTES: Readonly<Record<string, ConventionType>> = {
  PERSON: 'person',
  ORG: 'organization',
  GPE: 'place-or-norp',
  LOC: 'place',
  FAC: 'place',
  NORP: 'norp',
  EVENT: 'other',
  LAW: 'other',
  PRODUCT: 'other',
  WORK_OF_ART: 'other',
};

const CONLL: Readonly<Record<string, ConventionType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place-or-norp',
  MISC: 'norp-or-other',
};

const GMB: Readonly<Record<string, ConventionType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place-or-norp',
  GPE: 'place-or-norp',
  ART: 'other',
  EVE: 'other',
  NAT: 'other',
};

const CROSSNER: Readonly<Record<string, ConventionType>> = {
  person: 'person',
  politician: 'person',
  organisation: 'organization',
  politicalparty: 'organization',
  country: 'place-or-norp',
  location: 'place-or-norp',
  election: 'other',
  event: 'other',
  misc: 'norp-or-other',
};

const GUM: Readonly<Record<string, ConventionType>> = {
  person: 'person',
  organization: 'organization',
  place: 'place-or-norp',
  event: 'other',
  abstract: 'norp-or-other',
  object: 'other',
};

const MEANTIME: Readonly<Record<string, ConventionType>> = {
  PER: 'person',
  ORG: 'organization',
  LOC: 'place-or-norp',
  PRO: 'other',
};

const WORLDWIDE: Readonly<Record<string, ConventionType>> = {
  Person: 'person',
  Organization: 'organization',
  Location: 'place',
  Facility: 'place',
  NORP: 'norp',
  Misc: 'other',
  Product: 'other',
};

const IEER: Readonly<Record<string, ConventionType>> = {
  PERSON: 'person',
  ORGANIZATION: 'organization',
  LOCATION: 'place-or-norp',
};

const RE3D: Readonly<Record<string, ConventionType>> = {
  Person: 'person',
  Organisation: 'organization',
  Location: 'place-or-norp',
  Nationality: 'norp',
};

const OURS: Readonly<Record<string, ConventionType>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  norp: 'norp',
  other: 'other',
};

const LABEL_SCHEMES = {
  ontonotes: ONTONOTES,
  conll: CONLL,
  gmb: GMB,
  crossner: CROSSNER,
  gum: GUM,
  meantime: MEANTIME,
  worldwide: WORLDWIDE,
  ieer: IEER,
  re3d: RE3D,
  ours: OURS,
} as const;

export type LabelScheme = keyof typeof LABEL_SCHEMES;

function resolveMeaning(meaning: ConventionType, words: readonly string[]): EntityType | undefined {
  if (meaning === 'place-or-norp') return isPeople(words) && words.join('') !== 'Vatican' ? 'norp' : 'place';
  if (meaning === 'norp-or-other') return isPeople(words) ? 'norp' : 'other';
  return meaning;
}

/** The names of one sentence by our conventions; of names inside names the longer is kept. */
export function namesOfSentence(sentence: TokenizedSentence, spans: readonly LabelledSpan[], scheme: LabelScheme): TaggedName[] {
  const meanings = LABEL_SCHEMES[scheme];
  const found: TaggedName[] = [];
  const from = sentence.starts[0] ?? 0;
  const to = sentence.ends[sentence.ends.length - 1] ?? 0;
  for (const span of spans) {
    if (span.start >= to || span.end <= from || span.named === false) continue;
    const tokens = tokensOfSpan(sentence, span.start, span.end);
    const meaning = meanings[span.label];
    if (tokens === undefined || meaning === undefined) continue;
    const type = resolveMeaning(meaning, sentence.words.slice(tokens.first, tokens.end));
    const trimmed = type === undefined ? undefined : trimName(sentence.words, tokens.first, tokens.end, type);
    if (type === undefined || trimmed === undefined || !hasCapital(sentence.words, trimmed)) continue;
    found.push({ ...trimmed, type: NAME_TYPES.indexOf(type) });
  }
  return keepOutermost(found);
}

function hasCapital(words: readonly string[], range: { first: number; end: number }): boolean {
  return words.slice(range.first, range.end).some((word) => /\p{Lu}/u.test(word));
}

function keepOutermost(names: readonly TaggedName[]): TaggedName[] {
  const sorted = [...names].sort((a, b) => a.first - b.first || b.end - a.end);
  const kept: TaggedName[] = [];
  for (const name of sorted) {
    const last = kept.at(-1);
    if (last === undefined || name.first >= last.end) kept.push(name);
  }
  return kept;
}

/** Adds the nationalities, religions and political groups that a corpus without such a label leaves out. */
export function addPeoples(words: readonly string[], names: readonly TaggedName[]): TaggedName[] {
  const added: TaggedName[] = [...names];
  const taken = new Uint8Array(words.length);
  for (const name of names) taken.fill(1, name.first, name.end);
  for (let at = 0; at < words.length; at++) {
    for (const length of [3, 2, 1]) {
      const range = words.slice(at, at + length);
      if (
        range.length < length ||
        taken.subarray(at, at + length).includes(1) ||
        !/^\p{Lu}/u.test(range[0] ?? '') ||
        !isPeople(range)
      )
        continue;
      added.push({ first: at, end: at + length, type: NAME_TYPES.indexOf('norp') });
      taken.fill(1, at, at + length);
      break;
    }
  }
  return added.sort((a, b) => a.first - b.first);
}
