import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeArguments, describeEvent, findEvents, loadModelsForEvents, type TestModels } from './describeEvents.ts';

let models: TestModels;
beforeAll(async () => {
  models = await loadModelsForEvents();
});

type Case = readonly [text: string, ...expected: string[]];

/** The text's events as `trigger type modality`, in text order. */
function check(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(findEvents(text, models).map((event) => describeEvent(text, event))).toEqual(expected);
    });
  });
}

check('verbs', [
  [
    'Gunmen attacked a village near Mopti on Sunday, killing 14 people and injuring 30 others.',
    'attacked attack',
    'killing kill-die',
    'injuring injure',
  ],
  ['Three men were arrested in Lyon on Friday.', 'arrested arrest'],
  ['Thousands protested in Warsaw on Saturday.', 'protested protest'],
  ['Four prisoners escaped from the jail.', 'escaped escape'],
  ['The bank cut its key rate to 4.5%.', 'cut economic'],
  ['A jury convicted the banker of fraud.', 'convicted justice'],
  ['Brazil defeated Italy 3-2 in the final.', 'defeated sport'],
  ['Voters elected a new president.', 'elected election'],
  ['The army deployed 500 soldiers to the border.', 'deployed military-operation'],
  ['Troops withdrew from the city.', 'withdrew withdrawal'],
  ['Firefighters rescued two children.', 'rescued rescue'],
  ['She was born in Kampala in 1950 and married a teacher.', 'born life', 'married life'],
  ['The plane landed safely in Denver.', 'landed movement'],
  ['Engineers reopened the bridge on Monday.', 'reopened infrastructure'],
  ['The novel was published in 1998.', 'published creation'],
]);

check('violence in figures of speech', [
  ['A sniper shot two clerks.', 'shot attack'],
  ['She shot a film in Wales.', 'shot creation'],
  ['The clinic fired nine nurses.', 'fired life'],
  ['He lost the battle with his weight.', 'lost other', 'battle other'],
  ['The play bombed.', 'bombed other'],
  ['The band bombed at the festival.', 'bombed other'],
  ['Visitors were struck by the beauty of the place.', 'struck other'],
  ['Two men were struck by a car.', 'struck attack'],
  ['The hosts won 3-0. The teenager struck in the second half.', 'won sport', 'struck sport'],
  ['The rebels struck twice.', 'struck attack'],
  ['The winger had a shot near the touchline.', 'shot sport'],
  ['A shot was fired at the door.', 'shot attack', 'fired at attack'],
  ['An explosion of colour greeted visitors.', 'explosion other'],
  ['The show was a blast.', 'blast other'],
  ['It was a battle of wills.', 'battle other'],
  ['The scandal hurt the party.', 'hurt other'],
  ['The blast hurt two clerks.', 'blast attack', 'hurt injure'],
  ['She was struck by how quiet it was.', 'struck other'],
  ['The plan was shot down by regulators.', 'shot down other'],
  ['The plane was shot down by rebels.', 'shot down attack'],
  ['The 78-year-old died on Monday.', 'died kill-die'],
  ['Rubio attacked Trump over the primary in his campaign.', 'attacked other'],
  ['Friends mourned the passing of his wife.', 'passing kill-die'],
  ['The passing of years has healed it.'],
  ['Demand exploded.', 'exploded other'],
  ['His pride was injured.', 'injured other'],
  ['Her father lost patience.', 'lost other'],
  ['The legal battle goes on.', 'battle other'],
]);

check('nouns, and verbs that only carry them', [
  ['An earthquake struck the coast of Peru on Tuesday.', 'earthquake disaster'],
  ['A fire broke out at the warehouse.', 'fire disaster'],
  ['The collision occurred near the station.', 'collision disaster'],
  ['He committed suicide in his cell.', 'suicide kill-die'],
  ['Ministers held talks in Geneva.', 'talks meeting'],
]);

check('outcomes told by adjectives, deeds told by cues', [
  ['The crash left 14 people dead.', 'crash disaster', 'dead kill-die'],
  ['Shares in Nokia were down 3.2% on Friday.', 'down economic'],
  ['The court ruled on Friday that the law was void.', 'ruled justice'],
]);

check('what did not or may happen', [
  ['No one was injured in the crash.', 'injured injure negated', 'crash disaster'],
  ['Nobody was arrested on Sunday.', 'arrested arrest negated'],
  ['There are no reports of outbreaks in the camps.', 'outbreaks health negated'],
  ['There are reports of outbreaks in the camps.', 'outbreaks health'],
  ['Suspected cases of cholera were found in the north.', 'cases health hypothetical', 'found health'],
  ['Officials are committed to evacuating the town.', 'evacuating displacement planned'],
  ['The breach resulted in fines of $40,000.', 'breach disaster', 'fines justice'],
  ['Jobs could be cut and plants closed next year.', 'cut economic hypothetical', 'closed infrastructure hypothetical'],
  ['Jobs were cut and plants closed last year.', 'cut economic', 'closed infrastructure'],
  ['Officials warned of a threat of floods and landslides.', 'floods disaster hypothetical', 'landslides disaster hypothetical'],
  ['The bank plans to cut 400 jobs.', 'cut economic planned'],
]);

describe('who undergoes what a verb says', () => {
  it.each([
    ['Man charged in Leeds shooting', 'charged', 'target: Man'],
    ['He was taken to a hospital in Leeds, where he died on Sunday.', 'died', 'victim: he'],
    ['Police charged a man with murder.', 'charged', 'actor: Police | target: a man'],
  ])('%s', (text, trigger, expected) => {
    const event = findEvents(text, models).find((one) => text.slice(one.trigger.start, one.trigger.end) === trigger);
    expect(event === undefined ? '' : describeArguments(text, event)).toContain(expected);
  });
});

