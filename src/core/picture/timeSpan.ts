/** A stretch of time: milliseconds since 1970 in UTC, half-open. */
export interface TimeSpan {
  readonly from: number;
  readonly to: number;
}

const DAY = 86_400_000;

/** The calendar time that a TIMEX3 or ISO 8601 value spans ("2023-02", "2023-W06", "199X", "2023-02-06T14:00", "BC0753", "A/B"); undefined for others. */
export function timeSpan(iso: string): TimeSpan | undefined {
  const [first = '', second, more] = iso.split('/');
  if (more !== undefined) return undefined;
  const from = readPoint(first);
  if (from === undefined || second === undefined) return from;
  const to = readPoint(second);
  return to === undefined || to.to < from.from ? undefined : { from: from.from, to: to.to };
}

function readPoint(point: string): TimeSpan | undefined {
  const [, bc, digits = '', rest = ''] = /^(BC|-)?(\d{4,6}|\d{3}X|\d{2}XX)((?:[-T].*)?)$/.exec(point) ?? [];
  if (digits === '') return undefined;
  const step = digits.endsWith('XX') ? 100 : digits.endsWith('X') ? 10 : 1;
  const stated = Number(digits.replaceAll('X', '0'));
  const year = bc === undefined ? stated : bc === 'BC' ? 1 - stated : -stated;
  const whole = checked(utc(year, 0, 1), utc(year + step, 0, 1));
  return rest === '' || step > 1 ? whole : readPart(year, rest);
}

const SEASONS: Readonly<Record<string, readonly [month: number, months: number]>> = {
  SP: [2, 3],
  SU: [5, 3],
  FA: [8, 3],
  WI: [11, 3],
  Q1: [0, 3],
  Q2: [3, 3],
  Q3: [6, 3],
  Q4: [9, 3],
  H1: [0, 6],
  H2: [6, 6],
};

function readPart(year: number, rest: string): TimeSpan | undefined {
  const season = SEASONS[rest.slice(1)];
  if (season !== undefined) return checked(utc(year, season[0], 1), utc(year, season[0] + season[1], 1));
  const week = /^-W(\d\d)/.exec(rest)?.[1];
  if (week !== undefined) return readWeek(year, Number(week));
  const [, month, day, hour, minute] = /^-(\d\d)(?:-(\d\d)(?:T(\d\d)(?::(\d\d))?.*|T\D.*)?)?$/.exec(rest) ?? [];
  if (month === undefined || Number(month) < 1 || Number(month) > 12) return undefined;
  const at = Number(month) - 1;
  if (day === undefined) return checked(utc(year, at, 1), utc(year, at + 1, 1));
  const start = utc(year, at, Number(day));
  if (hour === undefined) return checked(start, start + DAY);
  const from = start + Number(hour) * 3_600_000 + Number(minute ?? 0) * 60_000;
  return checked(from, from + (minute === undefined ? 3_600_000 : 60_000));
}

/** ISO weeks: the first holds 4 January, and begins on its Monday. */
function readWeek(year: number, week: number): TimeSpan | undefined {
  const fourth = utc(year, 0, 4);
  const weekday = (((Math.floor(fourth / DAY) + 3) % 7) + 7) % 7;
  const from = fourth + ((week - 1) * 7 - weekday) * DAY;
  return checked(from, from + 7 * DAY);
}

/** `Date.UTC` takes the years 0 to 99 for those of the twentieth century. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime();
}

function checked(from: number, to: number): TimeSpan | undefined {
  return Number.isFinite(from) && Number.isFinite(to) ? { from, to } : undefined;
}

/** ISO 8601 of an instant's year, month and day; years before 1 as "0045 BC" are for readers, so here with a minus. */
export function isoDay(at: number): string {
  const date = new Date(at);
  const year = date.getUTCFullYear();
  const digits = String(Math.abs(year)).padStart(4, '0');
  return `${year < 0 ? '-' : ''}${digits}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
