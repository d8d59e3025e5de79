import { endsLikePerson, PERSON_NOUNS } from '../../../lexicon/nominalTypes.ts';
import { isMark, sentenceAt, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import { mapSteps, type Steps } from '../../../steps.ts';
import type { StatementDraft } from '../statementDraft.ts';
import { trimFinalMarks } from '../region.ts';
import { PERSON_TITLES } from '../../../lexicon/personTitles.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

const LONGEST_LABEL = 10;
const FEWEST_TURNS = 3;

/** A labelled turn of an interview printed without quotation marks: "OKAFOR: We started late." */
interface InterviewTurn {
  readonly label: TokenRange;
  readonly content: TokenRange;
}

/** What heads the parts of an invitation or notice: "WHAT: A rally", "WHEN: Friday". */
const HEADINGS = new Set('what when where why how who contact date time place venue location note update cost rsvp'.split(' '));

/**
 * Finds the turns of an interview; none where fewer than three paragraphs open with a speaker in capitals or a person's name. Two are enough
 * where each label is a name, a role or has one ("TOM REED, MAYOR: The wall was gone.", "REPORTER: Why?"), or they are question and answer.
 */
export function* attributeTurns(text: IndexedText): Steps<StatementDraft[]> {
  const found = yield* mapSteps(text.parsed.paragraphs, (paragraph) => {
    const first = text.parsed.sentences[paragraph.firstSentence]?.firstToken;
    const end = text.parsed.sentences[paragraph.endSentence - 1]?.endToken;
    return first === undefined || end === undefined ? undefined : readTurn(text, first, end);
  });
  const turns = found.filter((turn) => turn !== undefined);
  const areClear =
    turns.length > 1 && (turns.every(({ label }) => namesSpeaker(text, label)) || areQuestionAndAnswer(text, turns));
  return turns.length < FEWEST_TURNS && !areClear ? [] : turns.map((turn) => draftOf(text, turn));
}

function areQuestionAndAnswer(text: IndexedText, turns: readonly InterviewTurn[]): boolean {
  const labels = new Set(turns.map(({ label }) => (label.end - label.first === 1 ? wordAt(text, label.first) : '')));
  return labels.size === 2 && labels.has('q') && labels.has('a');
}

function namesSpeaker(text: IndexedText, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) {
    if (text.nameAt(at)?.type === 'person') return true;
    if (at < end - 1 && isPersonTitle(wordAt(text, at))) return true;
    if (wordAt(text, at) === ',' && at > first + 1 && at < end - 1) return true;
  }
  return PERSON_NOUNS.has(wordAt(text, end - 1));
}

/** "SEN. HOLLIS" */
function isPersonTitle(word: string): boolean {
  return PERSON_TITLES.has(word.replace(/\.$/, ''));
}

function readTurn(text: IndexedText, first: number, end: number): InterviewTurn | undefined {
  let start = first;
  while (start < end && /^[*_]+$/.test(wordAt(text, start))) start++;
  for (let at = start; at < Math.min(end, start + LONGEST_LABEL); at++) {
    if (wordAt(text, at) === ':') {
      if (at === start || (at === start + 1 && HEADINGS.has(wordAt(text, start).toLowerCase()))) return undefined;
      let content = at + 1;
      while (content < end && /^[*_]+$/.test(wordAt(text, content))) content++;
      return content >= end || text.quotes.startingAt(content) !== undefined
        ? undefined
        : { label: { first: start, end: at }, content: { first: content, end } };
    }
    if (!isLabelWord(text, at)) return undefined;
  }
  return undefined;
}

/** "Interviewer:", "Moderator:", alone before the colon. */
function isRoleLabel(text: IndexedText, token: number): boolean {
  const word = wordAt(text, token);
  const isRole = PERSON_NOUNS.has(word) || endsLikePerson(word);
  return isRole && wordAt(text, token + 1) === ':' && sentenceAt(text, token)?.firstToken === token;
}

function isLabelWord(text: IndexedText, token: number): boolean {
  const word = text.tokens[token]?.text ?? '';
  if (isRoleLabel(text, token)) return true;
  return isMark(text, token) || /^[\p{Lu}.&'’-]+$/u.test(word) || text.nameAt(token)?.type === 'person';
}

/** The last word of the name, not of the office or place behind it: "SEN. RUTH PARK, OHIO". */
function headOfLabel(text: IndexedText, { first, end }: TokenRange): number {
  let named: number | undefined;
  for (let at = first; at < end; at++) {
    const isPerson = text.nameAt(at)?.type === 'person';
    if (wordAt(text, at) === ',' || (named !== undefined && !isPerson)) return named ?? Math.max(first, at - 1);
    if (isPerson) named = at;
  }
  return named ?? end - 1;
}

function draftOf(text: IndexedText, { label, content }: InterviewTurn): StatementDraft {
  const source = { range: label, head: headOfLabel(text, label), inverted: false, inherited: false };
  const asks = wordAt(text, content.end - 1) === '?';
  const end = trimFinalMarks(text, content.first, content.end);
  const cue = [{ first: label.end, end: label.end + 1 }];
  return {
    rule: 'interview-turn',
    stance: asks ? 'asks' : 'asserts',
    source,
    cue,
    content: [{ first: content.first, end }],
    anchor: label.end,
  };
}
