import { describe, expect, it } from 'vitest';
import { createEventContext, type EventContext } from '../../../../src/core/extract/events/eventContext.ts';
import { loadEventModels } from '../../../../src/core/extract/events/eventModels.ts';
import { isMeant, saidModality } from '../../../../src/core/extract/events/saidModality.ts';
import { listTriggerCandidates, type TriggerCandidate } from '../../../../src/core/extract/events/triggerCandidates.ts';
import { loadLinguisticModels } from '../../../../src/core/linguistics/models.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import type { Modality } from '../../../../src/core/model/event.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { modelFolder } from '../../../../measure/modelFolder.ts';

const [linguistics, { lexicon }] = await Promise.all([loadLinguisticModels(modelFolder), loadEventModels(modelFolder, 'fast')]);

function read(text: string, word: string): { context: EventContext; trigger: TriggerCandidate } {
  const parsed = runToEnd(parseText(createSourceText(text), linguistics));
  const context = runToEnd(createEventContext(parsed, [], [], [], lexicon));
  const triggers = parsed.sentences.flatMap((sentence) => listTriggerCandidates(context, sentence));
  const trigger = triggers.find(({ token }) => token.text === word);
  if (trigger === undefined) throw new Error(`${word} names no event`);
  return { context, trigger };
}

function saidOf(text: string, word: string): Modality | undefined {
  const { context, trigger } = read(text, word);
  return saidModality(context.parsed, trigger);
}

