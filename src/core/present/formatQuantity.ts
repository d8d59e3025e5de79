import type { QuantityValue } from '../model/quantityValue.ts';
import type { Translate } from './translate.ts';
import { pluralUnit } from './pluralUnit.ts';
import { qualifierWord } from './words.ts';

/** One line that says the normalised figure: "at least 20 inmates", "between 35,000,000 and 40,000,000 EUR", "2023-02-06". */
export function formatQuantity(t: Translate, quantity: QuantityValue): string {
  return [qualifierWord(t, quantity.qualifier), formatAmount(t, quantity)].filter((part) => part !== '').join(' ');
}

function formatAmount(t: Translate, quantity: QuantityValue): string {
  const unit = formatUnit(quantity);
  if (quantity.kind === 'ordinal' && typeof quantity.value === 'number') return t('rank {0}', formatNumber(quantity.value));
  if (quantity.iso !== null) return formatIso(t, quantity.iso);
  if (typeof quantity.value === 'string') return quantity.value;
  if (quantity.value !== null)
    return withUnit(formatNumber(quantity.value), Math.abs(quantity.value) === 1 ? unit : pluralUnit(quantity.kind, unit));
  return formatBounds(t, quantity, pluralUnit(quantity.kind, unit));
}

function formatBounds(t: Translate, { min, max, qualifier, magnitude }: QuantityValue, unit: string): string {
  if (min !== null && max !== null) return withUnit(t('{0} to {1}', formatNumber(min), formatNumber(max)), unit);
  const bound = min ?? max;
  if (bound !== null && qualifier !== 'exactly') return withUnit(formatNumber(bound), unit);
  if (min !== null) return withUnit(t('{0} or more', formatNumber(min)), unit);
  if (max !== null) return withUnit(t('{0} or less', formatNumber(max)), unit);
  if (magnitude !== null) return withUnit(t('in the order of {0}', formatNumber(magnitude)), unit);
  return unit;
}

/** A pronoun, as in "90 of them", says nothing beside the number. */
const PRONOUN = /^(?:them|us|you|those|these|it)$/i;

function formatUnit({ kind, unit }: QuantityValue): string {
  if (unit !== null && PRONOUN.test(unit)) return '';
  return kind === 'percent' ? (unit === null || unit === '%' ? '%' : unit) : (unit ?? '');
}

function withUnit(amount: string, unit: string): string {
  if (unit === '') return amount;
  return unit === '%' ? `${amount}%` : `${amount} ${unit}`;
}

/** A period "A/B" reads "A to B"; a date whose year is not known reads as nothing. */
export function formatIso(t: Translate, iso: string): string {
  if (iso.includes('XXXX')) return '';
  const [from, to] = iso.split('/').map((point) => formatPoint(t, point));
  return from !== undefined && to !== undefined ? t('{0} to {1}', from, to) : (from ?? iso);
}

/** TIMEX3 says parts of the day, decades and weeks in codes of its own. */
function formatPoint(t: Translate, point: string): string {
  const [day = '', part = ''] = point.split('T');
  const parts: Readonly<Record<string, string>> = {
    MO: t('morning'),
    MI: t('midday'),
    AF: t('afternoon'),
    EV: t('evening'),
    NI: t('night'),
  };
  const time = parts[part] ?? part;
  return [formatPeriod(t, day), time].filter((word) => word !== '').join(' ');
}

/** A decade, or a part of a year; what is neither is given as it is. */
function formatPeriod(t: Translate, day: string): string {
  const decade = /^(\d{3})X$/.exec(day)?.[1];
  if (decade !== undefined) return t('{0}0s', decade);
  const [, year = '', code = '', weekend] = /^(\d{4})-(W\d\d|Q\d|H\d|SP|SU|FA|WI)(-WE)?$/.exec(day) ?? [];
  if (year === '') return day;
  const part = formatPart(t, code, year);
  return weekend === undefined ? part : t('the weekend of {0}', part);
}

/** Quarters, halves, seasons and weeks of a year. */
function formatPart(t: Translate, code: string, year: string): string {
  const number = Number(code.slice(1));
  switch (code.charAt(0)) {
    case 'Q':
      return (
        [t('first quarter of {0}', year), t('second quarter of {0}', year), t('third quarter of {0}', year)][number - 1] ??
        t('fourth quarter of {0}', year)
      );
    case 'H':
      return number === 1 ? t('first half of {0}', year) : t('second half of {0}', year);
    case 'W':
      if (Number.isInteger(number)) return t('week {0} of {1}', number, year);
      return t('winter {0}', year);
    case 'F':
      return t('autumn {0}', year);
    default:
      return code === 'SP' ? t('spring {0}', year) : t('summer {0}', year);
  }
}

/** Digits in groups of three, at most six decimals. */
export function formatNumber(value: number): string {
  const rounded = Number(value.toFixed(6));
  const [whole = '', fraction] = String(rounded).split('.');
  if (!/^-?\d+$/.test(whole)) return String(rounded);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
