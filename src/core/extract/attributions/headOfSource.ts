import type { Span } from '../../text/span.ts';
import { lemmaAt, relationAt, tagAt, wordAt, type Article } from './article.ts';
import type { Source } from './findSource.ts';
import { spanOf } from './tokenRange.ts';

/** The words of a source that say who it is: a person's name where there is one, else the head noun or the name it is part of. */
export function headOfSource(article: Article, source: Source): Span {
  const ownName = article.nameAt(source.head);
  if (ownName !== undefined) return ownName.head;
  const person = personIn(article, source);
  if (person !== undefined) return person;
  return nameBeforeHead(article, source) ?? spanOf(article.parsed, { first: source.head, end: source.head + 1 });
}

/** A person's name in apposition: "the director, Nia ap Gwilym"; not one that owns or modifies: "Assad's forces". */
function personIn(article: Article, source: Source): Span | undefined {
  if (/^(?:PRP|WP|DT)$/.test(tagAt(article, source.head))) return undefined;
  for (let at = source.range.first; at < source.range.end; at++) {
    const name = article.nameAt(at);
    if (name?.type !== 'person') continue;
    const before = source.head < at ? wordAt(article, at - 1) : '';
    const apposed = source.head < at && (before === ',' || relationAt(article, at).startsWith('appos') || at === source.head + 1);
    if (apposed && wordAt(article, at + 1) !== "'s") return name.head;
  }
  return undefined;
}

const GENERIC_HEADS: ReadonlySet<string> = new Set(
  'group agency union party movement network charity organization organisation company firm monitor newspaper website channel broadcaster militia faction consultancy bank institute'.split(
    ' ',
  ),
);

/** "the White Helmets rescue group": the name is what the noun describes. */
function nameBeforeHead(article: Article, source: Source): Span | undefined {
  if (!GENERIC_HEADS.has(lemmaAt(article, source.head))) return undefined;
  for (let at = source.head - 1; at >= source.range.first; at--) {
    const name = article.nameAt(at);
    if (name?.type === 'organization') return name.head;
    if (!/^(?:NN|JJ|HYPH|VBG)/.test(tagAt(article, at))) return undefined;
  }
  return undefined;
}
