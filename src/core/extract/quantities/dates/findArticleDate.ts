import { wordSet } from '../../../lexicon/wordList.ts';
import type { ArticleDate } from '../../../model/articleDate.ts';
import type { Paragraph, ParsedText } from '../../../model/parsedText.ts';
import { readCalendarDate } from './calendarRules.ts';
import { formatDay } from '../../../calendar/civilDate.ts';
import type { DateExpression } from '../../../calendar/dateExpression.ts';
import { inferYear, latestYear } from './inferYear.ts';
import type { Lexeme } from '../../../pattern/lexeme.ts';
import { paragraphParts } from '../reading/paragraphParts.ts';
import { resolveDate } from '../../../calendar/resolveDate.ts';
import { readRow, Row } from '../../../pattern/row.ts';

/** How far a dateline, a byline or a "Published" line is looked for. */
const LEADING_PARAGRAPHS = 8;
/** How far before the end a line with the date is looked for, where the opening has none. */
const TRAILING_PARAGRAPHS = 4;
/** How far into a paragraph of the body its dateline may reach, in lexemes. */
const DATELINE_REACH = 24;
/** A line with a date and no more than this many other lexemes is a date line. */
const DATE_LINE_REST = 14;

interface Found {
  readonly iso: string;
  readonly at: number;
  readonly end: number;
}

/**
 * When the article was published, as far as its own text tells: a line of its own or a byline, a dateline, the date in a caption, else a full
 * date in its first sentences. Of a dateline with only month and day the year is inferred from the weekday and years in the text. Without any,
 * undefined.
 */
export function findArticleDate(parsed: ParsedText): ArticleDate | undefined {
  const leading = parsed.paragraphs.slice(0, LEADING_PARAGRAPHS);
  return (
    fromLines(parsed, leading) ??
    fromDateline(parsed, leading) ??
    fromHeadLine(parsed, leading) ??
    fromCaption(parsed) ??
    fromYearlessDateline(parsed, leading) ??
    fromText(parsed, leading) ??
    fromClosing(parsed, parsed.paragraphs.slice(-TRAILING_PARAGRAPHS))
  );
}

function fromLines(parsed: ParsedText, paragraphs: readonly Paragraph[]): ArticleDate | undefined {
  for (const paragraph of paragraphs) {
    const row = readOpening(parsed, paragraph);
    const date = firstFullDate(row, row.length);
    if (date === undefined) continue;
    const rest = row.length - (date.end - date.at);
    const line = paragraph.role !== 'body' && paragraph.role !== 'caption' && paragraph.role !== 'headline';
    if (rest > (line ? 2 * DATE_LINE_REST : DATE_LINE_REST) || (rest > 4 && !line && !saysPublished(row))) continue;
    return { iso: date.iso, source: paragraph.role === 'byline' ? 'byline' : 'dateline' };
  }
  return undefined;
}

const PUBLISHED = wordSet('by published updated posted');

function saysPublished(row: Row): boolean {
  return row.lexemes.slice(0, 3).some((lexeme) => PUBLISHED.has(lexeme.lower));
}

/** "FRANKFURT, Aug. 8, 2024 (Meridian News) —" at the start of a body paragraph. */
function fromDateline(parsed: ParsedText, paragraphs: readonly Paragraph[]): ArticleDate | undefined {
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'caption' || paragraph.role === 'headline') continue;
    const row = readOpening(parsed, paragraph);
    const date = firstFullDate(row, DATELINE_REACH);
    if (date === undefined || date.at > 12) continue;
    const dash = row.lexemes.slice(date.end, date.end + 12).some((lexeme) => /^[—–_]$|^-$/.test(lexeme.text) && lexeme.spaced);
    const capitals = row.lexemes
      .slice(0, date.at)
      .every((lexeme) => lexeme.kind !== 'word' || lexeme.text === lexeme.text.toUpperCase());
    const shouted = (row.at(0)?.text.length ?? 0) > 1 && capitals && date.at > 0;
    if (dash || shouted) return { iso: date.iso, source: 'dateline' };
  }
  return undefined;
}

/** Lexemes after the date of a head line: a time, a zone, a bracket. */
const HEAD_LINE_TAIL = 6;
const LONGEST_HEAD_LINE = 36;

/**
 * A line among the first ones that is no sentence and ends or opens with a full date: "Zagreb and London | Nikolina Holt, June 17 2024",
 * "Embargoed until 23:30 BST, Wednesday 9 October 2024".
 */
function fromHeadLine(parsed: ParsedText, paragraphs: readonly Paragraph[]): ArticleDate | undefined {
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'caption' || paragraph.role === 'headline') continue;
    for (const line of linesOf(parsed, readOpening(parsed, paragraph))) {
      if (line.length > LONGEST_HEAD_LINE || !isHeadLine(line)) continue;
      const date = firstFullDate(line, line.length);
      if (date === undefined) continue;
      if (date.at <= 2 || line.length - date.end <= HEAD_LINE_TAIL || saysPublished(line))
        return { iso: date.iso, source: 'dateline' };
    }
  }
  return undefined;
}

const EDITING =
  /^(?:published|updated|corrected|amended|posted|version|story|article|reporting|edited|editing|filed|issued|release|broadcast|aired|recorded|transcript)$/;

