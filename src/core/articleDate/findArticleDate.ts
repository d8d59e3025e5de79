import { formatDay } from '../calendar/civilDate.ts';
import type { DateExpression } from '../calendar/dateExpression.ts';
import { resolveDate } from '../calendar/resolveDate.ts';
import { wordSet } from '../lexicon/wordList.ts';
import { paragraphParts } from '../linguistics/paragraphParts.ts';
import type { ArticleDate } from '../model/articleDate.ts';
import type { Paragraph, ParsedText } from '../model/parsedText.ts';
import type { Lexeme } from '../pattern/lexeme.ts';
import { readRow, Row, type LexemeAt } from '../pattern/row.ts';
import { isPause, type Steps } from '../steps.ts';
import { readCalendarDate } from '../extract/quantities/dates/calendarRules.ts';
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

/** A paragraph or one of its lines, its lexemes (of a very long one those of its first part), and the first full date in it. */
interface Opening {
  readonly role: Paragraph['role'];
  readonly row: Row;
  readonly date: Found | undefined;
}

/**
 * When the article was published, as far as its own text tells: a line of its own or a byline, a dateline, the date in a caption, else a full
 * date in its first sentences. Of a dateline with only month and day the year is inferred from the weekday and years in the text. Without any,
 * undefined.
 */
export function* findArticleDate(parsed: ParsedText): Steps<ArticleDate | undefined> {
  const read = (paragraph: Paragraph): Opening => {
    const row = readRow(parsed, paragraphParts(parsed, paragraph)[0] ?? paragraph);
    return { role: paragraph.role, row, date: firstFullDate(row) };
  };
  const isTold = ({ role }: Opening): boolean => role !== 'caption' && role !== 'headline';
  const headLine = (openings: readonly Opening[]): ArticleDate | undefined =>
    dateOf(
      openings.filter(isTold).flatMap((opening) => linesOf(parsed, opening)),
      isHeadLine,
    );
  const leading = parsed.paragraphs.slice(0, LEADING_PARAGRAPHS).map(read);
  const told = dateOf(leading, isDateLine) ?? dateOf(leading.filter(isTold), isDateline) ?? headLine(leading);
  if (told !== undefined) return told;
  const latest = yield* latestYear(parsed);
  const captions: Opening[] = [];
  for (const paragraph of parsed.paragraphs) {
    if (isPause(paragraph.index)) yield;
    if (paragraph.role === 'caption') captions.push(read(paragraph));
  }
  const ofCaptions = captions.map(({ date }) => date?.iso);
  const closing = parsed.paragraphs.slice(-TRAILING_PARAGRAPHS).map(read);
  return (
    latestOf(latest, ofCaptions, 'caption') ??
    yearlessDateline(parsed, latest, leading.filter(isTold)) ??
    newsDay(parsed, latest, leading) ??
    headLine(closing) ??
    newsDay(parsed, latest, closing) ??
    dateOf(closing, ({ row }) => row.lexemes.some(({ lower }) => EDITING.has(lower)), 'text')
  );
}

/** The date of the first that fits. */
function dateOf(
  openings: readonly Opening[],
  fits: (opening: Opening, date: Found) => boolean,
  source?: ArticleDate['source'],
): ArticleDate | undefined {
  const found = openings.find((opening) => opening.date !== undefined && fits(opening, opening.date));
  return found?.date && { iso: found.date.iso, source: source ?? (found.role === 'byline' ? 'byline' : 'dateline') };
}

function isDateLine({ role, row }: Opening, { at, end }: Found): boolean {
  const rest = row.length - (end - at);
  const line = role !== 'body' && role !== 'caption' && role !== 'headline';
  return line ? rest <= 2 * DATE_LINE_REST : rest <= DATE_LINE_REST && (rest <= 4 || saysPublished(row));
}

function saysPublished(row: Row): boolean {
  return row.lexemes.slice(0, 3).some(({ lower }) => /^(?:by|published|updated|posted)$/.test(lower));
}

/** "FRANKFURT, Aug. 8, 2024 (Meridian News) —" at the start of a body paragraph. */
function isDateline({ row }: Opening, { at, end }: Found): boolean {
  const capitals = row.lexemes.slice(0, at).every(({ kind, text }) => kind !== 'word' || text === text.toUpperCase());
  const shouted = capitals && at > 0 && row.text(0).length > 1;
  return at <= DATELINE_REACH && (shouted || isDashNear(row, end));
}

