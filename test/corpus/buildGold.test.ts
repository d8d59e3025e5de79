import { describe, expect, test } from 'vitest';
import { buildGold } from '../../corpus/tools/buildGold.ts';
import type { GoldDocument } from '../../corpus/tools/gold.ts';

const TEXT = `Ferry hits pier

PORT LINDI — The ferry Mwana wa Bahari struck a pier on Tuesday, injuring at least 14 people, the Pwani Maritime Authority (PMA) said.

“We warned them,” Mr Salim told reporters, “and we warned them again.” Juma Salim is the captain. A spokesman for the PMA denied that 3.5% of the crew, or Tanzanian sailors, were drunk. The PMA said it paid €4.5 million. 😀 Salim left.
`;
const HEADER = `title: Ferry hits pier
date: 2024-03-08
domain: conflict
juma person Juma Salim = Salim
pma org Pwani Maritime Authority = PMA
tz norp Tanzanian < tanzania
tanzania place Tanzania
lindi place Port Lindi = PORT LINDI
mwana other Mwana wa Bahari
`;

function build(items: string): { gold: GoldDocument; faults: string[] } {
  const { gold, problems } = buildGold('01-x', TEXT, HEADER + items);
  return { gold, faults: problems.map(({ line, message }) => `${line}: ${message}`) };
}

/** Builds one item of line 5 and expects no problem with it. */
function buildItem(item: string, line = 5): GoldDocument {
  const { gold, faults } = build(`@${line}\n${item}\n`);
  expect(faults).toEqual([]);
  return gold;
}

test('every surface is a name, the longest first', () => {
  const { gold } = build('');
  const names = gold.mentions.map(({ text, entity, form }) => `${text}>${entity} ${form}`);
  expect(names).toEqual([
    'PORT LINDI>lindi name',
    'Mwana wa Bahari>mwana name',
    'Pwani Maritime Authority>pma name',
    'PMA>pma name',
    'Salim>juma name',
    'Juma Salim>juma name',
    'PMA>pma name',
    'Tanzanian>tz name',
    'PMA>pma name',
    'Salim>juma name',
  ]);
  for (const { start, end, text } of gold.mentions) expect(TEXT.slice(start, end)).toBe(text);
  expect(gold.entities.find(({ id }) => id === 'tz')).not.toHaveProperty('related');
});

describe('figures', () => {
  test.each([
    ['f 3.5%', { kind: 'percent', value: 3.5 }],
    ['f €4.5 million', { kind: 'money', value: 4_500_000, unit: 'EUR' }],
    ['f 3.5% = perc 3..4', { kind: 'percent', value: null, min: 3, max: 4 }],
    ['f 3.5% = count ~12', { kind: 'count', magnitude: 12, qualifier: 'vague' }],
    ['f 3.5% = score 3-5', { kind: 'score', value: '3-5' }],
  ])('%s', (item, expected) => {
    expect(buildItem(item).figures).toMatchObject([expected]);
  });

  test('a weekday is the latest on or before the article date', () => {
    expect(buildItem('f Tuesday', 3).figures).toMatchObject([{ kind: 'date', iso: '2024-03-05' }]);
  });

  test('the smallest explicit attribution that holds a figure is its attribution', () => {
    const gold = buildItem(
      'f at least 14 people = 14 at-least\na the Pwani Maritime Authority (PMA)>pma | said | The ferry ~~ <',
      3,
    );
    expect(gold.figures).toMatchObject([{ value: 14, qualifier: 'at-least', unit: 'people', attribution: 'a1' }]);
  });
});

