import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLemmatizer, editBetween } from '../../../src/core/linguistics/lemmatize.ts';
import { LEMMAS_FILE } from '../../../src/core/linguistics/models.ts';
import { readWeightTable } from '../../../src/core/linguistics/weightTable.ts';

const lemmatize = createLemmatizer(
  readWeightTable(readFileSync(join(import.meta.dirname, '../../../models', LEMMAS_FILE))).table,
);

function check(tag: string, ...pairs: readonly (readonly [word: string, lemma: string])[]): void {
  it.each(pairs)(`${tag} %s → %s`, (word, lemma) => {
    expect(lemmatize(word, tag)).toBe(lemma);
  });
}

describe('lemmas', () => {
  check(
    'NNS',
    ['inmates', 'inmate'],
    ['bodies', 'body'],
    ['children', 'child'],
    ['churches', 'church'],
    ['crises', 'crisis'],
    ['series', 'series'],
    ['Forces', 'force'],
  );
  check('VBZ', ['says', 'say'], ['denies', 'deny'], ['reaches', 'reach'], ['’s', 'be'], ['has', 'have']);
  check(
    'VBD',
    ['escaped', 'escape'],
    ['stopped', 'stop'],
    ['fled', 'flee'],
    ['said', 'say'],
    ['called', 'call'],
    ['was', 'be'],
    ['died', 'die'],
  );
  check(
    'VBN',
    ['controlled', 'control'],
    ['rescued', 'rescue'],
    ['shot', 'shoot'],
    ['written', 'write'],
    ['evacuated', 'evacuate'],
  );
  check('VBG', ['using', 'use'], ['killing', 'kill'], ['dying', 'die'], ['hitting', 'hit'], ['losing', 'lose']);
  check('JJR', ['larger', 'large'], ['worse', 'bad'], ['earlier', 'early'], ['higher', 'high']);
  check('RB', ['n’t', 'not'], ['Reportedly', 'reportedly']);
  check('NNP', ['Netherlands', 'Netherlands'], ['Qurayshi', 'Qurayshi']);
  check('MD', ['wo', 'will'], ['’d', 'would']);
});

describe('edits', () => {
  it('say what to take off and put on', () => {
    expect(editBetween('bodies', 'body')).toBe('3y');
    expect(editBetween('said', 'said')).toBe('0');
  });
});
