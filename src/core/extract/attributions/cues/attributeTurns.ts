import { isMark, wordAt, type IndexedText } from '../../../linguistics/indexedText/indexedText.ts';
import type { Draft } from '../draft.ts';
import { trimFinalMarks } from '../region.ts';
import type { TokenRange } from '../../../linguistics/indexedText/tokenRange.ts';

const LONGEST_LABEL = 10;
const FEWEST_TURNS = 3;

/** A labelled turn of an interview printed without quotation marks: "OKAFOR: We started late." */
interface Turn {
  readonly label: TokenRange;
  readonly content: TokenRange;
}

/**
 * Finds the turns of an interview; none where fewer than three paragraphs open with a speaker in capitals or a person's name. Two are enough
 * where each label is a name or has a role: "TOM REED, MAYOR: The wall was gone."
 */
export function attributeTurns(text: IndexedText): Draft[] {
  const turns = text.parsed.paragraphs.flatMap((paragraph) => {
    const first = text.parsed.sentences[paragraph.firstSentence]?.firstToken;
    const end = text.parsed.sentences[paragraph.endSentence - 1]?.endToken;
    const turn = first === undefined || end === undefined ? undefined : readTurn(text, first, end);
    return turn === undefined ? [] : [turn];
  });
  const areClear = turns.length > 1 && turns.every(({ label }) => namesSpeaker(text, label));
  return turns.length < FEWEST_TURNS && !areClear ? [] : turns.map((turn) => draftOf(text, turn));
}

function namesSpeaker(text: IndexedText, { first, end }: TokenRange): boolean {
  for (let at = first; at < end; at++) {
    if (text.nameAt(at)?.type === 'person') return true;
    if (wordAt(text, at) === ',' && at > first + 1 && at < end - 1) return true;
  }
  return false;
}

function readTurn(text: IndexedText, first: number, end: number): Turn | undefined {
  let start = first;
  while (start < end && /^[*_]+$/.test(wordAt(text, start))) start++;
  for (let at = start; at < Math.min(end, start + LONGEST_LABEL); at++) {
    if (wordAt(text, at) === ':') {
      if (at === start) return undefined;
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

function isLabelWord(text: IndexedText, token: number): boolean {
  const word = text.tokens[token]?.text ?? '';
  return isMark(text, token) || /^[\p{Lu}.&'’-]+$/u.test(word) || text.nameAt(token)?.type === 'person';
}

function draftOf(text: IndexedText, { label, content }: Turn): Draft {
  const source = { range: label, head: label.end - 1, inverted: false, inherited: false };
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
