import type { AttributionCandidate, MentionCandidate } from '../../model/candidates.ts';
import type { Paragraph, ParsedText, Sentence } from '../../model/parsedText.ts';
import { mapSteps, type Steps } from '../../steps.ts';
import { indexText, TITLES, type IndexedText } from '../../linguistics/indexedText/indexedText.ts';
import { attributeAccordingTo } from './cues/attributeAccordingTo.ts';
import { attributeAdjective } from './cues/attributeAdjective.ts';
import { attributeAnnouncement } from './cues/attributeAnnouncement.ts';
import { attributeCiting } from './cues/attributeCiting.ts';
import { attributeDashByline } from './cues/attributeDashByline.ts';
import { attributeHeadline } from './cues/attributeHeadline.ts';
import { attributeHearsay } from './cues/attributeHearsay.ts';
import { attributeLabel } from './cues/attributeLabel.ts';
import { attributeNominal } from './cues/attributeNominal.ts';
import { attributePassive } from './cues/attributePassive.ts';
import { attributeRefusal } from './cues/attributeRefusal.ts';
import { attributeTurns } from './cues/attributeTurns.ts';
import { attributeVerb } from './cues/attributeVerb.ts';
import { kindOfContent } from './contents/contentKind.ts';
import { wholeCue } from './verbs/wholeCue.ts';
import type { StatementDraft } from './statementDraft.ts';
import { headOfSource, withAntecedent } from './sources/headOfSource.ts';
import { joinQuotations } from './passes/joinQuotations.ts';
import { mergeSameSpeaker } from './passes/mergeSameSpeaker.ts';
import { askReader } from './reader/askReader.ts';
import { fromWordStart, trimFinalMarks, trimFirstMarks } from './region.ts';
import { spanOf, type TokenRange } from '../../linguistics/indexedText/tokenRange.ts';

/** A way of saying who says what; `npm run rules` switches it off by its name. */
interface CueReader<T> {
  readonly name: string;
  read(text: IndexedText, at: T): StatementDraft | undefined;
}

/**
 * What a token can be the cue of; the first that knows it wins. Fixed wordings ("according to", "declined to comment") come before the verbs in them,
 * an active verb before a passive one, a noun of speech after the verbs, and what names no source last.
 */
export const CUES: readonly CueReader<number>[] = [
  { name: 'according to', read: attributeAccordingTo },
  { name: 'refusal', read: attributeRefusal },
  { name: 'verb', read: attributeVerb },
  { name: 'passive', read: attributePassive },
  { name: 'nominal', read: attributeNominal },
  { name: 'hearsay', read: attributeHearsay },
  { name: 'adjective', read: attributeAdjective },
];
/** What a sentence as a whole can be; each is asked. */
export const FORMS: readonly CueReader<TokenRange>[] = [
  { name: 'label', read: attributeLabel },
  { name: 'announcement', read: attributeAnnouncement },
  { name: 'dash byline', read: attributeDashByline },
];

/**
 * Finds who says what: every cue with its source and content (guideline §3). Total on any parse; time proportional to length.
 * @param names the names of the text; they decide which words of a source say who it is
 * @returns candidates in text order of their cues
 */
export function* extractAttributions(
  parsed: ParsedText,
  names: readonly MentionCandidate[],
): Steps<readonly AttributionCandidate[]> {
  const text = yield* indexText(parsed, names);
  const drafts: StatementDraft[] = [];
  for (const sentence of parsed.sentences) {
    readSentence(text, sentence, drafts);
    yield;
  }
  drafts.push(...(yield* attributeTurns(text)));
  yield;
  drafts.sort((a, b) => a.anchor - b.anchor);
  const ofSpeakers = mergeSameSpeaker(text, drafts);
  yield;
  const merged = yield* askReader(text, leaveOutNestedMoods(ofSpeakers));
  yield;
  return yield* mapSteps(yield* joinQuotations(text, merged), (draft) => describe(text, draft));
}

/** Adds what one sentence holds. What cites ("quoting the ministry") looks back at the cues before it, so it is read after them. */
function readSentence(text: IndexedText, sentence: Sentence, drafts: StatementDraft[]): void {
  const range = { first: sentence.firstToken, end: sentence.endToken };
  const add = (draft: StatementDraft | undefined): void => void (draft !== undefined && drafts.push(draft));
  for (let at = range.first; at < range.end; at++) add(firstCue(text, at));
  if (isTitle(text.parsed.paragraphs[sentence.paragraph]))
    add(attributeHeadline(text, { ...range, end: trimFinalMarks(text, range.first, range.end) }));
  for (let at = range.first; at < range.end; at++) add(attributeCiting(text, at, drafts.slice(-CITED_BACK)));
  for (const { read } of FORMS) add(read(text, range));
}

/** "Dealers say investors are concerned that prices may fall": a mood of others inside a statement is part of it and no statement of theirs. */
function leaveOutNestedMoods(drafts: readonly StatementDraft[]): readonly StatementDraft[] {
  return drafts.filter(({ rule, anchor }, index) => {
    if (rule !== 'adjective') return true;
    const before = drafts.slice(Math.max(0, index - CITED_BACK), index);
    return !before.some(({ content }) => content.some(({ first, end }) => first <= anchor && anchor < end));
  });
}

/** So many cues back a citation may look. */
const CITED_BACK = 6;

function firstCue(text: IndexedText, at: number): StatementDraft | undefined {
  for (const { read } of CUES) {
    const draft = read(text, at);
    if (draft !== undefined) return draft;
  }
  return undefined;
}

/** A headline, or a first paragraph of one sentence, which is one in all but form. */
function isTitle(paragraph: Paragraph | undefined): boolean {
  if (paragraph === undefined) return false;
  return TITLES.has(paragraph.role) || (paragraph.index === 0 && paragraph.endSentence - paragraph.firstSentence === 1);
}

function describe(text: IndexedText, draft: StatementDraft): AttributionCandidate {
  const { parsed } = text;
  const shared = {
    cue: draft.cue.map((range) => spanOf(parsed, wholeCue(text, range, draft.content))),
    content: draft.content.map((range) => spanOf(parsed, { ...range, first: trimFirstMarks(text, range) })),
    kind: kindOfContent(text, draft),
    stance: draft.stance,
    rule: draft.rule,
  };
  if (draft.source === undefined) return { source: [], implicit: true, ...shared };
  return {
    source: [spanOf(parsed, fromWordStart(text, withAntecedent(text, draft.source).range))],
    sourceHead: headOfSource(text, draft.source),
    implicit: false,
    ...shared,
  };
}