describe('attributions', () => {
  test.each([
    ['a Mr Salim | told | < + “and we ~~ again.”', ['“We warned them,”', '“and we warned them again.”'], 'direct asserts'],
    [
      'a A spokesman for the PMA>spokes:person | denied | > ~~ drunk | denies',
      ['3.5% of the crew, or Tanzanian sailors, were drunk'],
      'indirect denies',
    ],
    ['a The PMA | said | > ~~ million', ['it paid €4.5 million'], 'indirect asserts'],
  ])('%s', (item, contents, manner) => {
    const { attributions } = buildItem(item);
    expect(attributions[0]?.content.spans.map(({ text }) => text)).toEqual(contents);
    expect(`${attributions[0]?.kind} ${attributions[0]?.stance}`).toBe(manner);
  });

  test('a nominal source becomes a mention, a source with a name does not', () => {
    const gold = buildItem('a A spokesman for the PMA>spokes:person | denied | > ~~ drunk');
    const nominals = gold.mentions.filter(({ form }) => form === 'nominal');
    expect(nominals).toMatchObject([{ text: 'A spokesman for the PMA', head: { text: 'spokesman' } }]);
    expect(buildItem('a Mr Salim | told | <').mentions.every(({ form }) => form === 'name')).toBe(true);
  });

  test('a nominal source ends at a comma, but not at that of a date', () => {
    const text = 'A May 5, 2005 memo by KBR, its builder, reads that it leaks.\n';
    const sheet =
      'title: A May\ndate: 2005-05-09\ndomain: conflict\nkbr org KBR\n@1\na A May 5, 2005 [memo] by KBR, its builder>memo:other | reads | >\n';
    const nominals = buildGold('01-x', text, sheet).gold.mentions.filter(({ form }) => form === 'nominal');
    expect(nominals).toMatchObject([{ text: 'A May 5, 2005 memo by KBR', head: { text: 'memo' } }]);
  });
});

describe('events', () => {
  test('arguments are names, figures, nominals; a count inside a victim is a figure argument', () => {
    const gold = buildItem(
      'f Tuesday\nf at least 14 people = 14 at-least\n' +
        'e struck = disaster | a:The ferry Mwana wa Bahari>mwana | t:a pier>pier:place | w:Tuesday\n' +
        'e injuring = injure /attack hyp ? | v:at least 14 people>:person',
      3,
    );
    const shown = gold.events.map((event) => event.args.map(({ role, text }) => `${role}:${text}`));
    expect(shown).toEqual([
      ['actor:Mwana wa Bahari', 'target:a pier', 'time:Tuesday'],
      ['victim:at least 14 people', 'figure:at least 14 people'],
    ]);
    expect(gold.events[1]).toMatchObject({ alt_types: ['attack'], modality: 'hypothetical', optional: true });
    const licensed = gold.mentions.filter(({ form, optional }) => form === 'nominal' && optional);
    expect(licensed.map(({ text }) => text)).toEqual(['at least 14 people']);
  });

  test('equal triggers are taken from left to right', () => {
    const gold = buildItem('e warned = other\ne warned = other neg');
    expect(gold.events.map(({ modality }) => modality)).toEqual(['asserted', 'negated']);
    expect(gold.events[0]?.trigger.start).toBeLessThan(gold.events[1]?.trigger.start ?? 0);
  });
});

describe('what is wrong is said with its line', () => {
  test.each([
    ['@5\ne shouted = other', '11: "shouted" is not in the line'],
    ['@5\ne left = nonsense', '11: "left": unknown or ambiguous event type "nonsense"'],
    ['@5\ne left = movement | a:captain', '11: the argument "captain" needs to be a name, or ">entity"'],
    ['@5\na Mr Salim | told | nothing like it', '11: content not in the line: "nothing like it"'],
    ['@5\na A spokesman for the PMA | denied | >', '11: the source "A spokesman for the PMA" needs ">entity"'],
    ['@5\nf captain', '11: "captain" needs kind and value after " = "'],
    ['@50\nf captain = 1', '11: the article has no line 50'],
    ['@5\nx what', '11: an item begins with n, N, !, f, a or e: "x what"'],
    ['@5\na Mr Salim>nobody | told | <', '11: unknown entity "nobody"'],
    ['ghost person Ghost = Spook', '10: surface "Spook" does not occur in the article'],
  ])('%s', (items, expected) => {
    expect(build(items).faults).toContain(expected);
  });
});
