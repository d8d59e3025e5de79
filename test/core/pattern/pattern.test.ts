import { expect, test } from 'vitest';
import { wordSet, wordTable } from '../../../src/core/lexicon/wordList.ts';
import { whatOpens } from '../../../src/core/pattern/openers.ts';
import { compilePattern, opening, readOnce } from '../../../src/core/pattern/pattern.ts';
import { readLexemes } from '../../../src/core/pattern/lexeme.ts';
import { Row } from '../../../src/core/pattern/row.ts';
import { phrasesIn, firstOf, rulesIn } from '../../../src/core/pattern/rule.ts';
import { parse } from '../extract/quantities/readFigures.ts';

function rowOf(text: string): Row {
  const parsed = parse(text);
  return new Row(
    parsed.paragraphs.flatMap((paragraph) => readLexemes(parsed, paragraph)),
    parsed,
  );
}

const WORDS = {
  WHICH: wordTable({ 'last past': -1, next: 1 }),
  UNIT: wordSet('week month'),
  TWO: (row: Row, at: number) => (row.lower(at) === 'two' ? { value: 2, end: at + 1 } : undefined),
};

/** A pattern, a text that it is tried on from its first lexeme, and how many lexemes it takes; 0 where it doesn't match. */
const CASES: ReadonlyArray<readonly [pattern: string, text: string, length: number]> = [
  ['the|a WHICH UNIT', 'the last week was wet', 3],
  ['the|a WHICH UNIT', 'the last year was wet', 0],
  ['the? WHICH UNIT', 'next month', 2],
  ['TWO UNIT', 'two week', 2],
  ['week - long', 'week-long rain', 3],
  ['week - long', 'week long rain', 2],
  ['week ~ long', 'week long rain', 0],
  ['post^', 'Post it', 1],
  ['post^', 'post it', 0],
  ['# +th', '17th place', 2],
  ['# +th', '17 th place', 0],
  ['@NN|JJ of', 'rivers of blood', 2],
  ['@=NNS of', 'rivers of blood', 2],
  ['@=NN|CD of', 'rivers of blood', 0],
  ['rivers &of', 'rivers of blood', 1],
  ['rivers &blood', 'rivers of blood', 0],
  ['week WORD', 'week long', 2],
  ['week WORD', 'week, long', 0],
  ['week MARK', 'week, long', 2],
  ['. of', 'rivers of blood', 2],
  ['the end of? WHICH?', 'the end.', 2],
  ['end .', 'end. Next', 2],
  ['blood next', 'blood. Next', 0],
  ['<river|be> of', 'rivers of blood', 2],
  ['<blood> of', 'rivers of blood', 0],
  ['the &last . UNIT', 'the last week', 3],
  ['the &last . UNIT', 'the next week', 0],
  ['the !last . UNIT', 'the next week', 3],
  ['the !last . UNIT', 'the last week', 0],
  ['week !@NN', 'week. Rain', 1],
  ['blood . !next', 'blood. Next', 2],
  ['blood . &next', 'blood. Next', 0],
];

test.each(CASES)('%s on "%s" takes %i', (pattern, text, length) => {
  expect(compilePattern(pattern, WORDS).read(rowOf(text), 0)?.end ?? 0).toBe(length);
});

test('parts bind the value of a table, the word of a set, what a reader read', () => {
  const { bound } = compilePattern('n:TWO which:WHICH unit:UNIT more:x?', WORDS).read(rowOf('two past month'), 0) ?? {};
  expect(bound).toEqual({ n: 2, which: -1, unit: 'month' });
});

test('a part that stands several times binds all of them; what only has to stand there is bound too', () => {
  const { bound } = compilePattern('n:TWO units:UNIT* more:&x|y', WORDS).read(rowOf('two week month y'), 0) ?? {};
  expect(bound).toEqual({ n: 2, units: ['week', 'month'], more: 'y' });
});

test('a name that no vocabulary means is refused when the rules are made', () => {
  expect(() => compilePattern('the WEEKDAY', WORDS)).toThrow('WEEKDAY');
});

test('a pattern knows what it can start with, and what may follow that', () => {
  const opens = (says: string, words = WORDS): unknown => compilePattern(says, words).opens;
  const units = new Set(['week', 'month']);
  const any = undefined;
  expect(opens('the? WHICH UNIT')).toEqual(
    new Map([
      ['the', new Set(['last', 'past', 'next'])],
      ['last', units],
      ['past', units],
      ['next', units],
    ]),
  );
  expect(opens('TWO UNIT')).toBeUndefined();
  expect([...(compilePattern('- UNIT', WORDS).opens?.keys() ?? [])]).toEqual(expect.arrayContaining(['-', 'week', 'month']));
  expect(compilePattern('N UNIT', { N: opening('#', () => undefined), UNIT: WORDS.UNIT }).opens).toEqual(new Map([['#', any]]));
  expect(opens('week the?')).toEqual(new Map([['week', any]]));
  expect(opens('!a week &next UNIT')).toEqual(new Map([['week', units]]));
});

