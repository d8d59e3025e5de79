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
  `(\\d{1,3}(?:${GROUP}\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d{1,2}(?:,\\d{2})+,\\d{3}(?!\\d)(?:\\.\\d+)?|\\d{1,3}(?:\\.\\d{3}){2,}(?!\\d)|\\d+(?:\\.\\d+)?|\\.\\d+)` +
    `|(\\p{L}[\\p{L}\\p{M}]*)|(\\S)`,
  'gu',
);

/** Splits the tokens of a paragraph into lexemes. */
export function readLexemes(parsed: ParsedText, paragraph: Paragraph): readonly Lexeme[] {
  const tokens = tokensOf(parsed, paragraph);
  const text = parsed.source.text;
  const lexemes: Lexeme[] = [];
  let next = 0;
  let previousEnd = -1;
  const pieces = new RegExp(PIECE);
  pieces.lastIndex = paragraph.start;
  for (let match = pieces.exec(text); match !== null && match.index < paragraph.end; match = pieces.exec(text)) {
    const start = match.index;
    while (next + 1 < tokens.length && (tokens[next]?.end ?? 0) <= start) next += 1;
    const token = tokens[next];
    if (token === undefined || start < token.start) continue;
    const piece = match[0];
    const end = start + piece.length;
    const digits = match[1] !== undefined;
    lexemes.push({
      start,
      end,
      kind: digits ? 'number' : match[2] !== undefined ? 'word' : 'symbol',
      text: piece,
      lower: digits ? piece : piece.toLowerCase(),
      spaced: start !== previousEnd,
      token,
      value: digits ? readDigits(piece) : Number.NaN,
    });
    previousEnd = end;
  }
  return lexemes;
}

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
