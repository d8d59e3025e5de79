import type { ArticleDate } from '../../model/articleDate.ts';
import type { QuantityCandidate } from '../../model/candidates.ts';
import type { ParsedText } from '../../model/parsedText.ts';
import type { Steps } from '../../steps.ts';
import { DATE_PARTS } from './dates/dateParts.ts';
import { parseCivilDate } from '../../calendar/civilDate.ts';
import { readArticleContext } from './reading/articleContext.ts';
import { directionOf, type PreviousChange } from './passes/direction.ts';
import type { Draft } from './reading/draft.ts';
import { phrasesIn } from '../../pattern/rule.ts';
import { readRow, type Row } from '../../pattern/row.ts';
import { paragraphParts } from '../../linguistics/paragraphParts.ts';
import { predicateOf } from '../../linguistics/predicate.ts';
import { readFigures } from './readFigures.ts';
import { resolveDate, type DateAnchor, type DateReference } from '../../calendar/resolveDate.ts';
import { tenseAt } from './dates/tense.ts';

/** Every figure of the text, in text order, none overlapping. Dates are resolved against `date`, else left as far as the text tells. */
export function* extractQuantities(parsed: ParsedText, date: ArticleDate | undefined): Steps<readonly QuantityCandidate[]> {
  const found: QuantityCandidate[] = [];
  const context = yield* readArticleContext(parsed);
  const article = date === undefined ? undefined : parseCivilDate(date.iso);
  let reference: DateReference = {};
  const live = isLivePage(parsed);
  const parts = parsed.paragraphs.flatMap((paragraph) => paragraphParts(parsed, paragraph));
  for (const part of parts) {
    const row = readRow(parsed, part);
    let previous: PreviousChange | undefined;
    for (const draft of readFigures(row, context)) {
      const anchor = {
        article,
        reference,
        live,
        tense: draft.expression === undefined ? undefined : tenseAt(row, draft.start, draft.end),
        sentenceYear: draft.expression === undefined ? undefined : openingYear(row, draft.start),
      };
      const iso = draft.expression === undefined ? null : resolveDate(draft.expression, anchor);
      if (iso !== null && /^\d{4}/.test(iso)) reference = addReference(reference, iso);
      const direction = directionOf(row, draft, previous);
      previous = { end: draft.end, direction };
      found.push(describe(parsed, row, draft, iso, anchor, direction));
    }
    yield;
  }
  return found;
}

const STAMP = /^[\s*_#[(]*\d{1,2}[:.]\d\d(?!\d)/;
const FEWEST_STAMPS = 3;

/** Whether the entries of the article are headed by times of day. */
function isLivePage(parsed: ParsedText): boolean {
  const stamped = parsed.paragraphs.filter(({ start }) => STAMP.test(parsed.source.text.slice(start, start + 12)));
  return stamped.length >= FEWEST_STAMPS;
}

const OPENING_REACH = 40;

const IN_YEAR = phrasesIn(DATE_PARTS)(['in year:YEAR ,|the'], ({ year }) => year);

/** The year that opens the sentence ("In 1983, during the riots of July"). */
function openingYear(row: Row, at: number): number | undefined {
  const first = row.before(at, OPENING_REACH).at(-1) ?? at;
  return first + 1 < at ? IN_YEAR(row, first)?.value : undefined;
}

function addReference(reference: DateReference, iso: string): DateReference {
  return /^\d{4}-\d\d-\d\d/.test(iso) && !iso.includes('/') ? { any: iso, day: iso } : { ...reference, any: iso };
}

function describe(
  parsed: ParsedText,
  row: Row,
  draft: Draft,
  iso: string | null,
  anchor: DateAnchor,
  direction: 'up' | 'down' | undefined,
): QuantityCandidate {
  const { kind, qualifier, value, min, max, magnitude, unit, rule } = draft;
  const last = row.at(draft.end - 1);
  const span = { start: row.at(draft.start)?.start ?? 0, end: last?.end ?? 0 };
  const predicate = kind === 'count' ? predicateOf(parsed, draft.noun?.index, last?.token.index ?? -1) : undefined;
  const alternative = draft.swapped === undefined ? null : resolveDate(draft.swapped, anchor);
  return {
    span,
    kind,
    qualifier,
    value,
    min,
    max,
    iso,
    magnitude,
    unit,
    rule,
    ...(predicate === undefined ? {} : { predicate }),
    ...(direction === undefined ? {} : { direction }),
    ...(alternative === null ? {} : { alternativeIso: alternative }),
  };
}