/** A full date among the last lines: one on a line of its own or in a note on when the article was published or corrected. */
function fromClosing(parsed: ParsedText, paragraphs: readonly Paragraph[]): ArticleDate | undefined {
  const line = fromHeadLine(parsed, paragraphs);
  if (line !== undefined) return line;
  const noted = fromText(parsed, paragraphs);
  for (const paragraph of paragraphs) {
    const row = readOpening(parsed, paragraph);
    const date =
      noted === undefined && row.lexemes.some(({ lower }) => EDITING.test(lower)) ? firstFullDate(row, row.length) : undefined;
    if (date !== undefined) return { iso: date.iso, source: 'text' };
  }
  return noted;
}

/** Whether a line is neither a sentence nor an item of a list. */
function isHeadLine(line: Row): boolean {
  const words = line.lexemes.filter(({ kind }) => kind !== 'symbol');
  let last = line.length - 1;
  while (last > 0 && /^[*_)"”\]]$/.test(line.at(last)?.text ?? '')) last -= 1;
  const item = /^[*•–—-]$/.test(line.at(0)?.text ?? '') && line.at(1)?.spaced === true;
  if (words.length === 0 || item) return false;
  return line.at(last)?.text === '.' ? !hasVerb(line, last) : !/^[!?:;,]$/.test(line.at(last)?.text ?? '');
}

/** Whether the last sentence of a line says something: "Story by Asha Rao. Kendrick, 6 March 2024." does not. */
function hasVerb(line: Row, last: number): boolean {
  const sentence = line.at(last)?.token.sentence;
  return line.lexemes.some(({ token }) => token.sentence === sentence && /^(?:VB[DZP]|MD)$/.test(token.tag));
}

function linesOf(parsed: ParsedText, row: Row): readonly Row[] {
  const lines: Lexeme[][] = [];
  let end = 0;
  for (const lexeme of row.lexemes) {
    const breaks = lines.length === 0 || parsed.source.text.slice(end, lexeme.start).includes('\n');
    if (breaks) lines.push([]);
    lines.at(-1)?.push(lexeme);
    end = lexeme.end;
  }
  return lines.map((line) => new Row(line));
}

/** "KITWE, Zambia, Feb 8 (Lusaka Wire) -" and "BHUBANESWAR, October 23:". */
function fromYearlessDateline(parsed: ParsedText, paragraphs: readonly Paragraph[]): ArticleDate | undefined {
  for (const paragraph of paragraphs) {
    if (paragraph.role === 'caption' || paragraph.role === 'headline') continue;
    const row = readOpening(parsed, paragraph);
    for (let at = 0; at < Math.min(row.length, DATELINE_REACH / 2); at += 1) {
      const match = readCalendarDate(row, at)?.value;
      if (match?.expression.type !== 'day' || match.expression.year.type !== 'unstated') continue;
      if (!endsDateline(row, match.end)) break;
      const { month, day } = match.expression;
      const year = inferYear(parsed, month, day, row.at(at)?.token.index ?? 0);
      return year === undefined ? undefined : { iso: formatDay({ year, month, day }), source: 'dateline' };
    }
  }
  return undefined;
}

/** A dash, a colon, an agency in brackets or the end of the line. */
function endsDateline(row: Row, end: number): boolean {
  if (end >= row.length || row.at(end)?.text === ':') return true;
  return row.lexemes.slice(end, end + 12).some(({ text, spaced }) => /^[—–_]$|^-$/.test(text) && spaced);
}

function fromCaption(parsed: ParsedText): ArticleDate | undefined {
  let latest: string | undefined;
  for (const paragraph of parsed.paragraphs) {
    if (paragraph.role !== 'caption') continue;
    const row = readOpening(parsed, paragraph);
    const date = firstFullDate(row, row.length);
    if (date !== undefined && (latest === undefined || date.iso > latest)) latest = date.iso;
  }
  return latest === undefined || mentionsLaterYear(parsed, latest) ? undefined : { iso: latest, source: 'caption' };
}

/** A full date in the first paragraphs, unless the text names a later year as past: then the article is younger. */
function fromText(parsed: ParsedText, paragraphs: readonly Paragraph[]): ArticleDate | undefined {
  let latest: string | undefined;
  for (const paragraph of paragraphs) {
    const row = readOpening(parsed, paragraph);
    let date = firstFullDate(row, row.length);
    while (date !== undefined) {
      if (latest === undefined || date.iso > latest) latest = date.iso;
      date = firstFullDate(row, row.length, date.end);
    }
  }
  return latest === undefined || mentionsLaterYear(parsed, latest) ? undefined : { iso: latest, source: 'text' };
}

/** The lexemes of a paragraph, of a very long one those of its first part. */
function readOpening(parsed: ParsedText, paragraph: Paragraph): Row {
  return readRow(parsed, paragraphParts(parsed, paragraph)[0] ?? paragraph);
}

function mentionsLaterYear(parsed: ParsedText, iso: string): boolean {
  return (latestYear(parsed) ?? 0) > Number(iso.slice(0, 4));
}

function firstFullDate(row: Row, reach: number, from = 0): Found | undefined {
  const end = Math.min(row.length, reach);
  for (let at = from; at < end; at += 1) {
    const match = readCalendarDate(row, at)?.value;
    if (match === undefined) continue;
    const iso = fullDay(match.expression);
    if (iso !== undefined) return { iso, at: match.start, end: match.end };
    at = Math.max(at, match.end - 1);
  }
  return undefined;
}

function fullDay(expression: DateExpression): string | undefined {
  if (expression.type === 'literal') return /^\d{4}-\d\d-\d\d/.exec(expression.iso)?.[0];
  if (expression.type !== 'day' || expression.year.type !== 'absolute') return undefined;
  return resolveDate(expression, { article: undefined, reference: {} }) ?? undefined;
}
