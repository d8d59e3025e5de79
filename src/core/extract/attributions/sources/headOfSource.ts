import { PERSON_NOUNS, singularForms } from '../../../lexicon/nominalTypes.ts';
import type { Span } from '../../../text/span.ts';
import {
  headAt,
  isFinite,
  lemmaAt,
  relationAt,
  tagAt,
  wordAt,
  type IndexedText,
} from '../../../linguistics/indexedText/indexedText.ts';
import type { Source } from './source.ts';
import type { NounChunk } from '../../../linguistics/nounPhrases/chunk.ts';
import { baseChunkEndingAt, chunkEndingAt } from '../../../linguistics/nounPhrases/leftward.ts';
import { spanOf } from '../../../linguistics/indexedText/tokenRange.ts';

/** The words of a source that say who it is: a person's name where there is one, else the head noun or the name it is part of. */
export function headOfSource(text: IndexedText, source: Source): Span {
  const antecedent = antecedentOf(text, source);
  if (antecedent !== undefined) return headOfSource(text, antecedent);
  const ownName = text.nameAt(source.head);
  if (ownName?.type === 'person') return ownName.head;
  const apposed = nameInApposition(text, source, ownName === undefined);
  if (apposed !== undefined) return apposed;
  if (ownName !== undefined) return ownName.head;
  const titled = text.nameAt(source.head - 1);
  if (titled?.type === 'person' && source.head - 1 >= source.range.first) return titled.head;
  return (
    nameBeforeHead(text, source) ??
    nameAfterOffice(text, source) ??
    spanOf(text.parsed, { first: source.head, end: source.head + 1 })
  );
}

/** "witnesses who": a relative pronoun with the noun that it stands for, so that the source tells who it is. */
export function withAntecedent(text: IndexedText, source: Source): Source {
  const antecedent = source.range.end - source.range.first === 1 ? antecedentOf(text, source) : undefined;
  return antecedent === undefined ? source : { ...source, range: { first: antecedent.range.first, end: source.range.end } };
}

/** What a relative pronoun stands for: the noun before it. */
function antecedentOf(text: IndexedText, { head }: Source): Source | undefined {
  if (!/^(?:who|which|that)$/.test(wordAt(text, head)) || !tagAt(text, head).startsWith('W')) return undefined;
  const last = /^(?:,|—|–|--)$/.test(wordAt(text, head - 1)) ? head - 2 : head - 1;
  const floor = text.parsed.sentences[text.tokens[head]?.sentence ?? -1]?.firstToken ?? head;
  const base = baseChunkEndingAt(text, last, floor);
  const wide = withoutVerb(text, chunkEndingAt(text, last, floor));
  const isNamed = wordAt(text, head) === 'who' && isPerson(text, base?.head) && !isPerson(text, wide?.head);
  const chunk = isNamed ? base : (wide ?? base);
  if (chunk === undefined || chunk.head >= head || tagAt(text, chunk.head).startsWith('W')) return undefined;
  return { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: false, inherited: true };
}

/** Of "the appeal by Ada Brook, who", only she is a person. */
function isPerson(text: IndexedText, token: number | undefined): boolean {
  if (token === undefined) return false;
  const word = wordAt(text, token);
  return (
    text.nameAt(token)?.type === 'person' ||
    singularForms(word).some((form) => PERSON_NOUNS.has(form)) ||
    /(?:er|or|ist|ian)s?$/.test(word)
  );
}

/** "Deputies spoke to witnesses" is no noun phrase, however the verb looks like a participle. */
function withoutVerb(text: IndexedText, chunk: NounChunk | undefined): NounChunk | undefined {
  for (let at = chunk?.first ?? 0; at < (chunk?.end ?? 0); at++) if (isFinite(text, at)) return undefined;
  return chunk;
}

/**
 * A name in apposition: "the director, Nia ap Gwilym", "the developer, Skyline Realty"; not one that owns or modifies, as in "Assad's
 * forces". An organization's name counts only beside a common noun.
 */
