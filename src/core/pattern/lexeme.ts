import type { Paragraph, ParsedText } from '../model/parsedText.ts';
import type { Token } from '../model/token.ts';
import type { Span } from '../text/span.ts';

export type LexemeKind = 'number' | 'word' | 'symbol';

/**
 * The smallest piece that a figure can be made of: digits with their separators, a run of letters, or a single sign. Finer than a
 * token: "$2.3bn" is three lexemes, "35-year-old" five.
 */
export interface Lexeme extends Span {
  readonly kind: LexemeKind;
  readonly text: string;
  readonly lower: string;
  /** Whether white space (or the start of the paragraph) stands before it. */
  readonly spaced: boolean;
  /** The token it is part of. */
  readonly token: Token;
  /** Of digits: their value. */
  readonly value: number;
}

const GROUP = '[,\\u00a0\\u202f\\u2009]';
const PIECE = new RegExp(
  `(\\d{1,3}(?:${GROUP}\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)|\\d+(?:\\.\\d+)?|(?<!\\p{L})\\.\\d+)` +
    `|(\\p{L}[\\p{L}\\p{M}]*)|(\\S)`,
  'gu',
);

/** Splits the tokens of a paragraph into lexemes. */
export function readLexemes(parsed: ParsedText, paragraph: Paragraph): readonly Lexeme[] {
  const text = parsed.source.text;
  const lexemes: Lexeme[] = [];
  const pieces = new RegExp(PIECE);
  let end = paragraph.start;
  for (const token of tokensOf(parsed, paragraph)) {
    if (token.start >= end && isPlainWord(token, text)) {
      const { start, text: word, lower } = token;
      lexemes.push({
        start,
        end: token.end,
        kind: 'word',
        text: word,
        lower,
        spaced: start !== endOfLast(lexemes),
        token,
        value: Number.NaN,
      });
      end = token.end;
      continue;
    }
    pieces.lastIndex = Math.max(token.start, end);
    for (let match = pieces.exec(text); match !== null && match.index < token.end; match = pieces.exec(text)) {
      lexemes.push(readPiece(match, token, endOfLast(lexemes)));
      end = pieces.lastIndex;
    }
  }
  return lexemes;
}

function endOfLast(lexemes: readonly Lexeme[]): number {
  return lexemes.at(-1)?.end ?? -1;
}

function readPiece(match: RegExpExecArray, token: Token, previousEnd: number): Lexeme {
  const [piece, digits, word] = match;
  const start = match.index;
  const isDigits = digits !== undefined;
  return {
    start,
    end: start + piece.length,
    kind: isDigits ? 'number' : word !== undefined ? 'word' : 'symbol',
    text: piece,
    lower: isDigits ? piece : piece.toLowerCase(),
    spaced: start !== previousEnd,
    token,
    value: isDigits ? readDigits(piece) : Number.NaN,
  };
}

/** Most tokens: letters, with a space behind them, that are one lexeme. */
function isPlainWord({ text: word, end }: Token, text: string): boolean {
  if (text.charCodeAt(end) !== SPACE) return false;
  for (let i = 0; i < word.length; i += 1) {
    const letter = word.charCodeAt(i) | LOWER_CASE;
    if (letter < FIRST_LETTER || letter > LAST_LETTER) return false;
  }
  return true;
}

const SPACE = 32;
const LOWER_CASE = 32;
const FIRST_LETTER = 97;
const LAST_LETTER = 122;

function tokensOf(parsed: ParsedText, paragraph: Paragraph): readonly Token[] {
  const first = parsed.sentences[paragraph.firstSentence];
  const last = parsed.sentences[paragraph.endSentence - 1];
  return first === undefined || last === undefined ? [] : parsed.tokens.slice(first.firstToken, last.endToken);
}

function readDigits(piece: string): number {
  const plain = piece.replace(/[,\u00a0\u202f\u2009]/g, '');
  const dots = plain.split('.').length - 1;
  return Number(dots > 1 ? plain.replaceAll('.', '') : plain);
}
