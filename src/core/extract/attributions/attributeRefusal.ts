import { REFUSAL_VERBS, REFUSED_ACTS } from '../../lexicon/refusals.ts';
import { isFinite, lemmaAt, tagAt, wordAt, type Article } from './article.ts';
import { findContentEnd } from './contentEnd.ts';
import type { Draft } from './draft.ts';
import { findSource } from './findSource.ts';
import type { Source } from './source.ts';
import { regionOf } from './region.ts';
import type { TokenRange } from './tokenRange.ts';
import { readVerbGroup } from './verbGroup.ts';

/** Verbs that a refusal can start with; most of them only when negated. */
const REFUSING: ReadonlySet<string> = new Set([
  ...REFUSAL_VERBS,
  'respond',
  'comment',
  'draw',
  'make',
  'have',
  'offer',
  'reach',
  'want',
  'wish',
  'answer',
]);

/**
 * Finds a refusal to speak that starts with this verb: "declined to comment on the letters", "would not be drawn", "did not respond to
 * a request for comment", "made no comment". The content may be empty.
 */
export function attributeRefusal(article: Article, verb: number): Draft | undefined {
  if (!tagAt(article, verb).startsWith('VB') || !REFUSING.has(lemmaAt(article, verb))) return undefined;
  const region = regionOf(article, verb);
  const cueEnd = endOfRefusal(article, verb, region);
  if (cueEnd === undefined) return undefined;
  const group = readVerbGroup(article, verb, region.first);
  const source = findSource(article, { ...group, passive: false, form: 'finite' }, new Set(), region);
  if (source === undefined || isFirstPerson(article, source)) return undefined;
  const first = group.negated ? group.first : verb;
  const content = contentAfter(article, verb, cueEnd, region);
  return { rule: 'refusal', stance: 'declines', source, cue: [{ first, end: cueEnd }], content, anchor: verb };
}

function isFirstPerson(article: Article, source: Source): boolean {
  return /^(?:i|we|you|it)$/.test(wordAt(article, source.head));
}

/** @returns the end of the cue when the verb refuses to speak */
function endOfRefusal(article: Article, verb: number, region: TokenRange): number | undefined {
  const lemma = lemmaAt(article, verb);
  if (REFUSAL_VERBS.has(lemma)) return endOfRefusedAct(article, verb + 1, region);
  const negated = readVerbGroup(article, verb, region.first).negated;
  if (negated && lemma === 'respond') return mentionsComment(article, verb, region) ? verb + 1 : undefined;
  if (negated && lemma === 'comment') return verb + 1;
  if (negated && lemma === 'reach') return wordAt(article, verb - 1) === 'be' ? verb + 1 : undefined;
  if (negated && lemma === 'answer') return mentionsComment(article, verb, region) ? verb + 1 : undefined;
  if (negated && (lemma === 'want' || lemma === 'wish')) return endOfRefusedAct(article, verb + 1, region);
  if (negated && lemma === 'draw' && wordAt(article, verb - 1) === 'be') return verb + 1;
  const offersNone = (lemma === 'make' || lemma === 'have' || lemma === 'offer') && wordAt(article, verb + 1) === 'no';
  return offersNone && wordAt(article, verb + 2) === 'comment' ? verb + 3 : undefined;
}

/** "to comment", "to be named" */
function endOfRefusedAct(article: Article, to: number, region: TokenRange): number | undefined {
  if (wordAt(article, to) !== 'to') return undefined;
  let at = to + 1;
  while (at < region.end && tagAt(article, at).startsWith('RB')) at++;
  if (wordAt(article, at) === 'be')
    return /^(?:named|identified|quoted|drawn|interviewed)$/.test(wordAt(article, at + 1)) ? at + 2 : undefined;
  return REFUSED_ACTS.has(wordAt(article, at)) ? at + 1 : undefined;
}

function mentionsComment(article: Article, verb: number, region: TokenRange): boolean {
  for (let at = verb + 1; at < Math.min(region.end, verb + 12); at++) {
    if (
      /^(?:comment|request|requests|question|questions|message|messages|inquiry|inquiries|email|emails|call|calls)$/.test(
        wordAt(article, at),
      )
    )
      return true;
  }
  return false;
}

function contentAfter(article: Article, verb: number, first: number, region: TokenRange): TokenRange[] {
  let at = first;
  while (at < region.end && /^(?:further|immediately|publicly|directly)$/.test(wordAt(article, at))) at++;
  const opens = /^(?:DT|NN|PRP|JJ|CD|IN|TO|W|VBG)/.test(tagAt(article, at));
  if (
    at >= region.end ||
    !opens ||
    isFinite(article, at) ||
    /^(?:when|after|as|until|before|while|citing|and|but)$/.test(wordAt(article, at))
  )
    return [];
  const end = findContentEnd(article, verb, { first: at, frame: 'object' }, region);
  return end > at ? [{ first: at, end }] : [];
}
