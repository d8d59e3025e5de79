import type { DateMatch } from './dateExpression.ts';
import { UNITS } from '../../lexicon/numerals.ts';
import { isJoiner, isNumber, isWord, lowerAt, textAt, touches, type Lexemes } from './scan.ts';

/** A time of day that starts at `at`: "5pm", "8 a.m.", "22:30", "0800 GMT", "midnight", "half past eight", "6-7pm". */
export function readTime(lexemes: Lexemes, at: number): DateMatch | undefined {
  const first = readSpokenTime(lexemes, at) ?? readClock(lexemes, at) ?? readNamedTime(lexemes, at) ?? readBareHour(lexemes, at);
  if (first === undefined) return undefined;
  return first.sure ? timeMatch(lexemes, first) : undefined;
}

interface Clock {
  readonly start: number;
  readonly end: number;
  readonly hour: number;
  readonly minute: number;
  /** False for plain digits such as "8.30": a time only beside am, pm or a zone. */
  readonly sure: boolean;
}

/** A zone's abbreviation belongs to the time ("0630 GMT", "23:30 BST"), "local time" does not. */
function timeMatch(lexemes: Lexemes, clock: Clock): DateMatch {
  const end = lowerAt(lexemes, clock.end) === 'local' ? undefined : skipZone(lexemes, clock.end);
  return { start: clock.start, end: end ?? clock.end, expression: { type: 'time', iso: formatTime(clock.hour, clock.minute) } };
}

