import type { Quantity } from '../model/quantity.ts';
import type { Translate } from './translate.ts';
import { qualifierWord } from './words.ts';

type Measured = Pick<Quantity, 'kind' | 'qualifier' | 'value' | 'min' | 'max' | 'iso' | 'magnitude' | 'unit'>;

/** One line that says the normalised figure: "at least 20 inmates", "between 35,000,000 and 40,000,000 EUR", "2023-02-06". */
export function formatQuantity(t: Translate, quantity: Measured): string {
  return [qualifierWord(t, quantity.qualifier), formatAmount(t, quantity)].filter((part) => part !== '').join(' ');
}

function formatAmount(t: Translate, quantity: Measured): string {
  const unit = formatUnit(quantity);
  if (quantity.iso !== null) return formatIso(t, quantity.iso);
  if (typeof quantity.value === 'string') return quantity.value;
  if (quantity.value !== null) return withUnit(formatNumber(quantity.value), unit);
  const { min, max } = quantity;
  if (min !== null && max !== null) return withUnit(t('{0} to {1}', formatNumber(min), formatNumber(max)), unit);
  const bound = min ?? max;
  if (bound !== null && quantity.qualifier !== 'exactly') return withUnit(formatNumber(bound), unit);
  if (min !== null) return withUnit(t('{0} or more', formatNumber(min)), unit);
  if (max !== null) return withUnit(t('{0} or less', formatNumber(max)), unit);
  if (quantity.magnitude !== null) return withUnit(t('in the order of {0}', formatNumber(quantity.magnitude)), unit);
  return unit;
}

/** A pronoun, as in "90 of them", says nothing beside the number. */
const PRONOUN = /^(?:them|us|you|those|these|it)$/i;

function formatUnit({ kind, unit }: Measured): string {
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
  return [formatDay(t, day), time].filter((word) => word !== '').join(' ');
}

function formatDay(t: Translate, day: string): string {
  const decade = /^(\d{3})X$/.exec(day)?.[1];
  if (decade !== undefined) return t('{0}0s', decade);
  const [, year, week] = /^(\d{4})-W(\d\d)$/.exec(day) ?? [];
  return year !== undefined && week !== undefined ? t('week {0} of {1}', Number(week), year) : day;
}

/** Digits in groups of three, at most six decimals. */
export function formatNumber(value: number): string {
  const rounded = Number(value.toFixed(6));
  const [whole = '', fraction] = String(rounded).split('.');
  if (!/^-?\d+$/.test(whole)) return String(rounded);
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
