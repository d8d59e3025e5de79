import { DENIABLE_NOUNS } from '../../../lexicon/deniableNouns.ts';
import type { ReportingFrame } from '../../../lexicon/reportingVerbs.ts';
import { TIME_ADVERBIALS, TIME_NOUNS } from '../../../lexicon/speechAdjuncts.ts';
import { isFinite, isMark, lemmaAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { ContentSearch, ContentStart } from './contentSearch.ts';
import { opensClause, startsNounPhrase } from './openings.ts';

/** "called for" and "called on" do not part. */
const ADJACENT_TOPIC: ReadonlySet<string> = new Set(['call', 'appeal', 'plead', 'speak', 'apologise', 'apologize', 'point']);
/** Frames whose content is an object of the verb, the more telling first. */
const OBJECT_FRAMES = ['naming', 'object', 'topic'] as const satisfies readonly ReportingFrame[];

/** What is said as an object of the verb: "denied the claim", "called it a disgrace", "accused the minister of fraud". */
export function objectAt(search: ContentSearch, from: number): ContentStart | undefined {
  const { text, frames, region } = search;
  const frame = OBJECT_FRAMES.find((one) => frames.has(one));
  if (frame === undefined) return undefined;
  let at = from;
  while (at < region.end && tagAt(text, at).startsWith('RB') && !isFinite(text, at + 1)) at++;
  if (at >= region.end) return undefined;
  if (frame === 'topic') return topicObject(search, at);
  if (!startsObject(text, at) && !isWhatIsCalled(text, at)) return undefined;
  const denied = pastDenied(search, at);
  return denied > at ? { first: denied, frame: 'clause' } : { first: at, frame };
}

function startsObject(text: IndexedText, at: number): boolean {
  const word = wordAt(text, at);
  const tag = tagAt(text, at);
  if (TIME_ADVERBIALS.has(word) && tagAt(text, at + 1) !== 'POS') return false;
  if (/^(?:this|last|next)$/.test(word) && TIME_NOUNS.has(wordAt(text, at + 1)) && tagAt(text, at + 2) !== 'POS') return false;
  if (word === 'that' || tag === 'VBG' || tag === '$' || (isMark(text, at) && /[$€£¥]/.test(word))) return true;
  return startsQuantity(text, at) || startsNounPhrase(text, at) || text.quotes.startingAt(at) !== undefined;
}

/** "condemned what he called a breach" */
function isWhatIsCalled(text: IndexedText, at: number): boolean {
  if (wordAt(text, at) !== 'what') return false;
  for (let verb = at + 2; verb < at + LONGEST_NAMER; verb++)
    if (isFinite(text, verb)) return NAMING.test(lemmaAt(text, verb)) || /^(?:be|have)$/.test(lemmaAt(text, verb));
  return false;
}

const NAMING = /^(?:call|describe|term|label|dub|say|see|claim)$/;
/** From "what" to the verb, in tokens. */
const LONGEST_NAMER = 8;

/** "forecast up to 15 mm" */
function startsQuantity(text: IndexedText, at: number): boolean {
  if (!/^(?:up|as|more|less|at|about|around|over|nearly|almost|roughly)$/.test(wordAt(text, at))) return false;
  return [1, 2, 3].some((step) => tagAt(text, at + step) === 'CD');
}

/** "denied accusations that": what is denied starts after "that". */
function pastDenied({ text, region, verb }: ContentSearch, at: number): number {
  if (!/^(?:deny|refute|dispute|reject|dismiss)$/.test(lemmaAt(text, verb))) return at;
  for (let token = at + 1; token < Math.min(region.end, at + 6); token++) {
    if (wordAt(text, token) === 'that' && DENIABLE_NOUNS.has(lemmaAt(text, token - 1)) && opensClause(text, token))
      return token + 1;
  }
  return at;
}

/** "accused the minister of fraud": the one accused belongs to the content. */
function topicObject({ text, verb, region, prepositions }: ContentSearch, at: number): ContentStart | undefined {
  if (!startsNounPhrase(text, at) || ADJACENT_TOPIC.has(lemmaAt(text, verb))) return undefined;
  for (let token = at + 1; token < region.end && token < at + 25; token++) {
    if (isFinite(text, token)) return undefined;
    if (prepositions.has(wordAt(text, token))) return { first: at, frame: 'topic' };
  }
  return undefined;
}
