import type { Span } from '../../text/span.ts';
import { lemmaAt, tagAt, wordAt, type Article } from './article.ts';
import type { Source } from './source.ts';
import { chunkEndingAt } from './nounChunks.ts';
import { spanOf } from './tokenRange.ts';

/** The words of a source that say who it is: a person's name where there is one, else the head noun or the name it is part of. */
export function headOfSource(article: Article, source: Source): Span {
  const antecedent = antecedentOf(article, source);
  if (antecedent !== undefined) return headOfSource(article, antecedent);
  const ownName = article.nameAt(source.head);
  if (ownName?.type === 'person') return ownName.head;
  const apposed = nameInApposition(article, source, ownName === undefined);
  if (apposed !== undefined) return apposed;
  if (ownName !== undefined) return ownName.head;
  const titled = article.nameAt(source.head - 1);
  if (titled?.type === 'person' && source.head - 1 >= source.range.first) return titled.head;
  return (
    nameBeforeHead(article, source) ??
    nameAfterOffice(article, source) ??
    spanOf(article.parsed, { first: source.head, end: source.head + 1 })
  );
}

/** What a relative pronoun stands for: the noun before it. */
function antecedentOf(article: Article, { head }: Source): Source | undefined {
  if (!/^(?:who|which|that)$/.test(wordAt(article, head)) || !tagAt(article, head).startsWith('W')) return undefined;
  const last = wordAt(article, head - 1) === ',' ? head - 2 : head - 1;
  const floor = article.parsed.sentences[article.tokens[head]?.sentence ?? -1]?.firstToken ?? head;
  const chunk = chunkEndingAt(article, last, floor);
  if (chunk === undefined || chunk.head >= head || tagAt(article, chunk.head).startsWith('W')) return undefined;
  return { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: false, inherited: true };
}

/**
 * A name in apposition: "the director, Nia ap Gwilym", "the developer, Skyline Realty"; not one that owns or modifies, as in "Assad's
 * forces". An organization's name counts only beside a common noun.
 */
function nameInApposition(article: Article, source: Source, common: boolean): Span | undefined {
  if (/^(?:PRP|WP|DT)$/.test(tagAt(article, source.head))) return undefined;
  for (let at = source.head + 1; at < source.range.end; at++) {
    const word = wordAt(article, at);
    if (/^(?:who|which|whose|and)$/.test(word)) return undefined;
    const name = article.nameAt(at);
    if (name === undefined || wordAt(article, at + 1) === "'s") continue;
    if (name.type === 'person' && isApposed(article, source, at, 8)) return name.head;
    if (common && name.type === 'organization' && isApposed(article, source, at, isBased(article, at) ? 6 : 2)) return name.head;
  }
  return undefined;
}

/** After a comma and at most a few words of title, or directly after the head. */
function isApposed(article: Article, source: Source, name: number, reach: number): boolean {
  if (name === source.head + 1) return true;
  for (let at = name - 1; at > source.head && name - at <= reach; at--) {
    if (wordAt(article, at) === ',') return true;
    if (!/^(?:NN|JJ|DT|VB[GN]|HYPH|NFP)/.test(tagAt(article, at))) return false;
  }
  return false;
}

/** "Athens-based Thalassa" */
function isBased(article: Article, name: number): boolean {
  return wordAt(article, name - 1) === 'based' || wordAt(article, name - 2) === 'based';
}

/** "Leader of the Opposition Elijah Mutasa", "founder and managing director Rohan Kulkarni": an office without an article before a name. */
function nameAfterOffice(article: Article, source: Source): Span | undefined {
  if (!/^(?:NNP?|JJ)$/.test(tagAt(article, source.range.first)) || !/^NNP?$/.test(tagAt(article, source.head))) return undefined;
  for (let at = source.head + 1; at < source.range.end && wordAt(article, at) !== ','; at++) {
    const name = article.nameAt(at);
    if (name?.type === 'person') return tagAt(article, at - 1).startsWith('NN') ? name.head : undefined;
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
function nameBeforeHead(article: Article, source: Source): Span | undefined {
  if (!GENERIC_HEADS.has(lemmaAt(article, source.head))) return undefined;
  for (let at = source.head - 1; at >= source.range.first; at--) {
    const name = article.nameAt(at);
    if (name?.type === 'organization' || (name?.type === 'other' && BODIES.has(lemmaAt(article, source.head)))) return name.head;
    if (!/^(?:NN|JJ|HYPH|VBG)/.test(tagAt(article, at))) return undefined;
  }
  return undefined;
}
