import { describe, expect, test } from 'vitest';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import type { ArticleView } from '../../../src/core/present/articleView.ts';
import type { OutlineNode, ViewName } from '../../../src/core/present/outline.ts';
import { outlineOf } from '../../../src/core/present/outlines.ts';
import { plainEnglish as t } from '../../../src/core/present/translate.ts';
import { modelFolder } from '../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

function viewOf(text: string): ArticleView {
  const document = analyze(text, models, { date: '2024-03-06' });
  return { text, document, conflicts: [], anchorStatus: () => 'anchored', isNew: () => false };
}

/** The rows of annotations, whatever groups they stand in. */
function rows(name: ViewName, text: string): OutlineNode[] {
  const leaves = (nodes: readonly OutlineNode[]): OutlineNode[] =>
    nodes.flatMap((node) => (node.kind === 'annotation' ? [node] : leaves(node.children)));
  return leaves(outlineOf(name, t, viewOf(text), () => true));
}

function labels(name: ViewName, text: string): string[] {
  return rows(name, text).map(({ label }) => label);
}

describe('a figure says what is measured, whose it is and what it was', () => {
  test.each([
    ["The bank's net debt rose to £385m from £290m.", "Bank's net debt £385m (from £290m)"],
    ['Pre-tax profit fell 38% to £21m.', 'Pre-tax profit fell 38%'],
    ['Jet fuel accounted for 38% of costs, up from 31%.', 'Jet fuel 38% of costs (from 31%)'],
    ['Unemployment stood at 7.2% in January.', 'Unemployment 7.2%'],
    ['Turnout was 61 per cent, against 58 per cent in 2019.', 'Turnout 61 per cent (from 58 per cent)'],
    ['Prices rose from €3 to €5.', 'Prices €5 (from €3)'],
    ['Kevin Calder, 47, was arrested on Monday.', 'Kevin Calder, 47'],
    ['Anna Berg, a 34-year-old nurse, won the race.', 'Anna Berg, 34'],
    ['A €5,000 prize went to the winner.', '€5,000 prize'],
    ['The court fined the firm €4m.', 'Fined €4m'],
    ['Smith scored 30 points.', '30 points'],
    ['United beat City 2-1.', '2-1'],
    ['Acme, the third-largest maker of pumps, was sold.', 'Acme: third-largest maker'],
  ])('%s %s', (text, label) => expect(labels('figures', text)).toContain(label));
});

test.each([
  ['The court fined the firm €4m.', 'Fined €4m', 'The court'],
  ['Acme paid €4m for the pumps.', 'Paid €4m', 'Acme'],
])('whose a figure is stands beside what is done, described or named: %s', (text, label, bearer) => {
  const row = rows('figures', text).find((one) => one.label === label);
  expect(row?.description).toContain(bearer);
});

describe('an event says who and how much', () => {
  test.each([
    // Business.
    ['Pre-tax profit fell 38% to £21m.', 'Pre-tax profit fell 38% to £21m'],
    ["The bank's net debt rose to £385m from £290m.", "Bank's net debt rose to £385m from £290m"],
    ['The number of passengers rose to 4.3 million.', 'Number of passengers rose to 4.3 million'],
    ['The ministry raised its forecast for growth to 2.5%.', 'Ministry raised its forecast for growth to 2.5%'],
    ['Shares resumed trading on Monday.', 'Shares resumed trading'],
    // Agency copy.
    ['At least 27 people were killed in the valley.', 'At least 27 people killed'],
    ['The east wall gave way.', 'East wall gave way'],
    ['Police arrested three men on Monday.', 'Police arrested three men'],
    ['Flights were cancelled.', 'Flights cancelled'],
    // Courts.
    ['Jaydon Mears was jailed for nine years.', 'Jaydon Mears jailed for nine years'],
    ['The jury awarded Ms Lopez $2.5 million in damages.', 'Jury awarded Ms Lopez $2.5 million'],
    // Sport.
    ['United beat City 2-1.', 'United beat City 2-1'],
    ['Smith scored 30 points.', 'Smith scored 30 points'],
  ])('%s %s', (text, label) => expect(labels('events', text)).toContain(label));

  test('a pronoun says the name', () => {
    const said = labels('events', 'Kevin Calder was arrested on Monday. He was fined $3,000.');
    expect(said).toContain('Kevin Calder fined $3,000');
  });
});

describe('a figure without a noun of its own to be grouped by stands with others', () => {
  const groups = (text: string): string[] =>
    outlineOf('figures', t, viewOf(text), () => true).map(({ label, description }) => `${label} ${description}`);
  test.each([
    ['Some 40 people fled. Later 12 people died. Two boats sank. Turnout was 61%.', ['People 2', 'Other Figures 2']],
    ['Sales rose 4%. Costs rose 3%. Profit was $5m.', ['Money 1', 'Percentages 2']],
    ['Two boats sank. Ten cars burned. Kevin Calder, 47, paid $5m.', ['Other Counts 2', 'Other Figures 2']],
  ])('%s', (text, expected) => expect(groups(text)).toEqual(expected));
});

describe('figures that bear on each other stand together', () => {
  const groups = (text: string): string[] =>
    outlineOf('figures', t, viewOf(text), () => true).flatMap(({ label, children }) => [
      label,
      ...children.map((child) => `  ${child.label} | ${child.description}`),
    ]);
  test.each([
    [
      'Net debt was £385m, the bank said. Net debt was £420m, the union said. Two boats sank.',
      [
        'Net debt',
        '  Net debt £385m | says the bank · contradicts “£420m”',
        '  Net debt £420m | says the union · contradicts “£385m”',
      ],
    ],
    [
      'Police said 14 people were killed. Police said 19 people were killed.',
      ['People dead', '  14 people | killed · says Police · other figure for this: “19 people”'],
    ],
    // Who says it may be near: then nobody may say that nobody is cited.
    ['Some 8,000 people came, police said; organisers said 25,000.', ['Other Figures']],
  ])('%s', (text, expected) => {
    const found = groups(text);
    for (const line of expected) expect(found).toContain(line);
    expect(found.join()).not.toContain('no source');
  });
});
