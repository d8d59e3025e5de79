import { SMALLER_TIMES, TIME_UNITS } from '../../../lexicon/calendar.ts';
import { wordSet } from '../../../lexicon/wordList.ts';
import { phrasesIn } from '../../../pattern/rule.ts';
import type { Row, LexemeAt } from '../../../pattern/row.ts';
import { numberPart, readAndAHalf, scaled, type NumberMatch } from '../numbers/numbers.ts';
import type { Measure } from './atom.ts';

const SIXTY = 60;

/** A length of time, in the unit in which it is told: half an hour is half of one. */
export function lasting(value: number, unit: string): Measure {
  return { kind: 'duration', value: scaled(value, 1), unit };
}

/** A number and a unit of time: "48 hours", "two-week", "the 10 previous years". */
const LENGTH = phrasesIn({
  NUMBER: numberPart(),
  PLAIN: wordSet('full consecutive straight more previous long short additional extra working business further'),
  UNIT: TIME_UNITS,
  AND_A_HALF: readAndAHalf,
})(['number:NUMBER - PLAIN? unit:UNIT half:AND_A_HALF?'], ({ number, unit, half = 0 }, { row, end }) =>
  isOrdinalSecond(row, end - 1, number) ? undefined : { number, unit, value: number.value + half },
);

/** "two second-half goals" has no seconds. */
function isOrdinalSecond(row: Row, at: LexemeAt, { digits, value }: NumberMatch): boolean {
  if (row.lower(at) !== 'second' || (digits && value !== 1)) return false;
  return row.isJoiner(at + 1) || !row.isJoiner(at - 1);
}

/** Units that a comma may stand before: "2 hours, 9 minutes and 41 seconds". */
const CLOCKED: ReadonlySet<string> = new Set(['minute', 'second']);

/** A length that ends at `end` with the smaller ones behind it, in the smallest: "three hours and 12 minutes", "an hour and forty minutes". */
export function withSmaller(row: Row, first: Measure, end: LexemeAt, steps = 2): Measure {
  const [unit, factor] = SMALLER_TIMES.get(first.unit ?? '') ?? ['', 0];
  const comma = row.text(end) === ',';
  if (steps === 0 || (comma && !CLOCKED.has(unit))) return { ...first, end };
  const second = LENGTH(row, comma || row.lower(end) === 'and' ? end + 1 : end);
  if (second === undefined || second.value.unit !== unit) return { ...first, end };
  const value = scaled(first.value * factor + second.value.value, 1);
  return withSmaller(row, { ...first, value, unit }, second.end, steps - 1);
}

const isSingle = ([word, unit]: readonly [string, string]): boolean => word === unit && unit !== 'second' && unit !== 'quarter';

export const TIME_PARTS = {
  LENGTH,
  /** Units of which "a" or "half a" may be one; a second may be a rank, a quarter a share. */
  SINGLE: new Map([...TIME_UNITS].filter(isSingle)),
  /** Words and lemmas of lasting before "a year", and what shows behind it that a length is meant. */
  LASTING: wordSet(
    `for after within in over nearly about almost than around least under just approximately exactly to during of last take
   spend serve wait`,
  ),
  AFTER: wordSet('after before since later earlier ago into and or on'),
  /** Behind these "a year" is "per year". */
  RATED: wordSet('% percent cent once twice times million billion bn m'),
};

/** A clock length such as "4:07.13" (minutes and seconds of a race) or, behind "in", "2:01:09"; in seconds. */
export const RACE_TIME = phrasesIn({})(
  ['hours:# +: minutes:+# +: seconds:+#', 'minutes:# +: seconds:+#'],
  ({ hours, minutes, seconds }, { row, start, end }) => {
    const told =
      hours === undefined
        ? /^\d\d\.\d+$/.test(row.text(end - 1))
        : /^(?:in|of)$/.test(row.lower(start - 1)) && [start + 2, end - 1].every((at) => /^\d\d$/.test(row.text(at)));
    return told ? scaled(((hours ?? 0) * SIXTY + minutes) * SIXTY + seconds, 1) : undefined;
  },
);
