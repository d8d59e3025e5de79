import { describe, expect, it } from 'vitest';
import { analyze, loadModels } from '../../src/core/analyze.ts';
import { sidesOf } from '../../src/core/exchange/sides.ts';
import { modelFolder } from '../../measure/modelFolder.ts';

const models = await loadModels(modelFolder, { fast: true });

/** Both sides of the event that the word names: "who > to whom". */
function sidesIn(text: string, word: string): string {
  const happenings = [{ start: text.indexOf(word), end: text.indexOf(word) + word.length }];
  const event = analyze(text, models, { happenings }).events.find(({ target }) => target.exact.includes(word));
  if (event === undefined) return 'no event';
  const { sources, recipients } = sidesOf(event);
  return [sources, recipients].map((side) => side.map(({ target }) => target.exact).join(' + ')).join(' > ');
}

describe('who deals with whom', () => {
  it.each([
    ['two sides that meet', 'Chad and Niger met on Monday.', 'met', 'Chad + Niger > Chad + Niger'],
    [
      'that agree',
      'Prime Minister Ada Brook and President Ben Osei signed a treaty.',
      'signed',
      'Ada Brook + Ben Osei > Ada Brook + Ben Osei',
    ],
    [
      'a verb before what is done',
      'Germany and France resumed negotiations on Monday.',
      'resumed',
      'Germany + France > Germany + France',
    ],
    ['two in one description', 'The two generals met on Monday.', 'met', 'The two generals > The two generals'],
    ['one meets the other', 'President Ben Osei met Ada Brook on Monday.', 'met', 'Ben Osei > Ada Brook'],
    ['several attack together', 'Soldiers and rebels bombed Lagos on Monday.', 'bombed', 'Soldiers + rebels > Lagos'],
    ['a country that is visited', 'President Ben Osei visited Chad on Monday.', 'visited', 'Ben Osei > Chad'],
  ])('%s', (_, text, word, sides) => expect(sidesIn(text, word)).toBe(sides));
});

describe('to whom it is done', () => {
  it.each([
    ['who receives', 'Germany donated 200 tents to the Red Cross on Monday.', 'donated', 'Germany > Red Cross'],
    ['whose demand is answered', "Chad rejected Niger's demand on Monday.", 'rejected', 'Chad > Niger'],
    ['a nationality', 'Chad has rejected a Nigerian proposal.', 'rejected', 'Chad > Nigerian'],
    ['by whom a call was made', 'France rejected calls by Ben Osei for more aid.', 'rejected', 'France > Ben Osei'],
    ['a person sent somewhere', 'Germany sent two officers to the Red Cross on Monday.', 'sent', 'Germany > two officers'],
  ])('%s', (_, text, word, sides) => expect(sidesIn(text, word)).toBe(sides));
});
