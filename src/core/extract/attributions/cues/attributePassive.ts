import { HEARSAY } from '../../../lexicon/hearsayVerbs.ts';
import { REPORTING_VERBS, type ReportingFrame } from '../../../lexicon/reportingVerbs.ts';
import { isMark, lemmaAt, relationAt, tagAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { findContentStart } from '../contents/contentAfter.ts';
import { findContentEnd } from '../contents/contentEnd.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { findAgent } from '../sources/findSource.ts';
import { findSubject } from '../sources/findSubject.ts';
import type { Source } from '../sources/source.ts';
import { regionOf, trimFinalMarks } from '../region.ts';
import { isEmptyRange, type TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { readVerbGroup, type VerbGroup } from '../verbs/verbGroup.ts';

const TOLD: ReadonlySet<string> = new Set([
  'tell',
  'inform',
  'warn',
  'advise',
  'notify',
  'assure',
  'remind',
  'ask',
  'order',
  'urge',
  'instruct',
]);
const AGENT_FRAMES: ReadonlySet<ReportingFrame> = new Set(['object', 'naming', 'topic']);
const NEVER_BY: ReadonlySet<string> = new Set(['order', 'call', 'suggest', 'promise', 'put', 'value', 'welcome']);

/** Finds the attribution whose cue is a passive verb, with a source after "by" or with none. */
export function attributePassive(text: IndexedText, verb: number): StatementDraft | undefined {
  const tag = tagAt(text, verb);
  if (tag !== 'VBN' && tag !== 'VBD') return undefined;
  const lemma = lemmaAt(text, verb);
  const senses = REPORTING_VERBS.get(lemma);
  if (senses === undefined) return undefined;
  const region = regionOf(text, verb);
  if (wordAt(text, verb - 1) === 'as') return confirmedBy(text, verb, region, senses[0]?.stance ?? 'asserts');
  return attributeGroup(text, readVerbGroup(text, verb, region.first), lemma, region);
}

function attributeGroup(text: IndexedText, group: VerbGroup, lemma: string, region: TokenRange): StatementDraft | undefined {
  const { verb } = group;
  if (lemma === 'ask' && verb === region.first && tagAt(text, verb) === 'VBN') return told(text, group, lemma, region);
  if (!group.passive || /^(?:amod|compound)/.test(relationAt(text, verb))) return undefined;
  const agent = findAgent(text, group, region);
  if (agent !== undefined) return saidBy(text, group, lemma, agent, region);
  if (group.modal !== undefined) return undefined;
  return hearsay(text, group, lemma, region) ?? told(text, group, lemma, region);
}

/** "the deaths were confirmed by police" */
function saidBy(
  text: IndexedText,
  group: VerbGroup,
  lemma: string,
  agent: Source,
  region: TokenRange,
): StatementDraft | undefined {
  if (TOLD.has(lemma)) return toldBy(text, group, lemma, agent, region);
  const sense = REPORTING_VERBS.get(lemma)?.find(({ frames }) => [...frames].some((frame) => AGENT_FRAMES.has(frame)));
  const content = subjectContent(text, group, agent.range.end, region);
  if (sense === undefined || content.length === 0 || NEVER_BY.has(lemma)) return undefined;
  const cue = [cueRange(group.verb)];
  return { rule: 'passive-by', stance: sense.stance, source: agent, cue, content, anchor: group.verb };
}

function cueRange(verb: number): TokenRange {
  return { first: verb, end: verb + 1 };
}

/** "…, as confirmed by the army": what is said is the sentence before. "As reported by the Times, …": what comes behind. */
function confirmedBy(
  text: IndexedText,
  verb: number,
  region: TokenRange,
  stance: StatementDraft['stance'],
): StatementDraft | undefined {
  const group: VerbGroup = { verb, first: verb, negated: false, modal: undefined, passive: true, form: 'participle' };
  const agent = findAgent(text, group, region);
  if (agent === undefined) return undefined;
  const opens = verb - 1 === region.first && wordAt(text, agent.range.end) === ',';
  const content = opens
    ? { first: agent.range.end + 1, end: region.end }
    : { first: region.first, end: trimFinalMarks(text, region.first, verb - 1) };
  if (content.end - content.first < 3 || (!opens && !isMark(text, verb - 2))) return undefined;
  return { rule: 'as-confirmed-by', stance, source: agent, cue: [cueRange(verb)], content: [content], anchor: verb };
}

/** What is said is the subject: "the deaths were confirmed by police". */
function subjectContent(text: IndexedText, group: VerbGroup, agentEnd: number, region: TokenRange): TokenRange[] {
  const subject = findSubject(text, group, region);
  if (subject === undefined) return [];
  const pieces: TokenRange[] = [subject.range];
  if (wordAt(text, group.verb + 1) === 'as' || wordAt(text, agentEnd) === 'as') {
    const first = wordAt(text, agentEnd) === 'as' ? agentEnd : group.verb + 1;
    const end = first === agentEnd ? region.end : agentEnd;
    const rest = { first, end: trimFinalMarks(text, first, end) };
    if (first === agentEnd && !isEmptyRange(rest)) pieces.push(rest);
  }
  return pieces;
}

/** "is believed to be", "it is thought that". */
function hearsay(text: IndexedText, group: VerbGroup, lemma: string, region: TokenRange): StatementDraft | undefined {
  const stance = HEARSAY.get(lemma);
  if (stance === undefined || group.negated) return undefined;
  const subject = findSubject(text, group, region);
  if (subject === undefined) return undefined;
  const next = group.verb + 1;
  const expletive = wordAt(text, subject.head) === 'it';
  if (wordAt(text, next) === 'to' && !expletive) {
    const end = findContentEnd(text, group.verb, { first: next, frame: 'infinitive' }, region);
    return implicitDraft(group.verb, stance, [subject.range, { first: next, end }]);
  }
  if (!expletive) return undefined;
  const start = findContentStart({ text, verb: group.verb, region, frames: new Set(['clause']), prepositions: new Set() }, next);
  if (start === undefined) return undefined;
  return implicitDraft(group.verb, stance, [{ first: start.first, end: findContentEnd(text, group.verb, start, region) }]);
}

/** "residents were told to leave" */
function told(text: IndexedText, group: VerbGroup, lemma: string, region: TokenRange): StatementDraft | undefined {
  if (!TOLD.has(lemma) || group.negated) return undefined;
  const request = wordAt(text, group.verb + 1) === 'to';
  const frames = new Set<ReportingFrame>(request ? ['infinitive'] : lemma === 'ask' ? ['question'] : ['clause']);
  const start = findContentStart({ text, verb: group.verb, region, frames, prepositions: new Set() }, group.verb + 1);
  if (start === undefined) return undefined;
  const end = findContentEnd(text, group.verb, start, region);
  const stance = stanceOfTold(lemma, request);
  return implicitDraft(group.verb, stance, [{ first: start.first, end }]);
}

/** "she had been told by a nurse that the ward was full" */
function toldBy(
  text: IndexedText,
  group: VerbGroup,
  lemma: string,
  agent: Source,
  region: TokenRange,
): StatementDraft | undefined {
  const frames = new Set<ReportingFrame>(['clause', 'infinitive', 'question']);
  const from = agent.range.end;
  const start = findContentStart({ text, verb: group.verb, region, frames, prepositions: new Set() }, from);
  if (group.negated || start?.first === undefined || start.first > from + 1) return undefined;
  const end = findContentEnd(text, group.verb, start, region);
  const stance = stanceOfTold(lemma, start.frame === 'infinitive');
  const content = [{ first: start.first, end }];
  return { rule: 'passive-told-by', stance, source: agent, cue: [cueRange(group.verb)], content, anchor: group.verb };
}

function stanceOfTold(lemma: string, request: boolean): StatementDraft['stance'] {
  if (request) return 'requests';
  return lemma === 'ask' ? 'asks' : lemma === 'warn' ? 'predicts' : 'asserts';
}

function implicitDraft(verb: number, stance: StatementDraft['stance'], content: TokenRange[]): StatementDraft | undefined {
  const kept = content.filter((range) => !isEmptyRange(range));
  return kept.length === 0
    ? undefined
    : { rule: 'passive-agentless', stance, source: undefined, cue: [cueRange(verb)], content: kept, anchor: verb };
}
