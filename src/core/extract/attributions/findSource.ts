import { headAt, isFinite, isMark, lemmaAt, relationAt, tagAt, wordAt, type Article } from './article.ts';
import type { TokenRange } from './tokenRange.ts';
import type { VerbGroup } from './verbGroup.ts';

/** Who a cue's content comes from. */
export interface Source {
  readonly range: TokenRange;
  readonly head: number;
  /** The source stands after the verb: "said the mayor". */
  readonly inverted: boolean;
  /** The verb has no subject of its own; it is that of a governing verb or the noun it modifies. */
  readonly inherited: boolean;
}

const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);
const CLIMBED: ReadonlySet<string> = new Set(['conj', 'xcomp', 'advcl', 'parataxis', 'dep', 'ccomp']);
const MOST_STEPS = 6;

export function findSource(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  if (group.passive) return findAgent(article, group, region);
  return findInverted(article, group, region) ?? findSubject(article, group, region) ?? inheritSource(article, group, region);
}

/** The "by" phrase of a passive verb. */
function findAgent(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  for (const child of article.tree.childrenOf(group.verb)) {
    if (child < group.verb || child >= region.end) continue;
    const first = article.tree.firstOf(child);
    if (first > group.verb && wordAt(article, first) === 'by' && !tagAt(article, child).startsWith('V')) {
      return {
        range: { first: first + 1, end: Math.min(article.tree.endOf(child), region.end) },
        head: child,
        inverted: true,
        inherited: false,
      };
    }
  }
  return undefined;
}

/** "…," said the mayor. */
function findInverted(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  const subject = article.tree
    .childrenOf(group.verb)
    .find((child) => child > group.verb && child < region.end && relationAt(article, child).startsWith('nsubj'));
  if (subject !== undefined && !hasSubjectBefore(article, group.verb)) {
    const first = startAfterVerb(article, group.verb, subject);
    return { range: { first, end: endOfInverted(article, subject, region) }, head: subject, inverted: true, inherited: false };
  }
  if (!opensAfterContent(article, group) || hasSubjectBefore(article, group.verb)) return undefined;
  const head = nounPhraseHeadFrom(article, group.verb + 1, region);
  if (head === undefined) return undefined;
  return { range: { first: group.verb + 1, end: endOfInverted(article, head, region) }, head, inverted: true, inherited: false };
}

function startAfterVerb(article: Article, verb: number, subject: number): number {
  let first = Math.max(verb + 1, Math.min(article.tree.firstOf(subject), subject));
  while (first < subject && (isMark(article, first) || /^RB$/.test(tagAt(article, first)))) first++;
  return first;
}

function hasSubjectBefore(article: Article, verb: number): boolean {
  return article.tree
    .childrenOf(verb)
    .some((child) => child < verb && relationAt(article, child).startsWith('nsubj') && !article.quotes.endingAt(child + 1));
}

/** True when the verb follows a comma, dash or quotation directly. */
function opensAfterContent(article: Article, group: VerbGroup): boolean {
  const before = group.first - 1;
  return wordAt(article, before) === ',' || article.quotes.endingAt(before) !== undefined;
}

/** The last noun of the noun phrase that starts at `from`, if one does. */
function nounPhraseHeadFrom(article: Article, from: number, region: TokenRange): number | undefined {
  let head: number | undefined;
  for (let at = from; at < region.end; at++) {
    const tag = tagAt(article, at);
    if (/^(?:NN|PRP$)/.test(tag)) head = at;
    else if (!/^(?:DT|JJ|CD|POS|PRP\$|HYPH|VBN|VBG)/.test(tag) && wordAt(article, at) !== '-') break;
  }
  return head;
}

/** An inverted source runs on over appositions and relative clauses. */
function endOfInverted(article: Article, subject: number, region: TokenRange): number {
  let end = Math.min(Math.max(article.tree.endOf(subject), subject + 1), region.end);
  while (end < region.end && continuesSource(article, end)) {
    end = nextBoundary(article, end + 1, region.end);
  }
  while (end > subject + 1 && isMark(article, end - 1) && !/^[)\]’'"”]$/.test(wordAt(article, end - 1))) end--;
  return end;
}

function continuesSource(article: Article, at: number): boolean {
  if (wordAt(article, at) !== ',') return /^(?:of|at|from|for|who)$/.test(wordAt(article, at));
  const next = wordAt(article, at + 1);
  return /^(?:who|which|whose|whom|a|an|the|one|chief|head|director|professor|president)$/.test(next);
}

function nextBoundary(article: Article, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    if (wordAt(article, at) === ',' || wordAt(article, at) === ';' || article.quotes.startingAt(at) !== undefined) return at;
  }
  return end;
}

function findSubject(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  const candidates = article.tree
    .childrenOf(group.verb)
    .filter((child) => child < group.first && child >= region.first && relationAt(article, child).startsWith('nsubj'));
  const head = candidates.at(-1) ?? adjacentNominal(article, group, region);
  if (head === undefined) return undefined;
  if (RELATIVES.has(wordAt(article, head)))
    return { range: { first: head, end: head + 1 }, head, inverted: false, inherited: false };
  const range = { first: startOfSubject(article, head, region), end: endOfSubject(article, head, group) };
  return { range, head, inverted: false, inherited: false };
}

