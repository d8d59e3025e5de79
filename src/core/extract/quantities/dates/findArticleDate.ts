import { formatDay } from '../../../calendar/civilDate.ts';
import type { DateExpression } from '../../../calendar/dateExpression.ts';
import { resolveDate } from '../../../calendar/resolveDate.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import { paragraphParts } from '../../../linguistics/paragraphParts.ts';
import type { ArticleDate } from '../../../model/articleDate.ts';
import type { Paragraph, ParsedText } from '../../../model/parsedText.ts';
import type { Lexeme } from '../../../pattern/lexeme.ts';
import { readRow, Row, type LexemeAt } from '../../../pattern/row.ts';
import { readCalendarDate } from './calendarRules.ts';
import { inferYear, latestYear } from './inferYear.ts';

/** How far a dateline, a byline or a "Published" line is looked for; how far before the end, where the opening has none. */
const LEADING_PARAGRAPHS = 8;
const TRAILING_PARAGRAPHS = 4;
/** How far into a paragraph of the body its dateline may reach, and how far behind the date its dash, in lexemes. */
const DATELINE_REACH = 12;
/** A line with a date and no more than this many other lexemes is a date line. */
const DATE_LINE_REST = 14;
/** Lexemes after the date of a head line: a time, a zone, a bracket. */
const HEAD_LINE_TAIL = 6;
const LONGEST_HEAD_LINE = 36;

interface Found {
  readonly iso: string;
  readonly at: LexemeAt;
  readonly end: LexemeAt;
}

/** A paragraph, its lexemes (of a very long one those of its first part), and the first full date in it. */
interface Opening {
  readonly role: Paragraph['role'];
  readonly row: Row;
  readonly date: Found | undefined;
}

function readOpening(parsed: ParsedText, paragraph: Paragraph): Opening {
  const row = readRow(parsed, paragraphParts(parsed, paragraph)[0] ?? paragraph);
  return { role: paragraph.role, row, date: firstFullDate(row) };
}

/**
 * When the article was published, as far as its own text tells: a line of its own or a byline, a dateline, the date in a caption, else a full
 * date in its first sentences. Of a dateline with only month and day the year is inferred from the weekday and years in the text. Without any,
 * undefined.
 */
export function findArticleDate(parsed: ParsedText): ArticleDate | undefined {
  const read = (paragraph: Paragraph): Opening => readOpening(parsed, paragraph);
  const leading = parsed.paragraphs.slice(0, LEADING_PARAGRAPHS).map(read);
  const datelines = leading.filter(({ role }) => role !== 'caption' && role !== 'headline');
  return (
    fromLines(leading) ??
    fromDateline(datelines) ??
    fromHeadLine(parsed, datelines) ??
    fromCaption(parsed, parsed.paragraphs.filter(({ role }) => role === 'caption').map(read)) ??
    fromYearlessDateline(parsed, datelines) ??
    fromText(parsed, leading) ??
    fromClosing(parsed, parsed.paragraphs.slice(-TRAILING_PARAGRAPHS).map(read))
  );
}

function fromLines(openings: readonly Opening[]): ArticleDate | undefined {
  for (const { role, row, date } of openings) {
    if (date === undefined) continue;
    const rest = row.length - (date.end - date.at);
    const line = role !== 'body' && role !== 'caption' && role !== 'headline';
    const fits = line ? rest <= 2 * DATE_LINE_REST : rest <= DATE_LINE_REST && (rest <= 4 || saysPublished(row));
    if (fits) return { iso: date.iso, source: role === 'byline' ? 'byline' : 'dateline' };
  }
  return undefined;
}

function saysPublished(row: Row): boolean {
  return row.lexemes.slice(0, 3).some(({ lower }) => /^(?:by|published|updated|posted)$/.test(lower));
}

/** "FRANKFURT, Aug. 8, 2024 (Meridian News) —" at the start of a body paragraph. */
function fromDateline(openings: readonly Opening[]): ArticleDate | undefined {
  for (const { row, date } of openings) {
    if (date === undefined || date.at > DATELINE_REACH) continue;
    const capitals = row.lexemes.slice(0, date.at).every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase());
    const shouted = capitals && date.at > 0 && row.text(0).length > 1;
    if (shouted || isDashNear(row, date.end)) return { iso: date.iso, source: 'dateline' };
  }
  return undefined;
}

function isDashNear(row: Row, end: LexemeAt): boolean {
  return row.lexemes.slice(end, end + DATELINE_REACH).some(({ text, spaced }) => /^[—–_-]$/.test(text) && spaced);
}

/**
 * A line among the first ones that is no sentence and ends or opens with a full date: "Zagreb and London | Nikolina Holt, June 17 2024",
 * "Embargoed until 23:30 BST, Wednesday 9 October 2024".
 */
