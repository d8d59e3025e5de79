import { beforeAll, describe, expect, it } from 'vitest';
import { createEventContext } from '../../../../src/core/extract/events/eventContext.ts';
import { knownVerb, verbLemma } from '../../../../src/core/extract/events/eventLemma.ts';
import { listTriggerCandidates } from '../../../../src/core/extract/events/triggerCandidates.ts';
import { extractAttributions } from '../../../../src/core/extract/attributions/extractAttributions.ts';
import { extractNames } from '../../../../src/core/extract/mentions/extractNames.ts';
import { extractQuantities } from '../../../../src/core/extract/quantities/extractQuantities.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { EVENT_LEXICON } from '../../../../training/events/lexicon/eventLexicon.ts';
import { loadTestModels } from '../../../support/models.ts';

let models: Awaited<ReturnType<typeof loadTestModels>>;
beforeAll(async () => {
  models = await loadTestModels();
});

/** The keys of the words that might name a happening. */
function candidates(text: string): string[] {
  const parsed = runToEnd(parseText(createSourceText(text), models.linguistics));
  const names = runToEnd(extractNames(parsed, models.names, []));
  const quantities = runToEnd(extractQuantities(parsed, undefined));
  const context = runToEnd(
    createEventContext(parsed, names, quantities, runToEnd(extractAttributions(parsed, names)), EVENT_LEXICON),
  );
  return parsed.sentences.flatMap((sentence) => listTriggerCandidates(context, sentence).map(({ key }) => key));
}

describe('words that may name a happening', () => {
  it.each<readonly [text: string, word: string]>([
    ['The blast left 14 people dead.', 'dead'],
    ['Sales were down 11.8% over the summer.', 'down'],
    ['Gold was 0.9% higher on Friday.', 'higher'],
    ['The child was unhurt.', 'unhurt'],
    ['The court ruled on Thursday that police may not use the cameras.', 'rule'],
    ['He suffered a broken wrist.', 'break'],
    ['Four men broke out of the jail.', 'break_out'],
    ['The army arrested up to 40 villagers.', 'arrest'],
  ])('%s: %s', (text, word) => {
    expect(candidates(text)).toContain(word);
  });
});

describe('words that may not', () => {
  it.each<readonly [text: string, word: string]>([
    ['She looked up.', 'up'],
    ['The hall holds up to 400 guests.', 'up'],
    ['The minister said that he was tired.', 'say'],
    ['The National Earthquake Center is in Quezon City.', 'earthquake'],
  ])('%s: %s', (text, word) => {
    expect(candidates(text)).not.toContain(word);
  });
});

describe('the base of a verb form', () => {
  it.each<readonly [form: string, base: string | undefined]>([
    ['voted', 'vote'],
    ['sank', 'sink'],
    ['stopped', 'stop'],
    ['boycotted', 'boycott'],
    ['climbs', 'climb'],
    ['injured', 'injure'],
    ['green', undefined],
  ])('%s is of %s', (form, base) => {
    expect(knownVerb(EVENT_LEXICON.verbs, form)).toBe(base);
  });

  it.each([
    ['vot', 'voted', 'vote'],
    ['attack', 'attacked', 'attack'],
    ['be', 'was', 'be'],
  ])('%s of %s is %s', (lemma, form, expected) => {
    expect(verbLemma(EVENT_LEXICON.verbs, lemma, form)).toBe(expected);
  });
});