/** A noun or pronoun right before the verb that the parser attached elsewhere. */
function adjacentNominal(article: Article, group: VerbGroup, region: TokenRange): number | undefined {
  if (group.form !== 'finite') return undefined;
  let at = group.first - 1;
  if (wordAt(article, at) === ')') while (at > region.first && wordAt(article, at) !== '(') at--;
  if (wordAt(article, at) === '(') at--;
  if (at < region.first || !/^(?:NN|PRP$|WP$)/.test(tagAt(article, at))) return undefined;
  if (article.quotes.outermost(at) !== article.quotes.outermost(group.verb)) return undefined;
  const relation = relationAt(article, at);
  if (/^(?:obl|nmod|obj|compound)/.test(relation)) {
    const head = headAt(article, at);
    if (head < at && head >= region.first && tagAt(article, head).startsWith('NN')) return head;
    if (/^(?:obl|obj)/.test(relation) && head < at) return undefined;
  }
  return at;
}

function startOfSubject(article: Article, head: number, region: TokenRange): number {
  let first = Math.max(region.first, Math.min(article.tree.firstOf(head), head));
  for (let at = head - 1; at >= first; at--) {
    const closing = article.quotes.endingAt(at);
    if (closing !== undefined && (wordAt(article, at + 1) === ',' || isSpeechLike(article, closing.first, closing.end)))
      first = at + 1;
    else if (isFinite(article, at) && clauseBetween(article, at, head)) first = lastCommaBetween(article, at, head) + 1;
    if (first > at) break;
  }
  while (
    first < head &&
    ((isMark(article, first) && !/^["“‘'(]$/.test(wordAt(article, first))) || tagAt(article, first) === 'CC')
  )
    first++;
  return first;
}

function isSpeechLike(article: Article, first: number, end: number): boolean {
  return /^[,.!?]$/.test(wordAt(article, end - 2)) || end - first > 8;
}

/** A finite verb left of the head with a comma in between belongs to what is said, not to the source. */
function clauseBetween(article: Article, verb: number, head: number): boolean {
  return lastCommaBetween(article, verb, head) > verb;
}

function lastCommaBetween(article: Article, from: number, to: number): number {
  for (let at = to - 1; at > from; at--) if (wordAt(article, at) === ',') return at;
  return from;
}

function endOfSubject(article: Article, head: number, group: VerbGroup): number {
  const subtree = Math.max(head + 1, Math.min(article.tree.endOf(head), group.first));
  let end = group.first;
  if (subtree < end && wordAt(article, subtree) === ',' && !onlyMarks(article, subtree, end)) end = subtree;
  while (end > head + 1 && /^(?:,|;|–|—|-|\*)$/.test(wordAt(article, end - 1))) end--;
  while (end > head + 1 && tagAt(article, end - 1).startsWith('RB') && headAt(article, end - 1) === group.verb) end--;
  return end;
}

function onlyMarks(article: Article, first: number, end: number): boolean {
  for (let at = first; at < end; at++) if (!isMark(article, at)) return false;
  return true;
}

/** The subject of a governing verb ("…, adding that"), or the noun that a participle modifies ("a letter saying"). */
function inheritSource(article: Article, group: VerbGroup, region: TokenRange): Source | undefined {
  let at = group.verb;
  for (let steps = 0; steps < MOST_STEPS; steps++) {
    const head = headAt(article, at);
    const relation = relationAt(article, at).split(':')[0] ?? '';
    if (head < region.first || head >= region.end) return undefined;
    if (relation === 'acl' || tagAt(article, head).startsWith('NN')) return modifiedNoun(article, head, group, region);
    if (!CLIMBED.has(relation)) return undefined;
    const subject = subjectOf(article, head, region);
    if (subject !== undefined) return { ...subject, inherited: true };
    at = head;
  }
  return undefined;
}

function subjectOf(article: Article, verb: number, region: TokenRange): Source | undefined {
  const child = article.tree
    .childrenOf(verb)
    .find((token) => relationAt(article, token).startsWith('nsubj') && token >= region.first && token < region.end);
  if (child === undefined) return undefined;
  const inverted = child > verb;
  if (inverted)
    return {
      range: { first: startAfterVerb(article, verb, child), end: article.tree.endOf(child) },
      head: child,
      inverted,
      inherited: true,
    };
  const end = Math.min(article.tree.endOf(child), verb);
  const trimmed = wordAt(article, end - 1) === ',' ? end - 1 : end;
  return {
    range: { first: startOfSubject(article, child, region), end: Math.max(trimmed, child + 1) },
    head: child,
    inverted,
    inherited: true,
  };
}

function modifiedNoun(article: Article, head: number, group: VerbGroup, region: TokenRange): Source | undefined {
  if (head >= group.verb || lemmaAt(article, head) === 'that') return undefined;
  let end = group.first;
  while (end > head + 1 && isMark(article, end - 1)) end--;
  return { range: { first: startOfSubject(article, head, region), end }, head, inverted: false, inherited: true };
}
