import { REFUSAL_VERBS, REFUSED_ACTS } from '../../../lexicon/refusals.ts';
import { isFinite, lemmaAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { findContentEnd } from '../contents/contentEnd.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { findSource } from '../sources/findSource.ts';
import type { Source } from '../sources/source.ts';
import { regionOf } from '../region.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { readVerbGroup } from '../verbs/verbGroup.ts';

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
export function attributeRefusal(text: IndexedText, verb: number): StatementDraft | undefined {
  if (!tagAt(text, verb).startsWith('VB') || !REFUSING.has(lemmaAt(text, verb))) return undefined;
  const region = regionOf(text, verb);
  const cueEnd = endOfRefusal(text, verb, region);
  if (cueEnd === undefined) return undefined;
  const group = readVerbGroup(text, verb, region.first);
  const source = findSource(text, { ...group, passive: false, form: 'finite' }, new Set(), region);
  if (source === undefined || isFirstPerson(text, source)) return undefined;
  const first = group.negated ? group.first : verb;
  const content = contentAfter(text, verb, cueEnd, region);
  return { rule: 'refusal', stance: 'declines', source, cue: [{ first, end: cueEnd }], content, anchor: verb };
}

function isFirstPerson(text: IndexedText, source: Source): boolean {
  return /^(?:i|we|you|it)$/.test(wordAt(text, source.head));
}

/** Verbs that refuse only with a negation: where the cue ends, when it is one. */
const NEGATED_REFUSALS: Readonly<Record<string, (text: IndexedText, verb: number, region: TokenRange) => number | undefined>> = {
  respond: (text, verb, region) => (mentionsComment(text, verb, region) ? verb + 1 : undefined),
  answer: (text, verb, region) => (mentionsComment(text, verb, region) ? verb + 1 : undefined),
  comment: (_text, verb) => verb + 1,
  reach: (text, verb) => (wordAt(text, verb - 1) === 'be' ? verb + 1 : undefined),
  draw: (text, verb) => (wordAt(text, verb - 1) === 'be' ? verb + 1 : undefined),
  want: (text, verb, region) => endOfRefusedAct(text, verb + 1, region),
  wish: (text, verb, region) => endOfRefusedAct(text, verb + 1, region),
};

/** @returns the end of the cue when the verb refuses to speak */
function endOfRefusal(text: IndexedText, verb: number, region: TokenRange): number | undefined {
  const lemma = lemmaAt(text, verb);
  if (REFUSAL_VERBS.has(lemma)) return endOfRefusedAct(text, verb + 1, region);
  const negated = NEGATED_REFUSALS[lemma];
  if (negated !== undefined) return readVerbGroup(text, verb, region.first).negated ? negated(text, verb, region) : undefined;
  return wordAt(text, verb + 1) === 'no' && wordAt(text, verb + 2) === 'comment' ? verb + 3 : undefined;
}

/** "to comment", "to be named" */
function endOfRefusedAct(text: IndexedText, to: number, region: TokenRange): number | undefined {
  if (wordAt(text, to) !== 'to') return undefined;
  let at = to + 1;
  while (at < region.end && tagAt(text, at).startsWith('RB')) at++;
  if (wordAt(text, at) === 'be')
    return /^(?:named|identified|quoted|drawn|interviewed)$/.test(wordAt(text, at + 1)) ? at + 2 : undefined;
  const isOther = wordAt(text, at) === 'give' && /^(?:up|in|way|away|back)$/.test(wordAt(text, at + 1));
  return REFUSED_ACTS.has(wordAt(text, at)) && !isOther ? at + 1 : undefined;
}

function mentionsComment(text: IndexedText, verb: number, region: TokenRange): boolean {
  for (let at = verb + 1; at < Math.min(region.end, verb + 12); at++) {
    if (
      /^(?:comment|request|requests|question|questions|message|messages|inquiry|inquiries|email|emails|call|calls)$/.test(
        wordAt(text, at),
      )
    )
      return true;
  }
  return false;
}

function contentAfter(text: IndexedText, verb: number, first: number, region: TokenRange): TokenRange[] {
  let at = first;
  while (at < region.end && /^(?:further|immediately|publicly|directly)$/.test(wordAt(text, at))) at++;
  const opens = /^(?:DT|NN|PRP|JJ|CD|IN|TO|W|VBG)/.test(tagAt(text, at));
  if (
    at >= region.end ||
    !opens ||
    isFinite(text, at) ||
    /^(?:when|after|as|until|before|while|citing|and|but)$/.test(wordAt(text, at))
  )
    return [];
  const end = findContentEnd(text, verb, { first: at, frame: 'object' }, region);
  return end > at ? [{ first: at, end }] : [];
}
