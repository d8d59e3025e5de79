import { expect, it } from 'vitest';
import { createEventContext } from '../../../../src/core/extract/events/eventContext.ts';
import { loadEventModels } from '../../../../src/core/extract/events/eventModels.ts';
import { listTriggerCandidates } from '../../../../src/core/extract/events/triggerCandidates.ts';
import { warType } from '../../../../src/core/extract/events/warType.ts';
import { extractNames } from '../../../../src/core/extract/mentions/extractNames.ts';
import { loadNameModels } from '../../../../src/core/extract/mentions/models.ts';
import { loadLinguisticModels } from '../../../../src/core/linguistics/models.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import type { EventType } from '../../../../src/core/model/event.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { modelFolder } from '../../../../measure/modelFolder.ts';

const [linguistics, names, { lexicon }] = await Promise.all([
  loadLinguisticModels(modelFolder),
  loadNameModels(modelFolder),
  loadEventModels(modelFolder, 'fast'),
]);

it.each<readonly [text: string, word: string, expected: EventType | undefined]>([
  ['The soldiers recaptured the town.', 'recaptured', 'military-operation'],
  ['The rebels took the airport after days of fighting.', 'took', 'military-operation'],
  ['The villages were seized by militants.', 'seized', 'military-operation'],
  ['The troops took the money.', 'took', undefined],
  ['The mayor took the airport train.', 'took', undefined],
  ['The coalition helps soldiers defeat the militants.', 'defeat', 'attack'],
  ['Soldiers met in Rome. The allies want to defeat the Islamic State.', 'defeat', 'attack'],
  ['Ministers met in Rome. They want to defeat the Labour Party.', 'defeat', undefined],
  ['The party defeated its rivals.', 'defeated', undefined],
  ['The air force flew 200 sorties.', 'flew', 'military-operation'],
  ['The pilot flew two passengers.', 'flew', undefined],
])('%s (%s: %s)', (text, word, expected) => {
  const parsed = runToEnd(parseText(createSourceText(text), linguistics));
  const context = runToEnd(createEventContext(parsed, runToEnd(extractNames(parsed, names, [])), [], [], lexicon));
  const triggers = parsed.sentences.flatMap((sentence) => listTriggerCandidates(context, sentence));
  const trigger = triggers.find(({ token }) => token.text === word);
  expect(trigger && warType(context, trigger, 'political')).toBe(expected);
});
