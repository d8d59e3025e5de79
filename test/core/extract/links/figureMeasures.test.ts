import { expect, test } from 'vitest';
import { analyze, loadModels } from '../../../../src/core/analyze.ts';
import { modelFolder } from '../../../support/models.ts';

const models = await loadModels(modelFolder, { fast: true });

/** A figure of a text and "measured / of what it is a share / whose"; '-' where nothing can be read. */
const MEASURES: ReadonlyArray<readonly [text: string, figure: string, measure: string]> = [
  // Business.
  ['Its net debt was £385m.', '£385m', 'net debt / - / -'],
  ['Net debt rose to £385m from £290m.', '£290m', 'Net debt / - / -'],
  ['Revenue climbed 27% to 83.5 billion shillings.', '27%', 'Revenue climbed / - / -'],
  ['Revenue climbed 27% to 83.5 billion shillings.', '83.5 billion shillings', 'Revenue / - / -'],
  ['Jet fuel accounted for 38% of costs, up from 31%.', '38%', 'Jet fuel / costs / -'],
  ['Jet fuel accounted for 38% of costs, up from 31%.', '31%', 'Jet fuel / costs / -'],
  ['Acme made a loss of $5m in 2022.', '$5m', 'loss / - / -'],
  ['The firm announced a 900-million-euro rebranding.', '900-million-euro', 'rebranding / - / -'],
  ['Mr Ito raised his target price for the shares to $5.10 from $3.80.', '$3.80', 'target price for the shares / - / Ito'],
  ['Shares closed 9.7% lower.', '9.7%', 'Shares closed / - / -'],
  ['Inflation slowed to 3.4% from 4.1%.', '4.1%', 'Inflation / - / -'],
  ['Sales rose 4%, compared with 2% a year earlier.', '2%', 'Sales rose / - / -'],
  ['The number of cases doubled to 1,200.', '1,200', 'number of cases / - / -'],
  ['The index closed at 5,431.', '5,431', 'index / - / -'],
  ['Analysts valued the pump maker at $3bn.', '$3bn', 'pump maker / - / -'],
  // Politics, courts, people.
  ['The Red Crescent put the toll at 31.', '31', 'toll / - / -'],
  ['The toll was put at 31.', '31', 'toll / - / -'],
  ['A court capped the fees at 5%.', '5%', 'fees / - / -'],
  ['Turnout was 61 per cent, against 58 per cent in 2019.', '61 per cent', 'Turnout / - / -'],
  ['Kevin Calder, 47, was arrested. He was fined $3,000.', '47', '- / - / Kevin Calder'],
  ['Kevin Calder, 47, was arrested. He was fined $3,000.', '$3,000', 'fined / - / Kevin Calder'],
  ['The 47-year-old pilot died.', '47-year-old', 'pilot / - / -'],
  ['Police said a boy, 12, was hurt.', '12', 'boy / - / -'],
  ['Acme Pumps, the third-largest maker of pumps, was sold.', 'third-largest maker', '- / - / Acme Pumps'],
  ['The attack lasted 14 seconds.', '14 seconds', 'attack lasted / - / -'],
  // Who does it is whose it is, named, described or meant by a pronoun; what is no actor is what is measured.
  ['The fund paid $5m. It paid $3m more in May.', '$5m', 'paid / - / The fund'],
  ['The fund paid $5m. It paid $3m in May.', '$3m', 'paid / - / The fund'],
  ['The lorry driver was fined $3,000.', '$3,000', 'fined / - / The lorry driver'],
  ['Workers lost 4% of their wages.', '4%', 'lost / wages / Workers'],
  // A time or a place is no measure; what a count counts stands in it.
  ['Acme posted its first profit in seven years.', 'seven years', '- / - / -'],
  ['He died less than half a mile from the school.', 'less than half a mile', '- / - / -'],
  ['She broke away after 35 kilometres.', '35 kilometres', '- / - / -'],
  ['Some 4,000 people fled.', 'Some 4,000 people', '- / - / -'],
  ['Some 38% of voters stayed at home.', 'Some 38%', '- / voters / -'],
];

test.each(MEASURES)('%s: %s', (text, figure, measure) => {
  const { quantities, entities } = analyze(text, models, { date: '2024-03-06' });
  const found = quantities.find(({ target }) => target.exact === figure);
  const bearer = entities.find(({ id }) => id === found?.bearer)?.canonicalName ?? '-';
  expect(found).toBeDefined();
  expect(`${found?.measured ?? '-'} / ${found?.share ?? '-'} / ${bearer}`).toBe(measure);
});
