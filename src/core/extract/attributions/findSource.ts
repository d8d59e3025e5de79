import { TIME_ADVERBIALS } from '../../lexicon/speechAdjuncts.ts';
import { framesOf, REPORTING_VERBS, type ReportingFrame } from '../../lexicon/reportingVerbs.ts';
import { headAt, isFinite, isInTitle, isMark, lemmaAt, relationAt, tagAt, wordAt, type Article } from './article.ts';
import { findSubject } from './findSubject.ts';
import { baseChunkStartingAt, chunkEndingAt, chunkStartingAt } from './nounChunks.ts';
import type { Source } from './source.ts';
import type { TokenRange } from './tokenRange.ts';
import { readVerbGroup, type VerbGroup } from './verbGroup.ts';

const CLIMBED: ReadonlySet<string> = new Set(['conj', 'advcl', 'parataxis', 'dep', 'xcomp', 'ccomp']);
const MOST_STEPS = 6;
const ADDING: ReadonlySet<string> = new Set(
  'adding noting saying explaining stressing insisting arguing warning telling pointing calling'.split(' '),
);

export function findSource(
  article: Article,
  group: VerbGroup,
  frames: ReadonlySet<ReportingFrame>,
  region: TokenRange,
): Source | undefined {
  if (group.passive) return findAgent(article, group, region);
  if (group.form === 'finite') {
    const first = headlineSubject(article, group, region);
    if (first !== undefined) return first;
    const own = findInverted(article, group, frames, region) ?? findSubject(article, group, region);
    if (own !== undefined) return own;
  }
  return (
    coordinatedSource(article, group, region) ?? addedSource(article, group, region) ?? inheritSource(article, group, region)
  );
}

/** "Court stays demolition, says haste ‘undue’": the verbs of a headline share its subject, unless the source ends it. */
function headlineSubject(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  if (wordAt(article, group.first - 1) !== ',' || tagAt(article, group.verb) !== 'VBZ') return undefined;
  if (!isInTitle(article, group.verb)) return undefined;
  const next = baseChunkStartingAt(article, group.verb + 1, region.end);
  if (next === undefined ? group.verb + 1 >= region.end : next.end >= region.end) return undefined;
  if (next !== undefined && /^(?:IN|CC|,|:)$/.test(tagAt(article, next.end))) return undefined;
  for (let at = region.first + 1; at < group.first - 1; at++) {
    if (tagAt(article, at) !== 'VBZ') continue;
    const subject = findSubject(article, readVerbGroup(article, at, region.first), region);
    return subject === undefined ? undefined : { ...subject, inherited: true };
  }
  return undefined;
}

/** "said A and added B": the subject of the nearest earlier reporting verb of the same form. */
function coordinatedSource(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  if (group.form !== 'finite' || tagAt(article, group.first - 1) !== 'CC') return undefined;
  const past = tagAt(article, group.verb) === 'VBD' && group.first === group.verb;
  for (let at = group.first - 2; at > region.first; at--) {
    if (!isFinite(article, at) && (past || tagAt(article, at) !== 'VBN')) continue;
    if (!REPORTING_VERBS.has(lemmaAt(article, at)) || isInFreeRelative(article, at)) continue;
    if (article.quotes.innermost(at) !== article.quotes.innermost(group.verb)) continue;
    const subject = subjectAround(article, readVerbGroup(article, at, region.first), region);
    if (subject !== undefined) return { ...subject, inherited: true };
  }
  return undefined;
}

/** "for what she called a bad week": the verb of a relative clause joins nothing outside it. */
function isInFreeRelative(article: Article, verb: number): boolean {
  const subject = verb - 1;
  return /^(?:PRP|NN)/.test(tagAt(article, subject)) && /^(?:what|which|whom)$/.test(wordAt(article, subject - 1));
}

/** "…, adding that": the subject of the nearest earlier reporting verb, unless a clause of another kind governs the participle. */
function addedSource(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  if (group.form !== 'gerund' || wordAt(article, group.first - 1) !== ',' || !ADDING.has(wordAt(article, group.verb)))
    return undefined;
  for (let at = group.first - 2; at > region.first; at--) {
    if (!isFinite(article, at) || !REPORTING_VERBS.has(lemmaAt(article, at))) continue;
    if (article.quotes.innermost(at) !== article.quotes.innermost(group.verb)) continue;
    const subject = subjectAround(article, readVerbGroup(article, at, region.first), region);
    if (subject !== undefined && !/^(?:who|which|that)$/.test(wordAt(article, subject.head)))
      return { ...subject, inherited: true };
  }
  return undefined;
}

