import { REPORTING_VERBS } from '../../lexicon/reportingVerbs.ts';
import { headAt, isFinite, lemmaAt, relationAt, tagAt, wordAt, type Article } from './article.ts';
import type { ContentStart } from './contentAfter.ts';
import { isVerbTaggedAsNoun } from './mistaggedVerb.ts';
import { trimFinalMarks } from './region.ts';
import type { TokenRange } from './tokenRange.ts';
import { isNegation } from './verbGroup.ts';

/** Clauses that hold their own verb: a cue inside one cannot reach beyond it. */
const ENCLOSING = /^(?:acl|advcl|csubj|nsubj)/;
const SUBORDINATING = /^(?:who|which|that|whose|whom|when|where|while|because|since|as|after|before|if|although|though|until)$/;
const TRAILING_REPORTS: ReadonlySet<string> = new Set(
  'adding citing noting referring saying explaining calling describing warning stressing quoting insisting arguing claiming telling pointing'.split(
    ' ',
  ),
);
/** After a comma these begin what the reporter adds about the act of saying. */
const TRAILING_CIRCUMSTANCES = /^(?:as|when|after|before|while|according|citing|using)$/;
/** Verbs of another speech act of the same speaker: "said A and declined to say B". */
const ACTS: ReadonlySet<string> = new Set(
  'decline refuse urge call ask add deny confirm warn tell accuse describe express vow pledge promise thank apologise apologize'.split(
    ' ',
  ),
);

/** The end (exclusive) of what is said, which starts at `start`. */
export function findContentEnd(article: Article, verb: number, start: ContentStart, region: TokenRange): number {
  const bound = Math.min(region.end, enclosingEnd(article, verb, start.first, region));
  const quoted = endOfQuoted(article, start.first, bound);
  let end = quoted ?? bound;
  for (let at = firstCut(article, start, end); at < end; at++) {
    if (article.quotes.outermost(at) !== article.quotes.outermost(verb)) continue;
    if (cutsAt(article, verb, start, at, end)) {
      end = at;
      break;
    }
  }
  return end === quoted ? end : trimFinalMarks(article, start.first, end);
}

/** "accused the front, or OLF, of firing": no cut before the accusation. */
function firstCut(article: Article, start: ContentStart, end: number): number {
  const from = start.first + 1;
  if (start.frame !== 'topic' && start.frame !== 'request') return from;
  for (let at = from; at < Math.min(end, from + 25); at++) {
    if (/^(?:of|to|for|at)$/.test(wordAt(article, at))) return at + 1;
    if (isFinite(article, at)) return from;
  }
  return from;
}

/** A content that opens with a whole quotation followed by a comma or the end is that quotation. */
function endOfQuoted(article: Article, first: number, bound: number): number | undefined {
  const quote = article.quotes.startingAt(first);
  if (quote === undefined) return undefined;
  if (quote.end >= bound) return quote.end;
  if (quote.end - quote.first <= 4) return undefined;
  if (/^[,.!?]$/.test(wordAt(article, quote.end - 2))) return quote.end;
  const introduced = /^[,:]$/.test(wordAt(article, first - 1));
  return introduced && wordAt(article, quote.end) === ',' ? quote.end : undefined;
}

function enclosingEnd(article: Article, verb: number, first: number, region: TokenRange): number {
  if (isMainVerb(article, verb, region)) return region.end;
  let at = verb;
  for (let steps = 0; steps < 12; steps++) {
    const head = headAt(article, at);
    if (head < region.first || head >= region.end) return region.end;
    if (ENCLOSING.test(relationAt(article, at))) {
      const end = article.tree.endOf(at);
      return end > first ? end : region.end;
    }
    at = head;
  }
  return region.end;
}

/** No verb and no subordinating word stands before it: whatever the parse says, the rest of the sentence can be its content. */
function isMainVerb(article: Article, verb: number, region: TokenRange): boolean {
  for (let at = region.first; at < verb; at++) {
    const isAuxiliary =
      isFinite(article, at) && /^(?:have|do|be|can|could|will|would)$/.test(lemmaAt(article, at)) && verb - at < 5;
    if (
      (isFinite(article, at) && !isAuxiliary) ||
      (/^(?:WP|WDT|WRB|IN)/.test(tagAt(article, at)) && SUBORDINATING.test(wordAt(article, at)))
    )
      return false;
  }
  return tagAt(article, verb) !== 'VBG';
}

function cutsAt(article: Article, verb: number, start: ContentStart, at: number, end: number): boolean {
  const word = wordAt(article, at);
  if (word === ';') return true;
  if (word === ',' || word === '–' || word === '—') return cutsAtComma(article, verb, start, at, end);
  if (tagAt(article, at) === 'CC') return startsAnotherAct(article, verb, at, start);
  if (word === 'as' && wordAt(article, at - 1) === ',' && startsParenthesis(article, at, end)) return true;
  if (word === 'according' && wordAt(article, at + 1) === 'to') return true;
  return word === 'when' && wordAt(article, at + 1) === 'asked';
}

