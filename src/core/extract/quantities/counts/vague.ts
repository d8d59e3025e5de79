import { CURRENCY_SIGNS } from '../../../lexicon/currencies.ts';
import { CURRENCY_NOUNS } from '../../../lexicon/currencyNames.ts';
import { SCALES, VAGUE_PLURALS } from '../../../lexicon/numerals.ts';
import { TIME_UNITS } from '../../../lexicon/calendar.ts';
import type { ParsedText } from '../../../model/parsedText.ts';
import type { CurrencyContext } from '../reading/currencyContext.ts';
import { draftOf, type Draft } from '../reading/draft.ts';
import { readNounSpan, readOfPhrase } from '../reading/nounSpan.ts';
import { scaled } from '../numbers/numbers.ts';
import { isJoiner, isWord, lowerAt, sameSentence, type Lexemes } from '../../../pattern/row.ts';

/** A plural that gives only an order of magnitude: "dozens of aftershocks", "tens of thousands", "several hundred people". */
export function readVagueNumber(parsed: ParsedText, lexemes: Lexemes, at: number, context: CurrencyContext): Draft | undefined {
  const many = readMany(lexemes, at) ?? readSeveral(lexemes, at);
  if (many === undefined) return undefined;
  const money = readMoneyAfter(lexemes, many.end, context);
  const base = { start: at, rule: '', qualifier: 'vague', magnitude: many.magnitude } as const;
  if (money !== undefined) return draftOf({ ...base, end: money.end, kind: 'money', unit: money.unit });
  const noun =
    readOfPhrase(parsed, lexemes, many.end) ??
    (many.several || lowerAt(lexemes, many.end) === 'more' ? readNounSpan(parsed, lexemes, many.end) : undefined);
  if (noun === undefined) {
    const end = lowerAt(lexemes, many.end) === 'more' ? many.end + 1 : many.end;
    return many.needsNoun ? undefined : draftOf({ ...base, end, kind: 'count' });
  }
  const unit = parsed.tokens[noun.noun]?.lower ?? null;
  const time = unit === null ? undefined : TIME_UNITS.get(unit);
  return draftOf({
    ...base,
    end: noun.end,
    kind: time === undefined ? 'count' : 'duration',
    unit: time ?? unit,
    noun: noun.noun,
  });
}

interface Many {
  readonly magnitude: number;
  readonly end: number;
  /** "scores", "tens" and "several thousand" are vague plurals only with what they count. */
  readonly needsNoun: boolean;
  readonly several: boolean;
}

function readMany(lexemes: Lexemes, at: number): Many | undefined {
  const word = lowerAt(lexemes, at);
  const first = VAGUE_PLURALS.get(word);
  if (first === undefined || !isWord(lexemes, at)) return undefined;
  let magnitude = first;
  let end = at + 1;
  let factor =
    lowerAt(lexemes, end) === 'of'
      ? (VAGUE_PLURALS.get(lowerAt(lexemes, end + 1)) ?? SCALES.get(lowerAt(lexemes, end + 1)))
      : undefined;
  while (factor !== undefined) {
    magnitude = scaled(magnitude, factor);
    end += 2;
    factor = lowerAt(lexemes, end) === 'of' ? VAGUE_PLURALS.get(lowerAt(lexemes, end + 1)) : undefined;
  }
  if (end === at + 1 && lowerAt(lexemes, end) === 'of' && lowerAt(lexemes, end + 1) === 'a') return undefined;
  const loose = word === 'scores' || word === 'tens';
  if (loose && lowerAt(lexemes, end) !== 'of' && end === at + 1) return undefined;
  if (word === 'scores' && lowerAt(lexemes, end + 1) === 'the') return undefined;
  return { magnitude, end, needsNoun: loose && end === at + 1, several: false };
}

const SEVERAL = new Set(['several', 'few', 'many']);

/** "several hundred people", "a few thousand", "several dozen". */
function readSeveral(lexemes: Lexemes, at: number): Many | undefined {
  const article = lowerAt(lexemes, at) === 'a' && lowerAt(lexemes, at + 1) === 'few' ? 1 : 0;
  if (!SEVERAL.has(lowerAt(lexemes, at + article))) return undefined;
  let end = at + article + 1;
  let magnitude = 1;
  for (;;) {
    const word = lowerAt(lexemes, end);
    const scale = word === 'dozen' ? 12 : SCALES.get(word);
    if (scale === undefined || isJoiner(lexemes, end)) break;
    magnitude = scaled(magnitude, scale);
    end += 1;
  }
  return magnitude === 1 ? undefined : { magnitude, end, needsNoun: false, several: true };
}

/** "of dollars", "of pounds", "euros". */
function readMoneyAfter(lexemes: Lexemes, at: number, context: CurrencyContext): { unit: string; end: number } | undefined {
  const nounAt = lowerAt(lexemes, at) === 'of' ? at + 1 : at;
  if (!sameSentence(lexemes, at - 1, nounAt)) return undefined;
  const name = CURRENCY_NOUNS.get(lowerAt(lexemes, nounAt)) ?? CURRENCY_SIGNS.get(lowerAt(lexemes, nounAt));
  return name === undefined ? undefined : { unit: context.resolve(name), end: nounAt + 1 };
}
