import { isMark, wordAt, type Article } from './article.ts';
import type { Draft } from './draft.ts';
import { trimFinalMarks } from './region.ts';
import type { TokenRange } from './tokenRange.ts';

const LONGEST_LABEL = 6;
const FEWEST_TURNS = 3;

/** A labelled turn of an interview printed without quotation marks: "OKAFOR: We started late." */
interface Turn {
  readonly label: TokenRange;
  readonly content: TokenRange;
}

/** Finds the turns of an interview; none where fewer than three paragraphs open with a speaker in capitals or a person's name. */
export function attributeTurns(article: Article): Draft[] {
  const turns = article.parsed.paragraphs.flatMap((paragraph) => {
    const first = article.parsed.sentences[paragraph.firstSentence]?.firstToken;
    const end = article.parsed.sentences[paragraph.endSentence - 1]?.endToken;
    const turn = first === undefined || end === undefined ? undefined : readTurn(article, first, end);
    return turn === undefined ? [] : [turn];
  });
  return turns.length < FEWEST_TURNS ? [] : turns.map((turn) => draftOf(article, turn));
}

function readTurn(article: Article, first: number, end: number): Turn | undefined {
  let start = first;
  while (start < end && /^[*_]+$/.test(wordAt(article, start))) start++;
  for (let at = start; at < Math.min(end, start + LONGEST_LABEL); at++) {
    if (wordAt(article, at) === ':') {
      if (at === start) return undefined;
      let content = at + 1;
      while (content < end && /^[*_]+$/.test(wordAt(article, content))) content++;
      return content >= end || article.quotes.startingAt(content) !== undefined
        ? undefined
        : { label: { first: start, end: at }, content: { first: content, end } };
    }
    if (!isLabelWord(article, at)) return undefined;
  }
  return undefined;
}

function isLabelWord(article: Article, token: number): boolean {
  const text = article.tokens[token]?.text ?? '';
  return isMark(article, token) || /^[\p{Lu}.&'’-]+$/u.test(text) || article.nameAt(token)?.type === 'person';
}

function draftOf(article: Article, { label, content }: Turn): Draft {
  const source = { range: label, head: label.end - 1, inverted: false, inherited: false };
  const asks = wordAt(article, content.end - 1) === '?';
  const end = trimFinalMarks(article, content.first, content.end);
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