test('only what can start with two lexemes is tried there, in its order', () => {
  const of = (name: string, says: string) => ({ name, opens: compilePattern(says, WORDS).opens });
  const at = whatOpens([of('a', 'the UNIT'), of('b', 'the'), of('c', 'TWO'), of('d', 'the WHICH'), of('e', 'week')]);
  const tried = (text: string): string =>
    at(rowOf(text), 0)
      .map(({ name }) => name)
      .join('');
  expect(['the week', 'the next', 'the end', 'week', 'end'].map(tried)).toEqual(['abc', 'bcd', 'bc', 'ce', 'c']);
});

test('what is read once is not asked again at the same place of a row', () => {
  const asked: number[] = [];
  const part = readOnce((row: Row, at: number) => {
    asked.push(at);
    return row.lower(at) === 'week' ? { value: at, end: at + 1 } : undefined;
  });
  const row = rowOf('the week');
  expect([0, 1, 0, 1].map((at) => part(row, at)?.value)).toEqual([undefined, 1, undefined, 1]);
  expect(asked).toEqual([0, 1]);
  expect(part(rowOf('week'), 0)?.value).toBe(0);
});

const rule = rulesIn(WORDS);
const make = (): string => 'found';

test.each([
  [{ notAfter: ['the'] }, 'the last week', false],
  [{ notAfter: ['the'] }, 'a last week', true],
  [{ notAfter: ['in the', 'on'] }, 'in the last week', false],
  [{ after: ['in the'] }, 'in the last week', true],
  [{ after: ['in - the'] }, 'in the last week', true],
  [{ after: ['in the'] }, 'that the last week', false],
  [{ notBefore: ['of @NN'] }, 'the last week of rain', false],
  [{ before: ['of'] }, 'the last week of rain', true],
  [{ before: ['of'] }, 'the last week. Of rain', false],
  [{ when: () => false }, 'the last week', false],
])('a rule with %j on "%s": %s', (conditions, text, expected) => {
  const one = rule('one', { says: ['WHICH UNIT'], ...conditions, make, examples: '' });
  const row = rowOf(text);
  expect(row.lexemes.some((_, at) => one.read(row, at) !== undefined)).toBe(expected);
});

test('of rules that match, the first is believed, whether or not it is found by its opening word', () => {
  const rules = [
    rule('any', { says: ['TWO UNIT'], make, examples: '' }),
    rule('word', { says: ['two week'], make, examples: '' }),
    rule('later', { says: ['two'], make, examples: '' }),
  ];
  expect(firstOf(rules)(rowOf('two week'), 0)?.rule).toBe('any');
  expect(firstOf(rules.slice(1))(rowOf('two week'), 0)?.rule).toBe('word');
  expect(firstOf(rules.slice(1))(rowOf('two days'), 0)).toMatchObject({ rule: 'later', start: 0, end: 1 });
  expect(firstOf(rules.slice(1))(rowOf('three'), 0)).toBeUndefined();
});

test('a part can be written in patterns, and stands for what is made of it', () => {
  const LENGTH = phrasesIn(WORDS)(['n:TWO - unit:UNIT', 'a unit:UNIT'], ({ n, unit }) => `${n ?? 1} ${unit}`);
  expect(compilePattern('for x:LENGTH END', { LENGTH }).read(rowOf('for two-week.'), 0)).toBeUndefined();
  expect(compilePattern('for x:LENGTH', { LENGTH }).read(rowOf('for two-week rain'), 0)?.bound).toEqual({ x: '2 week' });
  expect(compilePattern('for x:LENGTH END', { LENGTH }).read(rowOf('for a month'), 0)?.bound).toEqual({ x: '1 month' });
});

test('what stands before may have parts that are missing, and what stands behind may be the end', () => {
  const rule = rulesIn(WORDS)('r', {
    says: ['UNIT'],
    after: ['WHICH blue? green?'],
    before: ['END'],
    make: () => 1,
    examples: '',
  });
  const where = (text: string): number => rowOf(text).lexemes.findIndex((_, at) => rule.read(rowOf(text), at) !== undefined);
  expect(['last week', 'last blue week', 'last blue green week', 'last red week', 'last week it'].map(where)).toEqual([
    1, 2, 3, -1, -1,
  ]);
});

test.each([
  'A 35-year-old won $2.3bn, 12,500 votes and café crème.',
  "They're gonna say can't; O’Neil's naïve x264 (A320) cost 5m.",
  'No space;here—nor  there ',
])('lexemes are the text without its spaces: %s', (text) => {
  const row = rowOf(text).lexemes;
  expect(row.map((lexeme) => lexeme.text).join('')).toBe(text.replaceAll(/\s/g, ''));
  expect(row.map(({ start, end }) => text.slice(start, end))).toEqual(row.map((lexeme) => lexeme.text));
  expect(row.map(({ spaced }) => spaced)).toEqual(row.map(({ start }) => start === 0 || text[start - 1] === ' '));
});