check('senses', [
  ['The trial of the former minister began on Monday.', 'trial justice'],
  ['The vaccine trial enrolled 2,000 patients.', 'trial research', 'enrolled research'],
  ['Rebels opened fire on the convoy.', 'opened fire attack'],
  ['Shares in Nokia fell 3.2%.', 'fell economic'],
]);

check('what is denied, only possible, or intended', [
  ['No one was injured.', 'injured injure negated'],
  ['The ministry will open a clinic in Ghana.', 'open infrastructure planned'],
  ['The union plans to strike next week.', 'strike protest planned'],
  ['If the bridge collapses, hundreds could be killed.', 'collapses disaster hypothetical', 'killed kill-die hypothetical'],
]);

check('no event in speech, states, habits and names', [
  ['The minister told reporters that he was happy.'],
  ['Paris is the capital of France.'],
  ['Cats like milk.'],
  ['The National Earthquake Center is in Quezon City.'],
  ['“I know nothing about it,” she said.'],
  [''],
]);

check('everyday nouns, and the harm that they can mean', [
  ['The toll on the bridge is 4 euros.'],
  ['Nurses spoke of the strain on the wards.'],
]);

describe('participants, places, times and figures', () => {
  it.each<readonly [text: string, trigger: string, expected: string]>([
    ['Police detained the mayor.', 'detained', 'actor: Police | target: the mayor'],
    ['He killed two men on Monday.', 'killed', 'actor: He | victim: two men | figure: two men | time: Monday'],
    [
      'Three men were arrested in Lyon on Friday.',
      'arrested',
      'target: Three men | figure: Three men | place: Lyon | time: Friday',
    ],
    [
      'The company bought Nordic Foods for $2 billion.',
      'bought',
      'actor: The company | target: Nordic Foods | figure: $2 billion',
    ],
    ['Brazil defeated Italy 3-2 in the final.', 'defeated', 'actor: Brazil | target: Italy | figure: 3-2'],
    ['The novel was published in 1998.', 'published', 'target: The novel | time: 1998'],
    ['The plane landed safely in Denver.', 'landed', 'actor: The plane | place: Denver'],
    ['Engineers reopened the bridge on Monday.', 'reopened', 'actor: Engineers | target: the bridge | time: Monday'],
    ['Ministers held talks in Geneva.', 'talks', 'actor: Ministers | place: Geneva'],
    ['Gunmen opened fire on worshippers.', 'opened fire', 'actor: Gunmen | target: worshippers'],
    ['Rebels fired on a convoy.', 'fired on', 'actor: Rebels | target: a convoy'],
    ['Militants fired rockets at the port on Friday.', 'fired', 'actor: Militants | target: the port | time: Friday'],
    ['The raid on the camp left two dead.', 'raid', 'target: the camp'],
    ['They attacked at dawn.', 'attacked', 'actor: They'],
    ['The army denied an attack on the village.', 'attack', 'target: the village'],
    ['Protesters threw stones at police.', 'threw', 'actor: Protesters | target: police'],
    ['Troops fired tear gas at the crowd.', 'fired', 'actor: Troops | target: the crowd'],
    [
      'The coalition trained Iraqi soldiers and Peshmerga fighters in June.',
      'trained',
      'actor: The coalition | target: Iraqi soldiers | target: Peshmerga fighters | time: June',
    ],
    [
      'The man was arrested in Stroud, Ontario, on Monday.',
      'arrested',
      'target: The man | place: Stroud | place: Ontario | time: Monday',
    ],
    ['Her visit to Oslo was cancelled on Friday.', 'visit', 'actor: Her | place: Oslo | time: Friday'],
    ['Its sales rose 12% in March.', 'rose', 'target: Its | figure: 12% | time: March'],
    ['Sales rose 12% in March.', 'rose', 'figure: 12% | time: March'],
    ['Soldiers from Chad and Niger clashed in the desert.', 'clashed', 'actor: Soldiers from Chad and Niger | place: the desert'],
    ['Two died and 12 were wounded.', 'wounded', 'victim: 12 | figure: 12'],
    ['Deputies arrested a man with a rifle on Monday.', 'arrested', 'actor: Deputies | target: a man | time: Monday'],
    ['Deputies arrested a man of 40 on Monday.', 'arrested', 'actor: Deputies | target: a man of 40 | time: Monday'],
    ['The singer died at a hospital in Lagos.', 'died', 'victim: The singer | place: a hospital in Lagos'],
    ['The singer died in the city of Lagos.', 'died', 'victim: The singer | place: Lagos'],
  ])('%s', (text, trigger, expected) => {
    const found = findEvents(text, models).filter((event) => text.slice(event.trigger.start, event.trigger.end) === trigger);
    expect(found.map((event) => describeArguments(text, event))).toEqual([expected]);
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    'fire',
    'struck',
    'the',
    'Lyon',
    'on',
    'Friday',
    'killed',
    '20',
    'men',
    ',',
    '.',
    '\n',
    '“',
    '”',
    'if',
    '😂',
  );

  it('triggers and arguments lie in the text, in order, and the same text gives the same events', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 25 }), (pieces) => {
        const text = pieces.join(' ');
        const events = findEvents(text, models);
        expect(findEvents(text, models)).toEqual(events);
        const starts = events.map(({ trigger }) => trigger.start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const { trigger, arguments: taking } of events) {
          for (const { start, end } of [trigger, ...taking.map(({ span }) => span)]) {
            expect(0 <= start && start < end && end <= text.length).toBe(true);
          }
        }
      }),
      { numRuns: 40, seed: 5 },
    );
  });
});
