/** Days of the proleptic Gregorian calendar, without time zones. */
export interface CivilDate {
  readonly year: number;
  /** 1 to 12 */
  readonly month: number;
  readonly day: number;
}

const DAY = 86_400_000;

/** Reads `YYYY-MM-DD`. */
export function parseCivilDate(iso: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso);
  if (match === null) return undefined;
  const date = { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) };
  return isCivilDate(date) ? date : undefined;
}

export function isCivilDate({ year, month, day }: CivilDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function formatDay(date: CivilDate): string {
  return `${formatMonth(date.year, date.month)}-${pad(date.day)}`;
}

export function formatMonth(year: number, month: number): string {
  return `${formatYear(year)}-${pad(month)}`;
}

export function formatYear(year: number): string {
  return String(year).padStart(4, '0');
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

function serial(date: CivilDate): number {
  return Date.UTC(date.year, date.month - 1, date.day) / DAY;
}

export function addDays(date: CivilDate, days: number): CivilDate {
  const moved = new Date((serial(date) + days) * DAY);
  return { year: moved.getUTCFullYear(), month: moved.getUTCMonth() + 1, day: moved.getUTCDate() };
}

/** Moves by whole months; a day that the month lacks becomes its last. */
export function addMonths(date: CivilDate, months: number): CivilDate {
  const index = date.year * 12 + date.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  return { year, month, day: Math.min(date.day, daysInMonth(year, month)) };
}

export function daysBetween(from: CivilDate, to: CivilDate): number {
  return serial(to) - serial(from);
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(date: CivilDate): number {
  return ((((serial(date) + 3) % 7) + 7) % 7) + 1;
}

/** ISO 8601 week, `2024-W12`. */
export function formatWeek(date: CivilDate): string {
  const thursday = addDays(date, 4 - weekdayOf(date));
  const first = { year: thursday.year, month: 1, day: 1 };
  const week = Math.floor(daysBetween(first, thursday) / 7) + 1;
  return `${formatYear(thursday.year)}-W${pad(week)}`;
}