function fromHeadLine(parsed: ParsedText, openings: readonly Opening[]): ArticleDate | undefined {
  for (const line of openings.flatMap(({ row }) => linesOf(parsed, row))) {
    const date = line.length > LONGEST_HEAD_LINE || !isHeadLine(line) ? undefined : firstFullDate(line);
    if (date !== undefined && (date.at <= 2 || line.length - date.end <= HEAD_LINE_TAIL || saysPublished(line)))
      return { iso: date.iso, source: 'dateline' };
  }
  return undefined;
}

/** Words of notes on the article. */
const EDITING = wordSet('published updated corrected posted issued release story article');

/** A full date among the last lines: one on a line of its own or in a note on when the article was published or corrected. */
function fromClosing(parsed: ParsedText, openings: readonly Opening[]): ArticleDate | undefined {
  const noted = openings.find(({ row, date }) => date !== undefined && row.lexemes.some(({ lower }) => EDITING.has(lower)))?.date;
  return (
    fromHeadLine(
      parsed,
      openings.filter(({ role }) => role !== 'caption' && role !== 'headline'),
    ) ??
    fromText(parsed, openings) ??
    (noted === undefined ? undefined : { iso: noted.iso, source: 'text' })
  );
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
function fromYearlessDateline(parsed: ParsedText, openings: readonly Opening[]): ArticleDate | undefined {
  for (const { row } of openings) {
    for (let at = 0; at < Math.min(row.length, DATELINE_REACH); at += 1) {
      const match = readCalendarDate(row, at)?.value;
      if (match?.expression.type !== 'day' || match.expression.year.type !== 'unstated') continue;
      // A dash, a colon, an agency in brackets or the end of the line.
      if (match.end < row.length && row.text(match.end) !== ':' && !isDashNear(row, match.end)) break;
      const { month, day } = match.expression;
      const year = inferYear(parsed, month, day, row.at(at)?.token.index ?? 0);
      return year === undefined ? undefined : { iso: formatDay({ year, month, day }), source: 'dateline' };
    }
  }
  return undefined;
}

function fromCaption(parsed: ParsedText, captions: readonly Opening[]): ArticleDate | undefined {
  return latestOf(
    parsed,
    captions.map(({ date }) => date?.iso),
    'caption',
  );
}

/** A full date in the first paragraphs that bears the news. */
function fromText(parsed: ParsedText, openings: readonly Opening[]): ArticleDate | undefined {
  const start = parsed.paragraphs.find(({ role }) => role === 'body')?.firstSentence ?? 0;
  const dates = openings.flatMap(({ row, date }) => {
    const found: string[] = [];
    for (let next = date; next !== undefined; next = firstFullDate(row, next.end))
      if (bearsNews(row, next, start)) found.push(next.iso);
    return found;
  });
  return latestOf(parsed, dates, 'text');
}

/**
 * "yesterday, February 17, 2006", "on Thursday, 27 August 2015", and whatever day the first sentences tell of; not the day on which something happened that
 * the text comes to later ("the deadliest attack since Sept. 11, 2001").
 */
function bearsNews(row: Row, { at, end }: Found, start: number): boolean {
  const sentence = row.at(at)?.token.sentence ?? start;
  if (sentence - start < OPENING_SENTENCES) return true;
  const beside = row.lexemes.slice(Math.max(0, at - DAY_REACH), end + DAY_REACH);
  return beside.some(({ lower, token }) => token.sentence === sentence && NEWS_DAY.test(lower));
}

const OPENING_SENTENCES = 2;
/** In lexemes. */
const DAY_REACH = 3;
const NEWS_DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tonight|tomorrow)$/;

/** The latest of some dates, unless the text names a later year as past: then the article is younger. */
function latestOf(
  parsed: ParsedText,
  dates: readonly (string | undefined)[],
  source: ArticleDate['source'],
): ArticleDate | undefined {
  const iso = dates.filter((date) => date !== undefined).reduce((latest, date) => (date > latest ? date : latest), '');
  return iso === '' || (latestYear(parsed) ?? 0) > Number(iso.slice(0, 4)) ? undefined : { iso, source };
}

function firstFullDate(row: Row, from: LexemeAt = 0): Found | undefined {
  for (let at = from; at < row.length; at += 1) {
    const match = readCalendarDate(row, at)?.value;
    const iso = match === undefined ? undefined : fullDay(match.expression);
    if (match !== undefined && iso !== undefined) return { iso, at: match.start, end: match.end };
    at = Math.max(at, (match?.end ?? 0) - 1);
  }
  return undefined;
}

function fullDay(expression: DateExpression): string | undefined {
  if (expression.type === 'literal') return /^\d{4}-\d\d-\d\d/.exec(expression.iso)?.[0];
  if (expression.type !== 'day' || expression.year.type !== 'absolute') return undefined;
  return resolveDate(expression, { article: undefined, reference: {} }) ?? undefined;
}
