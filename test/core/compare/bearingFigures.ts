import type { RelationKind } from '../../../src/core/compare/quantityComparison.ts';

/** How two figures of a passage bear on each other; the words of both, in text order. */
export interface BearingPair {
  readonly first: string;
  readonly second: string;
  readonly kind: RelationKind;
}

/** A passage with all pairs of its figures that tell the same thing differently; every other pair does not. */
export interface BearingPassage {
  readonly text: string;
  readonly pairs: readonly BearingPair[];
}

function passage(text: string, ...pairs: readonly (readonly [string, string, BearingPair['kind']])[]): BearingPassage {
  return { text, pairs: pairs.map(([first, second, kind]) => ({ first, second, kind })) };
}

/**
 * Invented passages of the kinds in which published stories tell one thing twice, and of those that look alike and don't. Judged by hand
 * before any rule was written; `other` is the judgement where a reader would want to see both and can't tell why they differ.
 */
export const BEARING_PASSAGES: readonly BearingPassage[] = [
  passage(
    'Corvane Steel will cut 450 jobs at its Dale plant, the company said on Monday. The union Metall said 600 jobs would go.',
    ['450 jobs', '600 jobs', 'conflicting'],
  ),
  passage(
    'Thousands marched through Orvieto on Sunday. Police put the crowd at 8,000; organisers said 25,000 people took part.',
    ['8,000', '25,000 people', 'conflicting'],
  ),
  passage('Police said 8,000 people joined the march. Organisers put the number at 25,000.', [
    '8,000 people',
    '25,000',
    'conflicting',
  ]),
  passage('The health ministry said 41 people had died in the fire. Doctors at the hospital said at least 57 people had died.', [
    '41 people',
    'at least 57 people',
    'conflicting',
  ]),
  passage('The army said 12 soldiers were killed in the ambush. The rebels said they had killed 40 soldiers.', [
    '12 soldiers',
    '40 soldiers',
    'conflicting',
  ]),
  passage('Officials first said 14 people were killed. The toll rose to 19 on Tuesday, the governor said.', [
    '14 people',
    '19',
    'updated',
  ]),
  passage('The death toll from the flood has risen to 233, up from 180 on Friday, rescuers said.', ['233', '180', 'updated']),
  passage('Rescuers said 31 people were missing. By evening the number of missing had fallen to 22, they said.', [
    '31 people',
    '22',
    'updated',
  ]),
  passage('The ministry said 96 people were infected. It had earlier reported 81 infected people.', [
    '96 people',
    '81 infected people',
    'updated',
  ]),
  passage('An earlier version of this article said that 300 people were arrested. The correct number is 30.', [
    '300 people',
    '30',
    'corrected',
  ]),
  passage('Correction: the story said 1,200 homes were destroyed. It should have said 120 homes were destroyed.', [
    '1,200 homes',
    '120 homes',
    'corrected',
  ]),
  passage('The police revised the number of arrests down to 52 from 70 after a counting error.', ['52', '70', 'corrected']),
  passage('The airline said 126 passengers were aboard. The airport authority said 131 passengers were aboard.', [
    '126 passengers',
    '131 passengers',
    'conflicting',
  ]),
  passage('The mayor said the stadium would cost $90 million. An audit put the cost at $140 million.', [
    '$90 million',
    '$140 million',
    'conflicting',
  ]),
  passage('The insurer estimated the damage at $2 billion. The state put the damage at $3.4 billion.', [
    '$2 billion',
    '$3.4 billion',
    'conflicting',
  ]),
  passage('The firm said its loss was 40 million euros. Analysts put the loss at 65 million euros.', [
    '40 million euros',
    '65 million euros',
    'conflicting',
  ]),
  passage('The government says unemployment is 6 percent. The trade unions say unemployment is 9 percent.', [
    '6 percent',
    '9 percent',
    'conflicting',
  ]),
  passage('Turnout was 61 percent, the commission said. The opposition said turnout was only 34 percent.', [
    '61 percent',
    'only 34 percent',
    'conflicting',
  ]),
  passage('The rebels claimed to have captured 200 soldiers. The army denied it, saying 15 soldiers were captured.', [
    '200 soldiers',
    '15 soldiers',
    'conflicting',
  ]),
  passage('Residents said four houses were destroyed in the raid, although the army said two houses were destroyed.', [
    'four houses',
    'two houses',
    'conflicting',
  ]),
  passage('State television reported 20 dead. A monitoring group put the death toll at 35.', ['20 dead', '35', 'conflicting']),
  passage('The bank expects the economy to grow by 2.1 percent this year, down from an earlier forecast of 2.8 percent.', [
    '2.1 percent',
    '2.8 percent',
    'updated',
  ]),
  passage('The company now expects to hire 900 people. In March it said it would hire 1,500 people.', [
    '900 people',
    '1,500 people',
    'updated',
  ]),
  passage('Officials initially reported 7 deaths. They later said that 9 people had died.', ['7 deaths', '9 people', 'updated']),
  passage('The navy said 60 migrants were rescued. The charity said its own count was 74 migrants.', [
    '60 migrants',
    '74 migrants',
    'conflicting',
  ]),
  passage('More than 5,000 people attended the rally, according to police, but the party claimed 20,000 people attended.', [
    'More than 5,000 people',
    '20,000 people',
    'conflicting',
  ]),
  passage('The hospital said 18 people were injured. Witnesses spoke of 50 injured.', ['18 people', '50 injured', 'conflicting']),
  passage('The union says 3,000 workers are on strike. Management says 1,100 workers are on strike.', [
    '3,000 workers',
    '1,100 workers',
    'conflicting',
  ]),
  passage('The report said 240 children were affected. The ministry disputed that and said 90 children were affected.', [
    '240 children',
    '90 children',
    'conflicting',
  ]),
  passage('About 400 people were evacuated, the fire service said. The mayor put the figure at 650.', [
    'About 400 people',
    '650',
    'conflicting',
  ]),
  passage('The prosecutor said the men stole 2.5 million dollars. Their lawyer said they stole 800,000 dollars.', [
    '2.5 million dollars',
    '800,000 dollars',
    'conflicting',
  ]),
  passage('Police said the car was travelling at 140 km/h. A witness put its speed at 90 km/h.', [
    '140 km/h',
    '90 km/h',
    'conflicting',
  ]),
  passage('The spill covered 30 hectares, the company said. Activists said it covered 75 hectares.', [
    '30 hectares',
    '75 hectares',
    'conflicting',
  ]),
  passage('The blaze has burned 1,400 acres, officials said on Monday. On Tuesday they said it had burned 2,100 acres.', [
    '1,400 acres',
    '2,100 acres',
    'updated',
  ]),
  passage('The quake measured magnitude 6.4, the state agency said. The Geological Institute put it at magnitude 6.1.', [
    'magnitude 6.4',
    'magnitude 6.1',
    'conflicting',
  ]),
  passage('The toll stood at 64 on Thursday. It reached 71 on Friday, the ministry said.', ['64', '71', 'updated']),
  passage('The airline said the flight carried 48 passengers. Earlier it had said 51 passengers were on board.', [
    '48 passengers',
    '51 passengers',
    'updated',
  ]),
  passage('Aid groups say 90,000 people have fled the town. The government says 25,000 people have fled.', [
    '90,000 people',
    '25,000 people',
    'conflicting',
  ]),
  passage('The council spent £3.2 million on the bridge, it said. A campaign group says the council spent £5 million on it.', [
    '£3.2 million',
    '£5 million',
    'conflicting',
  ]),
  passage('Some reports spoke of 16 hostages. Others said 21 hostages were held.', ['16 hostages', '21 hostages', 'other']),
  passage('Nine people were hurt in the crash. Ten people were hurt, another official said.', [
    'Nine people',
    'Ten people',
    'other',
  ]),
  passage('The ministry said 35 people had been vaccinated. Local clinics said 50 people had been vaccinated.', [
    '35 people',
    '50 people',
    'conflicting',
  ]),
  passage('The regime said 5 protesters died. Rights groups said 23 protesters died. Police said 80 protesters were arrested.', [
    '5 protesters',
    '23 protesters',
    'conflicting',
  ]),
  passage('The minister said the deficit was 3 percent of output. The bank said the deficit was 4.5 percent of output.', [
    '3 percent',
    '4.5 percent',
    'conflicting',
  ]),
  passage('Police said 340 homes had lost power. The utility said 520 homes had lost power.', [
    '340 homes',
    '520 homes',
    'conflicting',
  ]),
  passage('The governor said 17 people had drowned. By Wednesday the toll had climbed to 24.', ['17 people', '24', 'updated']),
  passage('Israel said 26 militants were killed. Hamas said 9 militants were killed.', [
    '26 militants',
    '9 militants',
    'conflicting',
  ]),
  passage('The school said 60 pupils were ill. Parents said more than 100 pupils were ill.', [
    '60 pupils',
    'more than 100 pupils',
    'conflicting',
  ]),
  passage('Shell said 4,000 barrels had leaked. Environmental groups said 40,000 barrels had leaked.', [
    '4,000 barrels',
    '40,000 barrels',
    'conflicting',
  ]),
  passage('The number of cases rose to 88 from 61 a day before, the health ministry said.', ['88', '61', 'updated']),
  passage('The bank put its loss at $300 million. The regulator put the loss at $450 million.', [
    '$300 million',
    '$450 million',
    'conflicting',
  ]),
  passage('The project would create 800 jobs, the minister said. Critics said it would create 250 jobs.', [
    '800 jobs',
    '250 jobs',
    'conflicting',
  ]),
  passage('The UN says 1.2 million people have been displaced. The government says 700,000 people have been displaced.', [
    '1.2 million people',
    '700,000 people',
    'conflicting',
  ]),
  passage('The coach carried 44 tourists, police said. The tour company said it carried 39 tourists.', [
    '44 tourists',
    '39 tourists',
    'conflicting',
  ]),
  passage('Officials said inflation was 11 percent. Economists at the university said inflation was 19 percent.', [
    '11 percent',
    '19 percent',
    'conflicting',
  ]),
  passage('The club said 30,000 fans attended. The police said 22,000 fans attended.', [
    '30,000 fans',
    '22,000 fans',
    'conflicting',
  ]),
  passage('The health service said 12 patients had died. It later said 15 patients had died.', [
    '12 patients',
    '15 patients',
    'updated',
  ]),
  passage('The ministry said 210 schools were closed. Teachers said 400 schools were closed.', [
    '210 schools',
    '400 schools',
    'conflicting',
  ]),
  passage('The company said it had sold 90,000 cars. Dealers said it had sold 60,000 cars.', [
    '90,000 cars',
    '60,000 cars',
    'conflicting',
  ]),
  passage('Witnesses said the gunmen took 8 hostages. The army said the gunmen took 3 hostages.', [
    '8 hostages',
    '3 hostages',
    'conflicting',
  ]),
  passage('The police said 70 demonstrators were arrested. Lawyers for the demonstrators said 112 demonstrators were arrested.', [
    '70 demonstrators',
    '112 demonstrators',
    'conflicting',
  ]),
  passage('The state said the repairs cost €12 million. The auditors said the repairs cost €19 million.', [
    '€12 million',
    '€19 million',
    'conflicting',
  ]),
  passage('The pitcher lowered his long unbeaten earned run average from 1.96 to 1.92 with it.', ['1.96', '1.92', 'updated']),
  // What looks alike and is not the same thing.
  passage('There had already been one independent inquiry, there had been seven parliamentary inquiries, he said.'),
  passage(
    'Demand deposits rose to 856 million kroons from 835 million kroons and time deposits increased to 295 million kroons.',
    ['856 million kroons', '835 million kroons', 'updated'],
  ),
  // The same things in other words, and things that only sound so.
  passage(
    'Corvane Steel will cut 450 jobs, the company said on Monday. The union Metall said more than 600 posts would be cut.',
    ['450 jobs', 'more than 600 posts', 'conflicting'],
  ),
  passage('The council said 120 homes were damaged by the flood. The residents’ leader Ana Pohl said 300 houses were damaged.', [
    '120 homes',
    '300 houses',
    'conflicting',
  ]),
  passage('The prison service said 14 inmates had escaped. The mayor said 22 prisoners had escaped.', [
    '14 inmates',
    '22 prisoners',
    'conflicting',
  ]),
  passage('The chain said it would close 40 shops. The union said 65 stores would close.', [
    '40 shops',
    '65 stores',
    'conflicting',
  ]),
  passage('The army said 12 militants were killed. The group said 5 fighters were killed.', [
    '12 militants',
    '5 fighters',
    'conflicting',
  ]),
  passage('The ministry said 80 teachers would be dismissed. The airline said 200 workers would be hired.'),
  passage('The company said it would cut 450 jobs. The union said 600 members would vote on Friday.'),
  passage('The chain said 40 shops would close. The mayor said 12 stores had opened in the centre.'),
  passage('The company said 450 jobs would go. The union said 600 posts had attacked its leader online.'),
  passage('The navy said 3 boats were seized. The port said 40 vessels had arrived on Friday.'),
  passage('Police said 200 protesters were arrested. The organisers said 25,000 demonstrators had marched.'),
  passage('The ministry said 30 homes were destroyed. The bank said 70 flats had been sold.'),
  passage('The school said 30 pupils were ill. The ministry said 300 schoolchildren had been vaccinated.'),
  passage('Ten people were killed in Aden on Monday. Six people were killed in Taiz on Friday.'),
  passage('The bombing killed 12 people. A bombing last year killed 30 people.'),
  passage('Twenty people were killed, including 5 children. Forty people were injured.'),
  passage('The firm employs 4,000 people in Spain and 1,200 people in Portugal.'),
  passage('Sales rose 4 percent in March. Profit rose 9 percent.'),
  passage('The bridge cost $40 million. The tunnel cost $75 million.'),
  passage('Police arrested 14 people on Monday and 22 people on Tuesday, they said.'),
  passage('In 2019 the school had 300 pupils. In 2023 it had 180 pupils.'),
  passage('Party A won 41 seats. Party B won 37 seats.'),
  passage('The minister said 40 schools had reopened. The mayor said 12 clinics had reopened.'),
  passage('Ms Reed scored 18 points. Ms Olsen scored 24 points.'),
  passage('The company said 30 men and 25 women applied. The union said 12 apprentices applied.'),
  passage('Unemployment fell to 5 percent in the north and rose to 8 percent in the south, the agency said.'),
  passage('The fund raised $5 million. It gave $2 million to schools, its director said.'),
  passage('Officials said 70 people were killed in the province. Two of the dead were children, 3 people said.'),
  passage('The first flight carried 120 passengers. The second flight carried 98 passengers.'),
  passage('The judge fined the bank $3 million and its director $200,000.'),
  passage('Snow of 30 cm fell in the valley. On the pass 80 cm fell, the service said.'),
  passage('The tower is 120 metres tall. The wall is 15 metres tall, the guide said.'),
  passage('The poll found 45 percent support the plan and 38 percent oppose it.'),
  passage('The train was 20 minutes late. Passengers waited 3 hours, one said.'),
  passage('The firm said it sold 400 cars. The union said 90 workers were dismissed.'),
  passage('Police said 6 people were killed. The mayor said 40 people were injured.'),
  passage('The north got 12 mm of rain, the service said. The south got 40 mm of rain, the farmers said.'),
  passage('The minister said exports rose 4 percent. The bank said imports rose 7 percent.'),
  passage('The report said 20 percent of women smoke. The ministry said 31 percent of men smoke.'),
  passage('The general said 500 troops would go. The president said 20 tanks would go.'),
  passage('Police said the man was shot 3 times. Neighbours said they heard 8 shots.'),
  passage('Police said 3 officers were injured. Organisers said 60 protesters were injured.'),
];