/** The "by" phrase of a passive verb. */
export function findAgent(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  for (let at = group.verb + 1; at < Math.min(region.end, group.verb + 6); at++) {
    if (wordAt(article, at) !== 'by') {
      if (/^(?:VB|MD|WDT|WP)|^,$/.test(tagAt(article, at))) return undefined;
      continue;
    }
    const chunk = chunkStartingAt(article, at + 1, region.end);
    if (chunk === undefined) return undefined;
    return { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: true, inherited: false };
  }
  return undefined;
}

/** "…," said the mayor, who arrived late. */
function findInverted(
  article: Article,
  group: VerbGroup,
  frames: ReadonlySet<ReportingFrame>,
  region: TokenRange,
): Source | undefined {
  if (!frames.has('quote') || hasAuxiliary(article, group) || (frames.has('addressee') && !frames.has('topic')) || group.negated)
    return undefined;
  const before = group.first - 1;
  const afterQuote = article.quotes.endingAt(before) !== undefined;
  const opens = before < region.first && article.quotes.endingAt(before) === undefined;
  if (!afterQuote && !opens && !/^(?:,|–|—|-|--)$/.test(wordAt(article, before))) return undefined;
  const base = baseChunkStartingAt(article, group.verb + 1, region.end);
  if (base === undefined || base.first !== group.verb + 1 || startsClause(article, base.end, region.end)) return undefined;
  if (TIME_ADVERBIALS.has(wordAt(article, base.head)) && article.nameAt(base.head) === undefined) return undefined;
  if (!afterQuote && frames.has('object') && findSubject(article, group, region) !== undefined) return undefined;
  if (opens && wordAt(article, base.end) !== ':') return undefined;
  const chunk = chunkStartingAt(article, group.verb + 1, region.end) ?? base;
  return { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: true, inherited: false };
}

/** "two buses each way was too much" */
function verbBeforeComma(article: Article, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + 10); at++) {
    if (isFinite(article, at)) return true;
    if (wordAt(article, at) === 'and' && wordAt(article, at + 1) === 'that') return true;
    if (wordAt(article, at) === 'as' && tagAt(article, at - 1) === 'VBN') continue;
    if (
      isMark(article, at) ||
      /^(?:W|CC)/.test(tagAt(article, at)) ||
      /^(?:that|as|when|while|after|before|if|because|since)$/.test(wordAt(article, at))
    )
      return false;
  }
  return false;
}

function hasAuxiliary(article: Article, group: VerbGroup): boolean {
  for (let at = group.first; at < group.verb; at++) if (/^(?:VB|MD|TO)/.test(tagAt(article, at))) return true;
  return false;
}

function startsClause(article: Article, at: number, end: number): boolean {
  let token = at;
  while (token < end && (tagAt(article, token).startsWith('RB') || /^["“‘'«]$/.test(article.tokens[token]?.text ?? ''))) token++;
  if (verbBeforeComma(article, token, end)) return true;
  return (
    token < end &&
    (isFinite(article, token) ||
      tagAt(article, token) === 'VB' ||
      wordAt(article, token) === 'to' ||
      wordAt(article, token) === "'s")
  );
}

/** The subject of a governing verb ("…, adding that"), or the noun that a participle modifies ("a letter saying"). */
function inheritSource(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  const noun = modifiedNoun(article, group, region);
  if (noun !== undefined) return noun;
  let at = group.verb;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const head = headAt(article, at);
    const relation = relationAt(article, at).split(':')[0] ?? '';
    if (head < region.first || head >= region.end || !CLIMBED.has(relation)) return undefined;
    if (relation === 'xcomp' && group.form === 'gerund' && steps === 0) return undefined;
    if (tagAt(article, head).startsWith('VB')) {
      const governing = readVerbGroup(article, head, region.first);
      const subject = governing.passive || governing.form === 'finite' ? subjectAround(article, governing, region) : undefined;
      if (subject !== undefined) return { ...subject, inherited: true };
    }
    at = head;
  }
  return undefined;
}

function subjectAround(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  const frames = framesOf(lemmaAt(article, group.verb));
  const inverted = frames.size === 0 ? undefined : findInverted(article, group, frames, region);
  return inverted ?? findSubject(article, group, region);
}

/** The noun directly before a participle without a comma: "a letter saying", "officials warning". */
function modifiedNoun(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  if (group.form !== 'gerund' || (isMark(article, group.first - 1) && wordAt(article, group.first - 1) !== ')')) return undefined;
  const chunk = chunkEndingAt(article, group.first - 1, region.first);
  if (chunk === undefined || chunk.end !== group.first) return undefined;
  return { range: { first: chunk.first, end: chunk.end }, head: chunk.head, inverted: false, inherited: true };
}
