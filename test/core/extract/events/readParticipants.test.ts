import { describe, expect, it } from 'vitest';
import { createEventContext } from '../../../../src/core/extract/events/eventContext.ts';
import { isPlaceDoneTo } from '../../../../src/core/extract/events/readParticipants.ts';
import { listTriggerCandidates } from '../../../../src/core/extract/events/triggerCandidates.ts';
import { extractEvents } from '../../../../src/core/extract/events/extractEvents.ts';
import { loadEventModels } from '../../../../src/core/extract/events/eventModels.ts';
import { loadLinguisticModels } from '../../../../src/core/linguistics/models.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import { READING_WEIGHTS } from '../../../../src/core/linguistics/reader/readingWeights.ts';
import type { ParsedText } from '../../../../src/core/model/parsedText.ts';
import type { Reading } from '../../../../src/core/model/reading.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { modelFolder } from '../../../../measure/modelFolder.ts';

const [linguistics, models] = await Promise.all([loadLinguisticModels(modelFolder), loadEventModels(modelFolder, 'fast')]);
const CLASSES = ['O', 'B', 'I'];

/** A reader of descriptions alone: as sure as can be that these words are in one, and that no other is. */
function readingOf({ tokens }: ParsedText, described: readonly string[]): Reading {
  const head = {
    classes: CLASSES,
    share: (token: number, place: number): number =>
      (CLASSES[place] === 'O') === described.includes(tokens[token]?.text ?? '') ? 0.01 : 0.99,
  };
  return {
    weights: READING_WEIGHTS,
    head: (name) => (name === 'nominals' ? head : undefined),
    role: () => undefined,
    tree: () => undefined,
  };
}

/** `role words` of each participant of the event that the word names. @param described undefined: without a reader */
function participantsOf(text: string, word: string, described: readonly string[] | undefined): string[] {
  const parsed = runToEnd(parseText(createSourceText(text), linguistics));
  const read = described === undefined ? parsed : { ...parsed, reading: readingOf(parsed, described) };
  const start = text.indexOf(word);
  const happenings = [{ start, end: start + word.length }];
  const events = runToEnd(extractEvents(read, models, [], [], [], happenings));
  const event = events.find(({ trigger }) => trigger.start === start);
  return (event?.arguments ?? []).map(({ role, span }) => `${role} ${text.slice(span.start, span.end)}`);
}

describe('what the reader sees of who takes part', () => {
  it('an abstract thing that only the grammar takes for who acts is left out', () => {
    const text = 'The soldiers destroyed the bridge.';
    expect(participantsOf(text, 'destroyed', undefined)).toContain('actor The soldiers');
    expect(participantsOf(text, 'destroyed', ['bridge'])).toEqual(['target the bridge']);
  });

  it('whom a verb is done to is found where it was passed over', () => {
    const text = 'All livestock on the farm has been incinerated.';
    expect(participantsOf(text, 'incinerated', []).filter((one) => one.includes('livestock'))).toEqual([]);
    const roles = participantsOf(text, 'incinerated', ['livestock']).filter((one) => one.includes('livestock'));
    expect(roles).toHaveLength(1);
    expect(roles[0]).toMatch(/^(?:target|victim) All livestock/);
  });

  it('a town that is freed is the target, not the place', () => {
    const isTaken = (text: string, word: string): boolean => {
      const context = runToEnd(
        createEventContext(runToEnd(parseText(createSourceText(text), linguistics)), [], [], [], models.lexicon),
      );
      const triggers = context.parsed.sentences.flatMap((sentence) => listTriggerCandidates(context, sentence));
      const trigger = triggers.find(({ token }) => token.text === word);
      const town = context.parsed.tokens.find((token) => token.text === 'town');
      return trigger !== undefined && town !== undefined && isPlaceDoneTo(context, trigger, town.index);
    };
    expect(isTaken('The liberation of the town began.', 'liberation')).toBe(true);
    expect(isTaken('The liberation in the town began.', 'liberation')).toBe(false);
    expect(isTaken('The protest of the town began.', 'protest')).toBe(false);
  });

  it('who falls ill does nothing to anybody', () => {
    const found = participantsOf('A tourist contracted the virus in a cave.', 'contracted', undefined);
    expect(found).toContain('victim A tourist');
  });
});