function nameInApposition(text: IndexedText, source: Source, common: boolean): Span | undefined {
  if (/^(?:PRP|WP|DT)$/.test(tagAt(text, source.head))) return undefined;
  for (let at = source.head + 1; at < source.range.end; at++) {
    if (/^(?:who|which|whose)$/.test(wordAt(text, at)) || joinsHead(text, source, at)) return undefined;
    const name = text.nameAt(at);
    if (name === undefined || wordAt(text, at + 1) === "'s") continue;
    if (name.type === 'person' ? isApposed(text, source, at, 8) : common && isBodyApposed(text, source, at)) return name.head;
  }
  return undefined;
}

/** "the developer, Skyline Realty", not "a video given to a channel, al-Sund". */
function isBodyApposed(text: IndexedText, source: Source, at: number): boolean {
  const isBeside = wordAt(text, source.head + 1) === ',' || at === source.head + 1;
  return text.nameAt(at)?.type === 'organization' && isBeside && isApposed(text, source, at, isBased(text, at) ? 6 : 2);
}

/** "the mayor and the council": whether a conjunction brings another source, and none of the words in the description of one. */
function joinsHead(text: IndexedText, { head, range }: Source, conjunction: number): boolean {
  if (wordAt(text, conjunction) !== 'and') return false;
  for (let at = conjunction + 1; at < range.end; at++) if (relationAt(text, at) === 'conj') return headAt(text, at) === head;
  return true;
}

/** After a comma and at most a few words of title, or directly after the head. */
function isApposed(text: IndexedText, source: Source, name: number, reach: number): boolean {
  if (name === source.head + 1) return true;
  if (text.nameAt(name - 1) === text.nameAt(name)) return false;
  for (let at = name - 1; at > source.head && name - at <= reach; at--) {
    if (wordAt(text, at) === ',') return true;
    if (!/^(?:NN|JJ|DT|VB[GN]|HYPH|NFP)/.test(tagAt(text, at))) return false;
  }
  return false;
}

/** "Athens-based Thalassa" */
function isBased(text: IndexedText, name: number): boolean {
  return wordAt(text, name - 1) === 'based' || wordAt(text, name - 2) === 'based';
}

/** "Leader of the Opposition Elijah Mutasa", "founder and managing director Rohan Kulkarni": an office without an article before a name. */
function nameAfterOffice(text: IndexedText, source: Source): Span | undefined {
  if (!/^(?:NNP?|JJ)$/.test(tagAt(text, source.range.first)) || !/^NNP?$/.test(tagAt(text, source.head))) return undefined;
  for (let at = source.head + 1; at < source.range.end && wordAt(text, at) !== ','; at++) {
    const name = text.nameAt(at);
    if (name?.type === 'person') return tagAt(text, at - 1).startsWith('NN') ? name.head : undefined;
  }
  return undefined;
}

const GENERIC_HEADS: ReadonlySet<string> = new Set(
  'group agency union party movement network charity organization organisation company firm monitor newspaper website channel broadcaster militia faction consultancy bank institute'.split(
    ' ',
  ),
);

/** Before these a name is that of a body, however it was typed. */
const BODIES: ReadonlySet<string> = new Set([
  'union',
  'party',
  'agency',
  'movement',
  'charity',
  'company',
  'firm',
  'bank',
  'institute',
]);

/** "the White Helmets rescue group": the name is what the noun describes. */
function nameBeforeHead(text: IndexedText, source: Source): Span | undefined {
  if (!GENERIC_HEADS.has(lemmaAt(text, source.head))) return undefined;
  for (let at = source.head - 1; at >= source.range.first; at--) {
    const name = text.nameAt(at);
    if (name?.type === 'organization' || (name?.type === 'other' && BODIES.has(lemmaAt(text, source.head)))) return name.head;
    if (!/^(?:NN|JJ|HYPH|VBG)/.test(tagAt(text, at))) return undefined;
  }
  return undefined;
}
