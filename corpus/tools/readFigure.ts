import type { Qualifier } from '../../src/core/model/quantity.ts';
import { FIGURE_KINDS, QUALIFIERS, type FigureValue } from './gold.ts';
import { expandWord } from './readSheet.ts';

const ISO = /^\d{3}[\dX]-|^\d{3}X$|^T\d\d|^T(MO|AF|EV|NI)$/;
const NUMBER = /^-?[\d,_]*\.?\d+(e\d+)?$/;
const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** Reads what a sheet says of a figure (`money 1.3e9 about USD`, or nothing for plain ones). A string is what is wrong. */
export function readFigure(quote: string, spec: string | undefined, date: string): FigureValue | string {
  const plain = spec === undefined || spec === '';
  const value = plain ? readPlain(quote, date) : readSpec(spec.split(/\s+/), quote);
  return value ?? `"${quote}" needs kind and value after " = "`;
}

function blank(): FigureValue {
  return {
    kind: 'count',
    value: null,
    min: null,
    max: null,
    iso: null,
    qualifier: 'exactly',
    unit: null,
  };
}

function toNumber(word: string | undefined): number | undefined {
  return word !== undefined && NUMBER.test(word) ? Number(word.replace(/[,_]/g, '')) : undefined;
}

function readSpec(words: readonly string[], quote: string): FigureValue | string {
  const figure = blank();
  const rest = [...words];
  const first = rest[0] ?? '';
  const kind = /^[a-z]+$/.test(first) ? expandWord(first, FIGURE_KINDS) : undefined;
  if (kind !== undefined) {
    figure.kind = kind;
    rest.shift();
  } else if (ISO.test(first)) figure.kind = 'date';
  else if (/^[a-z]/.test(first)) return `unknown figure kind "${first}"`;
  const wrong = readValue(figure, rest.shift() ?? '');
  if (wrong !== undefined) return wrong;
  const qualifier = QUALIFIERS.find((word) => word === rest[0]);
  if (qualifier !== undefined) {
    figure.qualifier = qualifier;
    rest.shift();
  }
  const unit = rest.length > 0 ? rest.join(' ') : defaultUnit(figure, quote);
  figure.unit = unit === '-' ? null : unit;
  if (figure.kind === 'money' && figure.unit === null) return `money needs a currency: "${quote}"`;
  return figure;
}

function defaultUnit(figure: FigureValue, quote: string): string | null {
  if (figure.kind === 'age') return 'years';
  if (figure.kind === 'money') return currencyOf(quote) ?? null;
  if (!['count', 'duration', 'ordinal', 'measurement'].includes(figure.kind)) return null;
  return /(\p{L}+)$/u.exec(quote)?.[1] ?? null;
}

function readValue(figure: FigureValue, word: string): string | undefined {
  if (figure.kind === 'date') {
    figure.iso = word;
    return word === '' ? 'a date needs an ISO value' : undefined;
  }
  if (figure.kind === 'score') {
    figure.value = word;
    return word === '' ? 'a score needs a value' : undefined;
  }
  if (word.startsWith('~')) {
    figure.magnitude = toNumber(word.slice(1)) ?? 0;
    figure.qualifier = 'vague';
    return figure.magnitude > 0 ? undefined : `not a magnitude: "${word}"`;
  }
  const [low, high] = word.split('..').map(toNumber);
  if (low === undefined) return `not a value: "${word}"`;
  if (high === undefined) figure.value = low;
  else {
    figure.min = low;
    figure.max = high;
  }
  return undefined;
}

const CURRENCIES: ReadonlyArray<readonly [string, string]> = [
  ['NZ$', 'NZD'],
  ['A$', 'AUD'],
  ['C$', 'CAD'],
  ['HK$', 'HKD'],
  ['US$', 'USD'],
  ['S$', 'SGD'],
  ['R$', 'BRL'],
  ['$', 'USD'],
  ['€', 'EUR'],
  ['£', 'GBP'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
  ['₦', 'NGN'],
  ['₩', 'KRW'],
];
const SCALES: Readonly<Record<string, number>> = {
  m: 1e6,
  mn: 1e6,
  million: 1e6,
  bn: 1e9,
  billion: 1e9,
  tn: 1e12,
  trillion: 1e12,
  k: 1e3,
  thousand: 1e3,
  lakh: 1e5,
  crore: 1e7,
};
const QUALIFYING: ReadonlyArray<readonly [RegExp, Qualifier]> = [
  [/^(about|around|roughly|some|an estimated|approximately) /i, 'about'],
  [/^(at least) /i, 'at-least'],
  [/^(at most) /i, 'at-most'],
  [/^(more than|over) /i, 'more-than'],
  [/^(less than|under|fewer than|below) /i, 'less-than'],
  [/^(nearly|almost|just under) /i, 'nearly'],
  [/^(up to|as much as|as many as|as high as) /i, 'up-to'],
];

function currencyOf(quote: string): string | undefined {
  return CURRENCIES.find(([symbol]) => quote.includes(symbol))?.[1];
}

function readPlain(quote: string, date: string): FigureValue | undefined {
  const figure = blank();
  if (/^(1[5-9]|20)\d\d$/.test(quote)) return { ...figure, kind: 'date', iso: quote };
  const weekday = WEEKDAYS.indexOf(quote.toLowerCase());
  if (weekday >= 0) return { ...figure, kind: 'date', iso: latestWeekday(date, weekday) };
  const qualifying = QUALIFYING.find(([pattern]) => pattern.test(quote));
  const bare = qualifying ? quote.replace(qualifying[0], '') : quote;
  const qualifier = qualifying?.[1] ?? 'exactly';
  const percent = /^([\d.,]+)(?:%| per ?cent)$/.exec(bare);
  const share = toNumber(percent?.[1]);
  if (share !== undefined) return { ...figure, kind: 'percent', value: share, qualifier };
  const money = /^(?:[A-Z]{1,2})?[$€£¥₹₦₩] ?([\d.,]+)(?:[ -]?([a-z]+))?$/.exec(bare);
  const amount = toNumber(money?.[1]);
  const scale = money?.[2] === undefined ? 1 : SCALES[money[2]];
  const unit = currencyOf(bare);
  if (amount === undefined || scale === undefined || unit === undefined) return undefined;
  const value = Number((amount * scale).toPrecision(12));
  return { ...figure, kind: 'money', value, qualifier, unit };
}

/** The date (YYYY-MM-DD) of the latest such weekday (0 = Sunday) on or before `date`. */
function latestWeekday(date: string, weekday: number): string {
  const day = new Date(`${date}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() - ((day.getUTCDay() - weekday + 7) % 7));
  return day.toISOString().slice(0, 10);
}