function formatTime(hour: number, minute: number): string {
  return `T${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const ZONES = new Set([
  'gmt',
  'utc',
  'bst',
  'est',
  'edt',
  'et',
  'pst',
  'pdt',
  'pt',
  'cet',
  'cest',
  'ist',
  'cst',
  'cdt',
  'aest',
  'aedt',
  'eat',
  'wib',
  'msk',
  'sast',
  'jst',
  'kst',
  'wat',
  'cat',
  'mst',
  'mdt',
  'eet',
  'eest',
  'hkt',
  'sgt',
  'pkt',
  'nzst',
  'nzdt',
]);

/** The end of a time zone after a time: "GMT", "local time", "ET". Only upper case counts. */
export function skipZone(lexemes: Lexemes, at: number): number | undefined {
  if (lowerAt(lexemes, at) === 'local' && lowerAt(lexemes, at + 1) === 'time') return at + 2;
  const text = textAt(lexemes, at);
  return ZONES.has(text.toLowerCase()) && text === text.toUpperCase() ? at + 1 : undefined;
}

/** The end of "am", "p.m.", "a. m.", "noon" after digits, and whether it is after midday. */
function readHalfOfDay(lexemes: Lexemes, at: number): { after: boolean; end: number } | undefined {
  const word = lowerAt(lexemes, at);
  if (word === 'am' || word === 'pm') {
    return { after: word === 'pm', end: at + 1 };
  }
  if (
    (word === 'a' || word === 'p') &&
    textAt(lexemes, at + 1) === '.' &&
    lowerAt(lexemes, at + 2) === 'm' &&
    touches(lexemes, at + 1)
  ) {
    const dotted = textAt(lexemes, at + 3) === '.' && touches(lexemes, at + 3);
    return { after: word === 'p', end: dotted ? at + 4 : at + 3 };
  }
  return undefined;
}

function readClock(lexemes: Lexemes, at: number): Clock | undefined {
  if (!isNumber(lexemes, at) || isJoiner(lexemes, at - 1)) return undefined;
  if (textAt(lexemes, at - 1) === ':' && touches(lexemes, at)) return undefined;
  const text = textAt(lexemes, at);
  const digits = readDigits(lexemes, at, text);
  if (digits === undefined) return undefined;
  const half = readHalfOfDay(lexemes, digits.end);
  if (half !== undefined && digits.hour >= 1 && digits.hour <= 12) {
    const hour = (digits.hour % 12) + (half.after ? 12 : 0);
    return { start: at, end: half.end, hour, minute: digits.minute, sure: true };
  }
  const range = half === undefined ? readHourOfRange(lexemes, at, digits) : undefined;
  if (range !== undefined) return range;
  const hours = /^(?:hrs|hours|h)$/.test(lowerAt(lexemes, digits.end)) && /^[012]\d{3}$/.test(text);
  if (hours)
    return {
      start: at,
      end: digits.end + 1,
      hour: digits.hour,
      minute: digits.minute,
      sure: text.startsWith('0') || /^(?:at|around|about|by|since|until)$/.test(lowerAt(lexemes, at - 1)),
    };
  const zone = skipZone(lexemes, digits.end) !== undefined;
  const clock = lowerAt(lexemes, digits.end) === 'o' && lowerAt(lexemes, digits.end + 2) === 'clock';
  if (clock) return { start: at, end: digits.end + 3, hour: digits.hour, minute: 0, sure: true };
  return { start: at, end: digits.end, hour: digits.hour, minute: digits.minute, sure: zone ? digits.timelike : digits.colon };
}

interface ClockDigits {
  readonly hour: number;
  readonly minute: number;
  readonly end: number;
  readonly colon: boolean;
  /** Four digits or a separator: with a zone after, a time. */
  readonly timelike: boolean;
}

/** A clock right after a date: "8 January 2024 21.40", "June 18, 2023, 07:14". */
export function readClockAfterDate(lexemes: Lexemes, at: number): DateMatch | undefined {
  const clock = isNumber(lexemes, at) ? readClock(lexemes, at) : undefined;
  const digits = clock !== undefined && (clock.sure || /^\d\d[.]\d\d$/.test(textAt(lexemes, at)));
  return clock === undefined || !digits
    ? undefined
    : { start: at, end: clock.end, expression: { type: 'time', iso: formatTime(clock.hour, clock.minute) } };
}

function readDigits(lexemes: Lexemes, at: number, text: string): ClockDigits | undefined {
  const dotted = /^(\d{1,2})\.(\d\d)$/.exec(text);
  if (dotted !== null) return clockDigits(Number(dotted[1]), Number(dotted[2]), at + 1, false, true);
  if (/^\d{4}$/.test(text)) return clockDigits(Number(text.slice(0, 2)), Number(text.slice(2)), at + 1, false, true);
  if (!/^\d{1,2}$/.test(text)) return undefined;
  const minutes = textAt(lexemes, at + 2);
  const colon = textAt(lexemes, at + 1) === ':' && touches(lexemes, at + 1) && touches(lexemes, at + 2);
  if (colon && /^\d\d$/.test(minutes)) {
    const seconds = textAt(lexemes, at + 3) === ':' && touches(lexemes, at + 3) && /^\d\d$/.test(textAt(lexemes, at + 4));
    return clockDigits(Number(text), Number(minutes), seconds ? at + 5 : at + 3, true, true);
  }
  return colon ? undefined : clockDigits(Number(text), 0, at + 1, false, false);
}

function clockDigits(hour: number, minute: number, end: number, colon: boolean, timelike: boolean): ClockDigits | undefined {
  return hour <= 24 && minute < 60 ? { hour, minute, end, colon, timelike } : undefined;
}

/** "6" of "6-7pm" and "6 to 7 p.m.". */
function readHourOfRange(lexemes: Lexemes, at: number, digits: ClockDigits): Clock | undefined {
  const link = isJoiner(lexemes, digits.end) || lowerAt(lexemes, digits.end) === 'to';
  if (!link || !isNumber(lexemes, digits.end + 1)) return undefined;
  const other = readDigits(lexemes, digits.end + 1, textAt(lexemes, digits.end + 1));
  if (other === undefined || other.hour > 12) return undefined;
  const half = readHalfOfDay(lexemes, other.end);
  if (half === undefined) return undefined;
  const hour = (digits.hour % 12) + (half.after && digits.hour <= other.hour ? 12 : 0);
  return { start: at, end: digits.end, hour, minute: digits.minute, sure: true };
}

const AT_HOUR = new Set(['at', 'since', 'till', 'until']);
const HOURLY = /^(?:sharp|tonight|yesterday|today|tomorrow|daily|every|each|and|to|when|for|but|this|last|on|each)$/;
/** Where one of these stands before "at five", a level, a price or an age is meant. */
const LEVEL =
  /^(?:put|puts|set|sets|stood|stands|remain|remained|remains|toll|number|rate|figure|held|hold|kept|capped|closed|fixed|total|totals|started|seen|found|joined|left|age|died|rated|ranked|seats?|priced|traded|bought|sold)$/;

/** "She hit the glass at three", "cutting since five": an hour in a word, where nothing it could count or measure follows. */
function readBareHour(lexemes: Lexemes, at: number): Clock | undefined {
  const hour = UNITS.get(lowerAt(lexemes, at)) ?? 0;
  const before = lowerAt(lexemes, at - 1);
  if (hour < 1 || hour > 12 || !AT_HOUR.has(before) || lexemes[at]?.token.sentence !== lexemes[at - 1]?.token.sentence)
    return undefined;
  const next = lexemes[at + 1];
  const closes = next === undefined || next.token.sentence !== lexemes[at]?.token.sentence || /^[.,;!?”’"')]$/.test(next.text);
  if (!closes && !HOURLY.test(next.lower)) return undefined;
  for (let i = at - 2; i >= 0 && at - i <= 7; i -= 1) if (LEVEL.test(lowerAt(lexemes, i))) return undefined;
  return { start: at, end: at + 1, hour, minute: 0, sure: textAt(lexemes, at) === lowerAt(lexemes, at) };
}

const NAMED: ReadonlyMap<string, number> = new Map([
  ['midnight', 24],
  ['noon', 12],
  ['midday', 12],
]);

function readNamedTime(lexemes: Lexemes, at: number): Clock | undefined {
  const hour = NAMED.get(textAt(lexemes, at));
  if (hour === undefined) return undefined;
  const next = lexemes[at + 1];
  const modifies =
    next?.kind === 'word' && next.token.tag.startsWith('NN') && next.token.sentence === lexemes[at]?.token.sentence;
  return modifies && !PARTS.has(next.lower) ? undefined : { start: at, end: at + 1, hour, minute: 0, sure: true };
}

const PARTS = new Set([
  'tomorrow',
  'today',
  'yesterday',
  'on',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'gmt',
  'local',
]);

/** "five in the morning", "4:30 in the afternoon". */
function readSpokenHour(lexemes: Lexemes, at: number): Clock | undefined {
  const digits = isNumber(lexemes, at) ? readDigits(lexemes, at, textAt(lexemes, at)) : undefined;
  const hour = digits?.hour ?? UNITS.get(lowerAt(lexemes, at));
  const end = digits?.end ?? at + 1;
  if (hour === undefined || hour < 1 || hour > 12 || lowerAt(lexemes, end) !== 'in' || lowerAt(lexemes, end + 1) !== 'the')
    return undefined;
  const part = lowerAt(lexemes, end + 2);
  if (!['morning', 'afternoon', 'evening'].includes(part)) return undefined;
  return { start: at, end: end + 3, hour: (hour % 12) + (part === 'morning' ? 0 : 12), minute: digits?.minute ?? 0, sure: true };
}

/** "half past eight", "quarter to nine", "eight o'clock", "ten past six". */
function readSpokenTime(lexemes: Lexemes, at: number): Clock | undefined {
  const hour = UNITS.get(lowerAt(lexemes, at));
  if (hour !== undefined && lowerAt(lexemes, at + 1) === 'o' && lowerAt(lexemes, at + 3) === 'clock') {
    return { start: at, end: at + 4, hour, minute: 0, sure: hour >= 1 && hour <= 12 };
  }
  const word = lowerAt(lexemes, at);
  const inMorning = readSpokenHour(lexemes, at);
  if (inMorning !== undefined) return inMorning;
  const minutes =
    word === 'half'
      ? 30
      : word === 'quarter'
        ? 15
        : word === 'ten' || word === 'twenty' || word === 'five'
          ? (UNITS.get(word) ?? 20)
          : undefined;
  const direction = lowerAt(lexemes, at + 1);
  if (minutes === undefined || !['past', 'to'].includes(direction) || !isWord(lexemes, at + 2)) return undefined;
  const spoken = UNITS.get(lowerAt(lexemes, at + 2));
  if (spoken === undefined || spoken < 1 || spoken > 12) return undefined;
  const past = direction === 'past';
  const total = spoken * 60 + (past ? minutes : -minutes);
  const day = lowerAt(lexemes, at + 3) === 'in' && lowerAt(lexemes, at + 4) === 'the' ? lowerAt(lexemes, at + 5) : '';
  const later = day === 'afternoon' || day === 'evening' ? 720 : 0;
  const end = ['morning', 'afternoon', 'evening'].includes(day) ? at + 6 : at + 3;
  return { start: at, end, hour: Math.floor((total + later) / 60), minute: total % 60, sure: true };
}