function cutsAtComma(article: Article, verb: number, start: ContentStart, at: number, end: number): boolean {
  const next = wordAt(article, at + 1);
  if (TRAILING_REPORTS.has(next)) return true;
  if (next === 'according' || (next === 'when' && wordAt(article, at + 2) === 'asked')) return true;
  if (tagAt(article, at + 1) === 'CC' && startsAnotherAct(article, verb, at + 1, start)) return true;
  if (startsParenthesis(article, at, end)) return true;
  if (tagAt(article, at + 1) === 'CC' && wordAt(article, at + 2) === 'that') return false;
  if (start.frame === 'object' && !continuesObject(article, start.first, at)) return true;
  if (!TRAILING_CIRCUMSTANCES.test(next) && tagAt(article, at + 1) !== 'CC' && tagAt(article, at + 1) !== 'VBG') return false;
  return attachesTo(article, verb, at + 1, end);
}

/** "and added", "but declined to say": another verb of the same speaker, joined to the cue. */
function startsAnotherAct(article: Article, verb: number, conjunction: number, start: ContentStart): boolean {
  let next = conjunction + 1;
  if (wordAt(article, next) === 'that' || article.quotes.startingAt(next) !== undefined) return false;
  while (
    tagAt(article, next).startsWith('RB') ||
    (/^VB|^MD/.test(tagAt(article, next)) &&
      /^(?:have|do|be)$/.test(lemmaAt(article, next)) &&
      tagAt(article, next + 1).startsWith('VB'))
  )
    next++;
  if (isVerbTaggedAsNoun(article, next)) return true;
  if (tagAt(article, next) === 'MD' && isNegation(wordAt(article, next + 1))) return isWithheld(article, next + 2, start);
  if (!tagAt(article, next).startsWith('VB'))
    return attachesOutside(article, verb, conjunction, Infinity) && start.frame !== 'quote';
  if (isFinite(article, next) && lemmaAt(article, next) === lemmaAt(article, verb) && start.frame === 'clause') return true;
  const sameForm =
    tagAt(article, next) === tagAt(article, verb) || (tagAt(article, next) === 'VBN' && tagAt(article, verb) === 'VBD');
  const isAct = REPORTING_VERBS.has(lemmaAt(article, next)) || ACTS.has(lemmaAt(article, next));
  const afterModal = tagAt(article, verb) === 'VB' && /^VB[DN]$/.test(tagAt(article, next));
  if ((sameForm || afterModal) && isAct) return true;
  return headAt(article, next) === verb && relationAt(article, next) === 'conj';
}

/** "but could not say when", "but would not comment". */
function isWithheld(article: Article, verb: number, start: ContentStart): boolean {
  return start.frame === 'clause' && /^(?:say|confirm|comment|elaborate|explain|specify|verify)$/.test(wordAt(article, verb));
}

/** A clause joined to the cue itself with a subject of its own. */
function attachesOutside(article: Article, verb: number, at: number, end: number): boolean {
  const head = headAt(article, at);
  return (
    head > at && head < end && hasSubject(article, head) && headAt(article, head) === verb && relationAt(article, head) === 'conj'
  );
}

function attachesTo(article: Article, verb: number, first: number, end: number): boolean {
  for (let token = first; token < Math.min(end, first + 30); token++) {
    if (headAt(article, token) === verb && article.tree.firstOf(token) >= first - 1) {
      return /^(?:advcl|conj|parataxis)/.test(relationAt(article, token));
    }
  }
  return false;
}

function hasSubject(article: Article, token: number): boolean {
  return article.tree.childrenOf(token).some((child) => child < token && relationAt(article, child).startsWith('nsubj'));
}

/** ", the ministry said" up to the end or the next comma. */
function startsParenthesis(article: Article, comma: number, end: number): boolean {
  for (let at = comma + 1; at < Math.min(end, comma + 16); at++) {
    if (
      (/^[,)]$/.test(wordAt(article, at)) && !/^[a-z]/.test(wordAt(article, at + 1))) ||
      article.quotes.startingAt(at) !== undefined
    )
      return false;
    if (isFinite(article, at)) {
      const closes = at + 1 >= end || /^(?:,|in|on|at|to|during|after)$/.test(wordAt(article, at + 1));
      return (
        closes &&
        at > comma + 1 &&
        /^(?:say|add|report|note|write|tell|claim|argue|explain)$/.test(lemmaAt(article, at)) &&
        !tagAt(article, comma + 1).startsWith('W')
      );
    }
  }
  return false;
}

/** An object goes on over a comma when the parser puts what follows inside it, as in a list. */
function continuesObject(article: Article, first: number, comma: number): boolean {
  const next = comma + 1;
  let token = next;
  for (let steps = 0; steps < 12; steps++) {
    const head = headAt(article, token);
    if (head < 0) return false;
    if (head >= first && head < comma && token > comma)
      return !/^(?:advcl|conj|parataxis)/.test(relationAt(article, token)) || tagAt(article, token).startsWith('NN');
    if (head < first) return false;
    token = head;
  }
  return false;
}
