import { extractQuantities } from '../../src/core/extract/quantities/extractQuantities.ts';
import { findArticleDate } from '../../src/core/articleDate/findArticleDate.ts';
import type { LinguisticModels } from '../../src/core/linguistics/models.ts';
import { parseText } from '../../src/core/linguistics/parse.ts';
import type { QuantityCandidate } from '../../src/core/model/candidates.ts';
import { runToEnd } from '../../src/core/steps.ts';
import { createSourceText } from '../../src/core/text/sourceText.ts';
import type { FoundFigure } from './found.ts';

const CURRENCY_NAMES = new Intl.DisplayNames(['en'], { type: 'currency' });

/** Our figures of a text, as the corpora would write them. */
export function findFigures(text: string, models: LinguisticModels, date?: string): readonly FoundFigure[] {
  const parsed = runToEnd(parseText(createSourceText(text), models));
  const given = date === undefined ? runToEnd(findArticleDate(parsed)) : { iso: date, source: 'given' as const };
  return runToEnd(extractQuantities(parsed, given)).map((quantity) => toFound(text, quantity));
}

function toFound(text: string, quantity: QuantityCandidate): FoundFigure {
  const { span, kind } = quantity;
  const iso = quantity.iso ?? periodOf(quantity);
  const exact = text.slice(span.start, span.end);
  // The corpora count pence and basis points as written, we in pounds and percentage points.
  const factor = /basis[- ]points?$/i.test(exact) || (kind === 'money' && /\d ?(?:p|pence|cents?)$/i.test(exact)) ? 100 : 1;
  const value = typeof quantity.value === 'number' ? quantity.value : null;
  const low = value ?? quantity.min ?? quantity.magnitude;
  const high = value ?? quantity.max ?? (quantity.magnitude === null ? null : quantity.magnitude * 10);
  const scaled = (amount: number | null): number | null => (amount === null ? null : Number((amount * factor).toPrecision(12)));
  return {
    ...span,
    kind,
    min: scaled(low),
    max: scaled(high),
    change: changeOf(quantity, exact, text.slice(0, span.start)),
    units: unitsOf(quantity, exact),
    iso,
  };
}

function changeOf({ qualifier, direction }: QuantityCandidate, exact: string, before: string): string {
  if (qualifier === 'exactly' || qualifier === 'vague') return direction ?? '=';
  if (qualifier === 'more-than' || qualifier === 'at-least') return '>';
  // NewsQuant prefers the direction after a verb ("advancing about 1.7 percent"), the qualifier after "up about".
  if (qualifier === 'about' && direction !== undefined && !/\b(?:up|down) $/i.test(before)) return direction;
  if (qualifier === 'nearly' && direction !== undefined) return direction;
  if (qualifier === 'nearly' && /^just (?:under|below|short)/i.test(exact)) return '<';
  if (qualifier === 'about' || qualifier === 'nearly') return '~';
  return direction ?? '<';
}

function unitsOf({ kind, unit }: QuantityCandidate, exact: string): readonly string[] {
  if (kind === 'percent')
    return /basis/i.test(exact)
      ? ['basis point']
      : /points?$/i.test(exact)
        ? ['percentage point']
        : ['percentage', `percentage${perOf(unit)}`];
  if (kind === 'age') return ['year of age', 'month of age'];
  if (unit === null) return kind === 'ratio' ? ['% -'] : [];
  if (kind !== 'money') return [unit.toLowerCase(), ...(kind === 'ratio' ? [`% ${unit}`, '% -', 'count'] : [])];
  const code = unit.slice(0, 3);
  const name = /^[A-Z]{3}$/.test(code) ? CURRENCY_NAMES.of(code) : code;
  return [`${(name ?? code).toLowerCase()}${perOf(unit)}`];
}

function perOf(unit: string | null): string {
  return unit === null ? '' : (/ ?per .*/.exec(unit)?.[0] ?? '').replace(/^per/, ' per');
}

const PERIODS: Readonly<Record<string, string>> = {
  year: 'Y',
  month: 'M',
  week: 'W',
  day: 'D',
  hour: 'H',
  minute: 'M',
  second: 'S',
};

/** The ISO 8601 period of a duration, "P2Y". */
function periodOf({ kind, value, unit }: QuantityCandidate): string | null {
  const letter = PERIODS[unit ?? ''];
  if (kind !== 'duration' || typeof value !== 'number' || letter === undefined) return null;
  return `P${['hour', 'minute', 'second'].includes(unit ?? '') ? 'T' : ''}${value}${letter}`;
}