describe('what the words around an event say outright', () => {
  it.each<readonly [text: string, word: string, expected: Modality | undefined]>([
    ['No one was hurt.', 'hurt', 'negated'],
    ['When an earthquake strikes, people leave their homes.', 'strikes', 'hypothetical'],
    ['When a fire breaks out, residents gather here.', 'fire', 'hypothetical'],
    ['When the court meets, it will rule on the ban.', 'meets', 'planned'],
    ['When an earthquake struck, the sirens sounded.', 'struck', undefined],
    ['If the agency discovered it, nobody said so.', 'discovered', 'hypothetical'],
    ['He was arrested after a failed attempt to bomb the bridge.', 'bomb', 'negated'],
    ['They ruled out sending troops to the border.', 'sending', 'negated'],
    ['They began sending troops to the border.', 'sending', undefined],
    ['Ministers insisted that the union agree to the cuts.', 'agree', 'hypothetical'],
    ['Mediators seek a ceasefire.', 'ceasefire', 'hypothetical'],
    ['Mediators broke a ceasefire.', 'ceasefire', undefined],
    ['They made progress towards a settlement.', 'settlement', 'hypothetical'],
    ['The planes are intended to spray the fields.', 'spray', 'planned'],
    ['Organisers cancelled the race.', 'race', 'negated'],
    ['Organisers praised the race.', 'race', undefined],
    ['Experts suspect a poisoning.', 'poisoning', 'hypothetical'],
    ['One man was hurt.', 'hurt', undefined],
    ['There are no reports of outbreaks.', 'outbreaks', 'negated'],
    ['There are reports of outbreaks.', 'outbreaks', undefined],
    ['They fear the risk of floods and fires.', 'fires', 'hypothetical'],
    ['They saw the damage of floods and fires.', 'fires', undefined],
    ['Suspected attacks were counted.', 'attacks', 'hypothetical'],
    ['Brutal attacks were counted.', 'attacks', undefined],
    ['The vaccination planned by the ministry is free.', 'vaccination', 'planned'],
    ['The vaccination praised by the ministry is free.', 'vaccination', undefined],
    ['They are committed to defeating the rebels.', 'defeating', 'planned'],
    ['They were praised for defeating the rebels.', 'defeating', undefined],
    ['The campaign to liberate the town began.', 'liberate', 'planned'],
    ['The breach could result in fines.', 'fines', 'hypothetical'],
    ['The breach resulted in fines.', 'fines', undefined],
    ['The firm could sell its ships and close its yards.', 'close', 'hypothetical'],
    ['The firm could sell ships that it built.', 'built', undefined],
    ['The agency said no part of the cargo was stolen.', 'stolen', 'negated'],
    ['The agency said a part of the cargo was stolen.', 'stolen', undefined],
    ['Engineers believe that a fuse exploded.', 'exploded', 'hypothetical'],
    ['Engineers know that a fuse exploded.', 'exploded', undefined],
    ['The ministry sent two ships to rescue them.', 'rescue', 'planned'],
    ['The ministry announced deep cuts.', 'cuts', 'planned'],
    ['The ministry suffered deep cuts.', 'cuts', undefined],
    ['The trial will open on Monday.', 'trial', 'planned'],
    ['The trial opened on Monday.', 'trial', undefined],
    ['Residents called for an inquiry.', 'inquiry', 'hypothetical'],
    ['Residents spoke at an inquiry.', 'inquiry', undefined],
    ['Residents waited for an inquiry.', 'inquiry', 'planned'],
    ['They bought tents in preparation for the assault.', 'assault', 'planned'],
    ['They bought tents in the week of the assault.', 'assault', undefined],
    ['The ministry denied any attacks.', 'attacks', 'negated'],
    ['The ministry described any attacks.', 'attacks', undefined],
    ['The strain has the potential of causing an outbreak.', 'outbreak', 'hypothetical'],
    ['The strain has the merit of causing no pain in an outbreak.', 'outbreak', undefined],
    ['There will be a ban on meetings.', 'ban', 'planned'],
    ['There was a ban on meetings.', 'ban', undefined],
    ['The ministry denied that soldiers had attacked the village.', 'attacked', 'negated'],
    ['The ministry said that soldiers had attacked the village.', 'attacked', undefined],
    ['The ministry did not deny that soldiers had attacked the village.', 'attacked', undefined],
    ['She denies attacking the guard.', 'attacking', 'negated'],
    ['The minister dismissed claims that the army had bombed the hospital.', 'bombed', 'negated'],
    ['The minister repeated claims that the army had bombed the hospital.', 'bombed', undefined],
    ['Police foiled a plot to bomb the bridge.', 'bomb', 'negated'],
    ['The town scrapped plans to demolish the hall.', 'demolish', 'negated'],
    ['The guards prevented them from attacking the convoy.', 'attacking', 'negated'],
    ['The guards watched them attacking the convoy.', 'attacking', undefined],
    ['The airline stopped selling tickets.', 'selling', 'negated'],
    ['Police averted an attack on the bridge.', 'attack', 'negated'],
    ['Police may avert an attack on the bridge.', 'attack', undefined],
    ['Plans for a merger were abandoned.', 'merger', 'negated'],
    ['Plans for a merger were announced.', 'merger', 'planned'],
    ['The rebels nearly captured the town.', 'captured', 'negated'],
    ['The price nearly halved.', 'halved', undefined],
    ['The bank came close to collapsing.', 'collapsing', 'negated'],
    ['They stopped short of closing the border.', 'closing', 'negated'],
    ['The report falsely stated that the plant had exploded.', 'exploded', 'negated'],
    ['The report rightly stated that the plant had exploded.', 'exploded', undefined],
    ['There is no evidence that soldiers attacked the village.', 'attacked', 'negated'],
    ['There is evidence that soldiers attacked the village.', 'attacked', undefined],
    ['They help the army to find and destroy the weapons.', 'destroy', 'planned'],
    ['The law will hit small shops.', 'hit', 'planned'],
    ['The law will not hit small shops.', 'hit', undefined],
    ['The port could close by June.', 'close', 'hypothetical'],
    ['The port could not close by June.', 'close', undefined],
    ['The bridge did not open until 1998.', 'open', 'asserted'],
    ['She was not arrested until two days later.', 'arrested', 'asserted'],
    ['The stadium will not open until May.', 'open', 'planned'],
    ['The stadium did not open in 1998.', 'open', undefined],
    ['No more than 40 people died in the fire.', 'died', 'asserted'],
    ['No fewer than six ministers have resigned.', 'resigned', 'asserted'],
    ['No ministers have resigned.', 'resigned', 'negated'],
    ['Police have not ruled out a terrorist attack.', 'attack', 'hypothetical'],
    ['Police have ruled out a terrorist attack.', 'attack', 'negated'],
    ['Did the army kill the hostages?', 'kill', 'hypothetical'],
    ['Will the army kill the hostages?', 'kill', 'hypothetical'],
    ['Why did the minister resign?', 'resign', undefined],
    ['He was cleared of murdering his wife.', 'murdering', 'negated'],
    ['He was acquitted of murder.', 'murder', 'negated'],
    ['He was accused of murder.', 'murder', undefined],
    ['She denies murder.', 'murder', 'negated'],
    ['The court denied the appeal.', 'appeal', undefined],
    ['Rail strike averted as union accepts offer', 'strike', 'negated'],
    ['Bomb attack on embassy foiled', 'attack', 'negated'],
    ['The race was called off.', 'race', 'negated'],
    ['The court blocked the deportation of two refugees.', 'deportation', 'negated'],
    ['Summit talks postponed', 'talks', 'planned'],
    ['Summit talks resumed', 'talks', undefined],
    ['The execution was stayed on Monday.', 'execution', 'planned'],
    ['The execution was filmed on Monday.', 'execution', undefined],
    ['The hostages are thought to have been killed.', 'killed', 'hypothetical'],
    ['The hostages are not thought to have been killed.', 'killed', undefined],
    ['The bank is on the verge of collapse.', 'collapse', 'hypothetical'],
    ['The sirens sound in the event of an attack.', 'attack', 'hypothetical'],
    ['He would later win two medals.', 'win', 'asserted'],
    ['The general would go on to win the election.', 'win', 'asserted'],
    ['She said that he would later win two medals.', 'win', undefined],
    ['The two firms called off their merger.', 'merger', 'negated'],
    ['He was found not guilty of murder.', 'murder', 'negated'],
    ['He was found guilty of murder.', 'murder', undefined],
    ['He narrowly escaped death.', 'death', 'negated'],
    ['He escaped the fire.', 'fire', undefined],
    ['The bank was saved from collapse.', 'collapse', 'negated'],
    ['They were saved from the fire.', 'fire', undefined],
    ['The hall was to have opened in May.', 'opened', 'planned'],
    ['Ten years later he would be elected mayor.', 'elected', 'asserted'],
    ['The bank signalled a cut.', 'cut', 'planned'],
    ['More flooding is feared.', 'flooding', 'hypothetical'],
    ['More flooding is over.', 'flooding', undefined],
  ])('%s (%s: %s)', (text, word, expected) => {
    expect(saidOf(text, word)).toBe(expected);
  });

  it.each<readonly [text: string, word: string, expected: boolean]>([
    ['The government would close the port.', 'close', true],
    ['The government would close the port if it rained.', 'close', false],
    ['Should the rebels attack the capital, the government would close the port.', 'close', false],
    ['Without the loan, the government would close the port.', 'close', false],
    ['The government would have closed the port.', 'closed', false],
    ['Rain would close the port.', 'close', false],
    ['The government will not close the port.', 'close', false],
    ['They asked whether the government would close the port.', 'close', false],
    ['The port would be closed.', 'closed', false],
    ['The soldiers began a campaign to free the town.', 'free', true],
  ])('%s: somebody means to do it: %s %s', (text, word, expected) => {
    const { context, trigger } = read(text, word);
    expect(isMeant(context, trigger)).toBe(expected);
  });
});