function isDashNear(row: Row, end: LexemeAt): boolean {
  return row.lexemes.slice(end, end + DATELINE_REACH).some(({ text, spaced }) => /^[—–_-]$/.test(text) && spaced);
}

/**
 * A line that is neither a sentence nor an item of a list and ends or opens with a full date: "Zagreb and London | Nikolina Holt, June 17 2024",
 * "Embargoed until 23:30 BST, Wednesday 9 October 2024".
 */
function isHeadLine({ row }: Opening, { at, end }: Found): boolean {
  let last = row.length - 1;
  while (last > 0 && /^[*_)"”\]]$/.test(row.text(last))) last -= 1;
  const item = /^[*•–—-]$/.test(row.text(0)) && !row.touches(1);
  const closes = row.text(last) === '.' ? !hasVerb(row, last) : !/^[!?:;,]$/.test(row.text(last));
  const edge = at <= 2 || row.length - end <= HEAD_LINE_TAIL || saysPublished(row);
  return row.length <= LONGEST_HEAD_LINE && !item && closes && edge;
}

/** Whether the last sentence of a line says something: "Story by Asha Rao. Kendrick, 6 March 2024." does not. */
function hasVerb(line: Row, last: number): boolean {
  return line.lexemes.some(({ token }, at) => line.sameSentence(at, last) && /^(?:VB[DZP]|MD)$/.test(token.tag));
}

function linesOf(parsed: ParsedText, { role, row }: Opening): readonly Opening[] {
  const lines: Lexeme[][] = [];
  for (const [at, lexeme] of row.lexemes.entries()) {
    const breaks = at === 0 || parsed.source.text.slice(row.at(at - 1)?.end, lexeme.start).includes('\n');
    if (breaks) lines.push([]);
    lines.at(-1)?.push(lexeme);
  }
  return lines.map((line) => new Row(line, parsed)).map((line) => ({ role, row: line, date: firstFullDate(line) }));
}

/** Words of notes on the article. */
const EDITING = wordSet('published updated corrected posted issued release story article');

/** "KITWE, Zambia, Feb 8 (Lusaka Wire) -" and "BHUBANESWAR, October 23:". */
function yearlessDateline(parsed: ParsedText, latest: number | undefined, openings: readonly Opening[]): ArticleDate | undefined {
  for (const { row } of openings) {
    for (let at = 0; at < Math.min(row.length, DATELINE_REACH); at += 1) {
      const match = readCalendarDate(row, at)?.value;
      if (match?.expression.type !== 'day' || match.expression.year.type !== 'unstated') continue;
      // A dash, a colon, an agency in brackets or the end of the line.
      if (match.end < row.length && row.text(match.end) !== ':' && !isDashNear(row, match.end)) break;
      const { month, day } = match.expression;
      const year = inferYear(parsed, latest, month, day, row.at(at)?.token.index ?? 0);
      return year === undefined ? undefined : { iso: formatDay({ year, month, day }), source: 'dateline' };
    }
  }
  return undefined;
}

/** A full date in the first paragraphs that bears the news. */
function newsDay(parsed: ParsedText, latest: number | undefined, openings: readonly Opening[]): ArticleDate | undefined {
  const start = parsed.paragraphs.find(({ role }) => role === 'body')?.firstSentence ?? 0;
  const dates = openings.flatMap(({ row, date }) => {
    const found: string[] = [];
    for (let next = date; next !== undefined; next = firstFullDate(row, next.end))
      if (bearsNews(row, next, start)) found.push(next.iso);
    return found;
  });
  return latestOf(latest, dates, 'text');
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

/** The latest of some dates, unless the text names a later year (`latestYear`) as past: then the article is younger. */
function latestOf(
  yearNamed: number | undefined,
  dates: readonly (string | undefined)[],
  source: ArticleDate['source'],
): ArticleDate | undefined {
  const iso = dates.filter((date) => date !== undefined).reduce((latest, date) => (date > latest ? date : latest), '');
  return iso === '' || (yearNamed ?? 0) > Number(iso.slice(0, 4)) ? undefined : { iso, source };
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
