import type { Translate } from './translate.ts';
import { formatIso } from './formatQuantity.ts';

/** A point or span of time for readers: "6 Feb 2023", "Dec 2022", "6 Feb 2023 morning". What is no calendar date is given as `formatIso` does. */
export function dayInWords(t: Translate, iso: string): string {
  const [from = '', to] = iso.split('/');
  if (to !== undefined) return t('{0} to {1}', dayInWords(t, from), dayInWords(t, to));
  const [, year = '', month, day, rest = ''] = /^(\d{4})-(\d\d)(?:-(\d\d))?(T.*)?$/.exec(from) ?? [];
  if (month === undefined) return formatIso(t, from);
  const name = monthName(t, Number(month));
  const date = day === undefined ? t('{0} {1}', name, year) : t('{0} {1} {2}', String(Number(day)), name, year);
  const time = rest === '' ? '' : formatIso(t, `2000-01-01${rest}`).replace('2000-01-01', '').trim();
  return time === '' ? date : `${date} ${time}`;
}

function monthName(t: Translate, month: number): string {
  const names = [
    ...[t('Jan'), t('Feb'), t('Mar'), t('Apr'), t('May'), t('Jun')],
    ...[t('Jul'), t('Aug'), t('Sep'), t('Oct'), t('Nov'), t('Dec')],
  ];
  return names[month - 1] ?? String(month);
}
