import { EVIDENCE_NOUNS } from '../../../lexicon/evidenceNouns.ts';
import { HEADLINE_SPEAKERS } from '../../../lexicon/headlineSpeakers.ts';
import { REFUSAL_VERBS } from '../../../lexicon/refusals.ts';
import { TIME_ADVERBIALS, TIME_NOUNS } from '../../../lexicon/speechAdjuncts.ts';
import { framesOf, REPORTING_VERBS, type ReportingFrame, type ReportingSense } from '../../../lexicon/reportingVerbs.ts';
import {
  headAt,
  isFinite,
  lemmaAt,
  relationAt,
  tagAt,
  wordAt,
  type IndexedText,
} from '../../../linguistics/indexedText/indexedText.ts';
import { announcedBy, printedBelow } from '../contents/announced.ts';
import { findContentStart } from '../contents/contentAfter.ts';
import type { ContentStart } from '../contents/contentSearch.ts';
import { findContentBefore } from '../contents/contentBefore.ts';
import { findContentEnd } from '../contents/contentEnd.ts';
import { isVerbalClauseStart } from '../contents/clauseStart.ts';
import { isPlausible } from '../contents/contentChecks.ts';
import { stanceOfCue } from './cueStance.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { findSource, isTime } from '../sources/findSource.ts';
import { findSubject } from '../sources/findSubject.ts';
import type { Source } from '../sources/source.ts';
import { isReducedPassive } from '../verbs/reducedPassive.ts';
import { isVerbTaggedAsNoun, knownLemma, verbLemmaOf } from '../verbs/mistaggedVerb.ts';
import { regionOf } from '../region.ts';
import { isEmptyRange, type TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';
import { readVerbGroup, type VerbGroup } from '../verbs/verbGroup.ts';

/** What a cue's verb says of itself before its content is looked for. */
interface VerbCue {
  readonly text: IndexedText;
  readonly verb: number;
  readonly lemma: string;
  readonly senses: readonly ReportingSense[];
  readonly frames: ReadonlySet<ReportingFrame>;
  readonly prepositions: ReadonlySet<string>;
  readonly group: VerbGroup;
  readonly region: TokenRange;
}

/** Never another part of speech in running text, whatever the tagger says. */
const SURE_FORMS: ReadonlySet<string> = new Set(['said', 'told', 'says']);
/** Speech that is only imagined is nobody's claim. */
const UNREAL_MODALS: ReadonlySet<string> = new Set([
  'would',
  'will',
  'may',
  'might',
  'should',
  'must',
  'could',
  "'ll",
  '’ll',
  "'d",
  '’d',
  'shall',
]);
/** Of those, verbs that hardly anything but a person or body is the subject of when a clause follows. */
const BODIES_ONLY: ReadonlySet<string> = new Set(['suggest', 'imply', 'read']);
const SHOWING: ReadonlySet<string> = new Set([
  'show',
  'find',
  'reveal',
  'indicate',
  'suggest',
  'estimate',
  'project',
  'confirm',
  'demonstrate',
]);
/** Whoever "thinks" among these is the reader or everybody, not a source. */
const GENERIC_THINKERS: ReadonlySet<string> = new Set(
  'who people everyone everybody anyone anybody someone you we i one'.split(' '),
);
/** These need a subject that can know: "figures show", not "the attack shows". */
const EVIDENTIAL: ReadonlySet<string> = new Set(
  'show demonstrate illustrate suggest indicate signal reveal underline underscore highlight imply find read'.split(' '),
);

/** Those who see what is to come. Lemmas. */
const FORECASTERS: ReadonlySet<string> = new Set(
  'market analyst economist trader investor forecaster strategist bank fund agency brokerage bookmaker it'.split(' '),
);

/** Of who says it, in tokens. */
const LONGEST_SPEAKER = 8;

/** Finds the attribution whose cue is this verb, if it is one. */
export function attributeVerb(text: IndexedText, verb: number): StatementDraft | undefined {
  const cue = readCue(text, verb);
  if (cue === undefined) return undefined;
  if (cue.group.passive || isBareParticiple(text, cue) || isRefused(text, verb)) return undefined;
  if (isWithheldAct(text, cue.group)) return undefined;
  const source = findSource(text, cue.group, cue.frames, cue.region);
  if (source === undefined || !canSay(cue, source)) return undefined;
  return draftAround(cue, source);
}

/** "criticized for not condemning the raid", "avoided directly criticizing her", "stopped short of calling it a coup": what is not said. */
function isWithheldAct(text: IndexedText, { verb, first, form, negated }: VerbGroup): boolean {
  if (form !== 'gerund') return false;
  let before = first - 1;
  while (tagAt(text, before).startsWith('RB') && verb - before < LONGEST_SPEAKER) before--;
  if (tagAt(text, before) === 'IN') return negated || (wordAt(text, before) === 'of' && wordAt(text, before - 1) === 'short');
  return AVOIDED.has(lemmaAt(text, before)) && !readVerbGroup(text, before, regionOf(text, verb).first).negated;
}

const AVOIDED: ReadonlySet<string> = new Set('avoid resist'.split(' '));

/** "said a woman identified only as “Mrs. K”": right behind "said" and who says it, a past form is a participle. */
function describesSpeaker(text: IndexedText, verb: number): boolean {
  if (!/^VB[DN]$/.test(tagAt(text, verb)) || SURE_FORMS.has(wordAt(text, verb))) return false;
  let at = verb - 1;
  while (verb - at < LONGEST_SPEAKER && /^(?:DT|JJ|NN|CD|PRP\$|POS)/.test(tagAt(text, at))) at--;
  const opens = wordAt(text, at - 1) === ',' || text.quotes.endingAt(at - 1) !== undefined;
  return at < verb - 1 && /^(?:said|says)$/.test(wordAt(text, at)) && opens;
}

function readCue(text: IndexedText, verb: number): VerbCue | undefined {
  const sure = SURE_FORMS.has(wordAt(text, verb)) || isVerbTaggedAsNoun(text, verb);
  const lemma = sure ? verbLemmaOf(text, verb) : knownLemma(lemmaAt(text, verb));
  const senses = REPORTING_VERBS.get(lemma);
  if (senses === undefined) return undefined;
  if (!sure && !tagAt(text, verb).startsWith('VB')) return undefined;
  const region = regionOf(text, verb);
  const group = readVerbGroup(text, verb, region.first);
  const hasAuxiliary = group.form === 'finite' && tagAt(text, verb) === 'VBN';
  if (!sure && !hasAuxiliary && /^(?:amod|compound|case|mark)/.test(relationAt(text, verb))) return undefined;
  if (isImagined(group, lemma) || describesSpeaker(text, verb) || isNoCueHere(text, verb)) return undefined;
  const frames = framesOf(lemma);
  const prepositions = new Set(senses.flatMap((sense) => [...sense.prepositions]).filter((word) => word !== ''));
  return { text, verb, lemma, senses, frames, prepositions, group, region };
}

function isNoCueHere(text: IndexedText, verb: number): boolean {
  return isOtherHalf(text, verb) || addsUp(text, verb);
}

/** "The sums don't add up": nothing is said. */
function addsUp(text: IndexedText, verb: number): boolean {
  return lemmaAt(text, verb) === 'add' && /^(?:up|to)$/.test(wordAt(text, verb + 1));
}

/** "would not confirm or deny": one refusal. */
function isOtherHalf(text: IndexedText, verb: number): boolean {
  return wordAt(text, verb) === 'deny' && /^(?:or|nor)$/.test(wordAt(text, verb - 1)) && lemmaAt(text, verb - 2) === 'confirm';
}

/** "would say"; "would not say" is a refusal, but "will not report cases" isn't. */
function isImagined({ modal, negated }: VerbGroup, lemma: string): boolean {
  return modal !== undefined && UNREAL_MODALS.has(modal) && !(negated && lemma !== 'report');
}

/** "Asked why", "analysts polled": a past participle has no speaker for subject. */
function isBareParticiple(text: IndexedText, { group, verb }: VerbCue): boolean {
  if (wordAt(text, verb) === 'asked' && asksAtStart(text, verb)) return true;
  return group.form === 'participle' && tagAt(text, verb) === 'VBN' && !SURE_FORMS.has(wordAt(text, verb));
}

/** "Asked whether he would go, Mr Obi said": the one who asked is not named. */
function asksAtStart(text: IndexedText, verb: number): boolean {
  const { first } = regionOf(text, verb);
  return verb === first || (verb === first + 1 && /^(?:when|but|and)$/.test(wordAt(text, first)));
}

function canSay(cue: VerbCue, source: Source): boolean {
  const word = wordAt(cue.text, source.head);
  if (isNoSpeaker(cue, source, word)) return false;
  if (/^(?:it|this|that|these|those|there|what|which)$/.test(word))
    return !EVIDENTIAL.has(cue.lemma) && word !== 'there' && word !== 'what';
  if (isUnsaid(cue, word)) return false;
  return !EVIDENTIAL.has(cue.lemma) || isEmptyRange(source.range) || canShow(cue, source, word);
}

/** "said who", "said yesterday", "you said", the speaker's own "I think", and what is left open. */
function isNoSpeaker(cue: VerbCue, source: Source, word: string): boolean {
  if (source.inverted && (word === 'who' || TIME_ADVERBIALS.has(word))) return true;
  if (isTime(cue.text, source.head) || isReducedPassive(cue.text, cue.group, cue.lemma)) return true;
  if (word === 'you' || isLeftOpen(cue, source) || (cue.lemma === 'see' && !isOutlook(cue, source))) return true;
  return /^(?:i|we|me|us)$/.test(word) && cue.text.quotes.innermost(cue.verb) !== undefined && !isToldBefore(cue);
}

/** "did not show", "nobody said", "people think": nobody says anything by it. */
function isUnsaid({ text, verb, lemma, senses, frames, prepositions, group }: VerbCue, word: string): boolean {
  const stance = senses[0]?.stance;
  if (group.negated && (EVIDENTIAL.has(lemma) || stance === 'requests')) return true;
  if (/^(?:nobody|none|nothing)$/.test(word)) return true;
  if (!GENERIC_THINKERS.has(word)) return false;
  return stance === 'believes' || (frames.has('naming') && word !== 'who' && !prepositions.has(wordAt(text, verb + 1)));
}

/** "figures show", "the minister indicated": evidence, or somebody. */
function canShow({ text, lemma }: VerbCue, { head }: Source, word: string): boolean {
  const noun = lemmaAt(text, head);
  if (HEADLINE_SPEAKERS.has(noun) || BODIES_ONLY.has(lemma) || EVIDENCE_NOUNS.has(noun)) return true;
  if (tagAt(text, head) === 'PRP' || word === 'who' || text.nameAt(head) !== undefined) return true;
  return tagAt(text, head).startsWith('NNP') || /(?:er|or|ist|ian)s?$/.test(word);
}

/** "Markets see a 62% chance", "the bank sees growth slowing": a present tense of those who forecast. */
function isOutlook({ text, verb }: VerbCue, { head }: Source): boolean {
  const forecasts = FORECASTERS.has(lemmaAt(text, head)) || text.nameAt(head)?.type === 'organization';
  return forecasts && /^VB[ZP]$/.test(tagAt(text, verb));
}

/** "I told them", "I asked her why", inside a quotation: what the speaker said on another occasion. */
function isToldBefore({ text, verb, lemma, group }: VerbCue): boolean {
  if (group.first !== verb || tagAt(text, verb) !== 'VBD') return false;
  if (lemma === 'say') return wordAt(text, verb + 1) === ',' && text.quotes.startingAt(verb + 2) !== undefined;
  return (lemma === 'tell' || lemma === 'ask') && tagAt(text, verb + 1) === 'PRP';
}

/** "whether he feared rising seas", "not everyone welcomed it", "neither side confirmed it": nobody is said to have held it. */
function isLeftOpen({ text, senses }: VerbCue, source: Source): boolean {
  const before = wordAt(text, source.range.first - 1);
  if (before === 'not' && wordAt(text, source.range.first).startsWith('every')) return true;
  if (/^n?either$/.test(before) || before === 'nor' || wordAt(text, source.range.first) === 'neither') return true;
  if (wordAt(text, source.range.first) === 'no' && wordAt(text, source.head) === 'one') return true;
  return (before === 'whether' || before === 'if') && senses[0]?.stance === 'believes';
}

function draftAround(cue: VerbCue, source: Source): StatementDraft | undefined {
  const { text } = cue;
  const after = contentAfterCue(cue, source) ?? clauseAfterAs(cue, source);
  const announced = after === undefined ? announcedAfter(cue, source) : [];
  if (announced.length > 0) return { ...shared(cue, source, 'quote'), content: announced, rule: 'cue-announced' };
  const before = contentBeforeCue(cue, source);
  const isFronted = before !== undefined && after !== undefined && opensWithParticiple(text, before, cue.region);
  if (before !== undefined && !isFronted && (after === undefined || source.inverted || endsInQuote(text, before))) {
    const frame = endsInQuote(text, before) ? 'quote' : 'clause';
    return { ...shared(cue, source, frame), content: before, rule: 'cue-after-content' };
  }
  return after === undefined ? undefined : { ...shared(cue, source, after.frame), content: [after], rule: `cue-${after.frame}` };
}

/** "As the newspaper noted, the response was unclear": the rest of the sentence. */
function clauseAfterAs({ text, verb, frames, group, region }: VerbCue, source: Source): (TokenRange & ContentStart) | undefined {
  if (!frames.has('clause') || source.inverted || source.inherited || group.form !== 'finite') return undefined;
  if (source.range.first !== region.first + 1 || wordAt(text, region.first) !== 'as') return undefined;
  if (wordAt(text, verb + 1) !== ',' || !isVerbalClauseStart(text, verb, verb + 2, region.end, false)) return undefined;
  return { first: verb + 2, end: region.end, frame: 'clause' };
}

/** What the paragraphs below say, where this one ends with the cue and a colon. */
function announcedAfter({ text, frames, verb, region }: VerbCue, source: Source): readonly TokenRange[] {
  if (source.inverted || !frames.has('quote')) return [];
  const quoted = announcedBy(text, verb);
  return quoted.length > 0 || source.inherited ? quoted : printedBelow(text, region.first, verb, source.range);
}

function contentAfterCue(cue: VerbCue, source: Source): (TokenRange & ContentStart) | undefined {
  const { text, verb, region } = cue;
  const from = afterParticle(text, source.inverted && !source.inherited ? source.range.end : verb + 1);
  const start = findContentStart(withEvidence(cue, source), from);
  if (start === undefined) return undefined;
  const end = findContentEnd(text, verb, start, region);
  if (end <= start.first || !isPlausible(text, cue.lemma, start, end)) return undefined;
  return isOnlyMeant(cue) && !isSpelledOut(text, start) ? undefined : { ...start, end };
}

/** "to warn", "to submit and suggest": an act that is intended, not reported. */
function isOnlyMeant({ text, group, verb }: VerbCue): boolean {
  if (group.form === 'infinitive') return !goesOn(text, group);
  return tagAt(text, verb) === 'VB' && group.first === verb && wordAt(text, headAt(text, verb) - 1) === 'to';
}

/** "went on to explain how", "continued to call for": it is said. */
function goesOn(text: IndexedText, { first }: VerbGroup): boolean {
  const before = lemmaAt(text, first - 1);
  return (before === 'on' && lemmaAt(text, first - 2) === 'go') || /^(?:continue|begin|start|proceed)$/.test(before);
}

/** A quotation or a clause with "that" shows that the words were said all the same. */
function isSpelledOut(text: IndexedText, start: ContentStart): boolean {
  return start.frame === 'quote' || (start.frame === 'clause' && wordAt(text, start.first - 1) === 'that');
}

/** Documents and data also show things: "the poll found no majority". */
function withEvidence(cue: VerbCue, source: Source): VerbCue {
  if (!SHOWING.has(cue.lemma) || !EVIDENCE_NOUNS.has(lemmaAt(cue.text, source.head))) return cue;
  return { ...cue, frames: new Set([...cue.frames, 'object']) };
}

function contentBeforeCue(cue: VerbCue, source: Source): readonly TokenRange[] | undefined {
  const { text, group, region } = cue;
  if (!cue.frames.has('quote') && !cue.frames.has('clause')) return undefined;
  const quoting = startOfQuoting(cue);
  if (quoting !== undefined) {
    const quoted = findContentBefore(text, { first: quoting, end: cue.verb + 1 }, region);
    return quoted !== undefined && endsInQuote(text, quoted) ? quoted : undefined;
  }
  const pieces = findContentBefore(text, groupRange(text, group, source), region);
  return pieces !== undefined && mayStandBefore(cue, source, pieces) ? pieces : undefined;
}

/** "“The road was closed,” the agency quoted the director as saying": @returns the first token behind what is said */
function startOfQuoting({ text, verb, group, region }: VerbCue): number | undefined {
  if (group.form !== 'gerund' || wordAt(text, group.first - 1) !== 'as') return undefined;
  for (let at = group.first - 2; at > region.first && verb - at < LONGEST_QUOTING; at--) {
    if (lemmaAt(text, at) !== 'quote' || !isFinite(text, at)) continue;
    return findSubject(text, readVerbGroup(text, at, region.first), region)?.range.first;
  }
  return undefined;
}

/** From "quoted" to "saying", in tokens. */
const LONGEST_QUOTING = 25;

/** A participle does not look back, and a verb of gesture needs a quotation. */
function mayStandBefore(cue: VerbCue, source: Source, before: readonly TokenRange[]): boolean {
  const { text, frames } = cue;
  if (/^(?:who|which|that)$/.test(wordAt(text, source.head)) || cue.group.form === 'gerund') return false;
  if (endsInQuote(text, before)) return true;
  if (frames.has('addressee') && hearerFollows(cue, source)) return !source.inherited;
  if (frames.has('addressee') && onlyHearerFollows(cue, source)) return frames.has('clause') && !source.inherited;
  if (/^(?:DT|JJ|CD|PRP|\$)/.test(tagBehind(cue, source)) && !isTimeBehind(cue)) return false;
  return frames.has('clause') && !(source.inherited && !source.inverted);
}

/** "…, she announced late Monday", "…, the firm said this morning" */
function isTimeBehind({ text, verb }: VerbCue): boolean {
  const word = wordAt(text, verb + 1);
  return TIME_ADVERBIALS.has(word) || (/^(?:this|last|next)$/.test(word) && TIME_NOUNS.has(wordAt(text, verb + 2)));
}

/** The tag of what the verb takes, where something may stand there. */
function tagBehind({ text, verb, region }: VerbCue, source: Source): string {
  return source.inverted || verb + 1 >= region.end ? '' : tagAt(text, verb + 1);
}

/** "…, she told me" */
function hearerFollows(cue: VerbCue, source: Source): boolean {
  return tagBehind(cue, source) === 'PRP' && wordAt(cue.text, cue.verb + 2) !== 'that';
}

/** "…, the minister told a news conference on Monday." */
function onlyHearerFollows({ text, verb, region }: VerbCue, source: Source): boolean {
  if (source.inverted || wordAt(text, source.range.first - 1) !== ',') return false;
  for (let at = verb + 1; at < region.end; at++) {
    if (isFinite(text, at) || /^[,:;]$/.test(wordAt(text, at)) || /^(?:TO|VB|W|MD)/.test(tagAt(text, at))) return false;
  }
  return true;
}

/** "Citing “a precaution”, the firm said that": what stands in front is a phrase about the speaker. */
function opensWithParticiple(text: IndexedText, [piece]: readonly TokenRange[], region: TokenRange): boolean {
  if (piece === undefined || piece.first !== region.first || !/^VB[GN]$/.test(tagAt(text, piece.first))) return false;
  if (relationAt(text, piece.first) === 'advcl' && headAt(text, piece.first) >= piece.end) return true;
  for (let at = piece.first; at < piece.end; at++)
    if (isFinite(text, at) && text.quotes.innermost(at) === text.quotes.innermost(piece.first)) return false;
  return true;
}

function endsInQuote(text: IndexedText, pieces: readonly TokenRange[]): boolean {
  const end = pieces[0]?.end ?? 0;
  return text.quotes.endingAt(end - 1) !== undefined;
}

/** "pointed out": the particle belongs to the cue. */
function afterParticle(text: IndexedText, at: number): number {
  if (/^(?:or|nor)$/.test(wordAt(text, at)) && wordAt(text, at + 1) === 'deny') return at + 2;
  return tagAt(text, at) === 'RP' ? at + 1 : at;
}

/** Source, verb and an "as" before them: ", as the newspaper reported". */
function groupRange(text: IndexedText, group: VerbGroup, source: Source): TokenRange {
  if (source.inherited) return { first: group.first, end: group.verb + 1 };
  if (source.inverted) return { first: group.first, end: source.range.end };
  const first = source.range.first;
  const as = wordAt(text, first - 1) === 'as' && wordAt(text, first - 2) === ',';
  return { first: as ? first - 1 : first, end: group.verb + 1 };
}

function shared(
  cue: VerbCue,
  source: Source,
  frame: ReportingFrame,
): Pick<StatementDraft, 'stance' | 'source' | 'cue' | 'anchor'> {
  const { text, verb, group } = cue;
  const first = group.negated ? group.first : verb;
  const end = tagAt(text, verb + 1) === 'RP' ? verb + 2 : verb + 1;
  const estimated = lemmaAt(text, source.head) === 'estimate';
  const stance = estimated ? 'believes' : stanceOfCue(cue.senses, cue.lemma, frame, group);
  return { stance, source, cue: [{ first, end }], anchor: verb };
}

/** "declined to say" is one cue. */
function isRefused(text: IndexedText, verb: number): boolean {
  if (wordAt(text, verb - 1) !== 'to') return false;
  return REFUSAL_VERBS.has(lemmaAt(text, verb - 2)) || REFUSAL_VERBS.has(lemmaAt(text, headAt(text, verb)));
}
