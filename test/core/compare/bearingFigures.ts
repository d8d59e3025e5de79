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
  // Forms in which the press puts two figures of one thing beside each other, in words of our own.
  passage(
    'Norvia says more than 61,000 people died in the quake. Official figures a day earlier had put the death toll at about 48,000.',
    ['more than 61,000 people', 'about 48,000', 'updated'],
  ),
  passage('The ministry has raised the death toll from the flood to 4,212. On Monday, officials had put the toll at 3,150.', [
    '4,212',
    '3,150',
    'updated',
  ]),
  passage('The official death toll jumped to 4,212 from a total of 3,150 given by the minister a day before.', [
    '4,212',
    '3,150',
    'updated',
  ]),
  passage('General Orlan said 4,212 people had been confirmed dead, up from the 3,150 announced earlier.', [
    '4,212 people',
    '3,150',
    'updated',
  ]),
  passage('The army insists that no more than 28 people died in the raid. Residents say as many as 150 people were killed.', [
    'no more than 28 people',
    'as many as 150 people',
    'conflicting',
  ]),
  passage('Organisers of the march said 12,000 people turned out, but officials put the turnout at only 1,800.', [
    '12,000 people',
    '1,800',
    'conflicting',
  ]),
  passage('Councillors initially approved a cost of £820,000 for the library, but this has now risen to £1.64 million.', [
    '£820,000',
    '£1.64 million',
    'updated',
  ]),
  passage(
    'The original budget for the fire station was €2.1 million. By last year the cost had reached €3.2 million, the audit says.',
    ['€2.1 million', '€3.2 million', 'updated'],
  ),
  passage('The promenade was originally estimated to cost £140,000. In December the council approved a total cost of £430,000.', [
    '£140,000',
    '£430,000',
    'updated',
  ]),
  passage('Work on the car park, previously set to cost £60,000, is now expected to cost £112,400.', [
    '£60,000',
    '£112,400',
    'updated',
  ]),
  passage('The city first priced the storm drain at $1.2 million. In the end the drain cost $6.8 million.', [
    '$1.2 million',
    '$6.8 million',
    'updated',
  ]),
  passage('The road is now expected to cost up to $31 million, compared with $14.5 million approved for it in 2019.', [
    'up to $31 million',
    '$14.5 million',
    'updated',
  ]),
  passage(
    'The electoral commission put turnout at 53.5 per cent. The opposition insisted that only 28 per cent of voters had cast a ballot.',
    ['53.5 per cent', '28 per cent', 'conflicting'],
  ),
  passage('The captain said as many as 1,400 people were aboard, but the port authority estimated that 1,900 were on the ship.', [
    'as many as 1,400 people',
    '1,900',
    'conflicting',
  ]),
  passage('Twenty-six fires were burning on Wednesday, up from 19 the day before, the service said.', [
    'Twenty-six fires',
    '19',
    'updated',
  ]),
  passage(
    'The survey found that 51 percent approve of the president. In November, a poll by the institute showed his approval at 45 percent.',
    ['51 percent', '45 percent', 'updated'],
  ),
  passage(
    'The agency has revised the number of cases down from 63 to 55 and the number of deaths from 29 to 24.',
    ['63', '55', 'updated'],
    ['29', '24', 'updated'],
  ),
  passage('The agency cut the number of suspected cases to 140 from more than 900.', ['140', 'more than 900', 'updated']),
  passage('On Friday the agency reported 880 suspected cases. It now estimates the number at 140.', [
    '880 suspected cases',
    '140',
    'updated',
  ]),
  passage(
    'The ministry put the totals at 612 cases and 341 deaths, as compared with 580 cases and 330 deaths in the previous report.',
    ['612 cases', '580 cases', 'updated'],
    ['341 deaths', '330 deaths', 'updated'],
  ),
  passage('The bond rose this week to 6.9 percent after starting the year at 5.4 percent.', [
    '6.9 percent',
    '5.4 percent',
    'updated',
  ]),
  passage('The agency revised its forecast of growth from 4 to 6 per cent to 2 to 3 per cent.', [
    '4 to 6 per cent',
    '2 to 3 per cent',
    'updated',
  ]),
  passage('Guidance was lowered from between $120 million and $130 million to between $90 million and $100 million.', [
    'between $120 million and $130 million',
    'between $90 million and $100 million',
    'updated',
  ]),
  passage('The maker has doubled the storage of the phone to 512GB, instead of the usual 256GB.', ['512GB', '256GB', 'updated']),
  passage('The firm will now hire 300 people instead of the 450 people it had planned.', ['300 people', '450 people', 'updated']),
  passage('Salaries up to $46,200 will count under the new rule. The previous limit was $24,100.', [
    'up to $46,200',
    '$24,100',
    'updated',
  ]),
  passage('Corvane lists her fortune at $6.1 billion, while Halden says it is $4.2 billion.', [
    '$6.1 billion',
    '$4.2 billion',
    'conflicting',
  ]),
  passage(
    'He claimed that foreigners committed 70 percent of the thefts. The actual number is 18 percent, police figures show.',
    ['70 percent', '18 percent', 'corrected'],
  ),
  passage('She wants the minimum wage, now $8.10 an hour, to be raised to $14.', ['$8.10', '$14', 'updated']),
  passage('In March, Keller had 36 percent support. The latest poll shows Keller has fallen to 25 percent.', [
    '36 percent',
    '25 percent',
    'updated',
  ]),
  passage('The index climbed to 985 in May, only to fall to 802 in August.', ['985', '802', 'updated']),
  passage('The index had risen to 985 before sliding to 802.', ['985', '802', 'updated']),
  passage('We started with 30 members. We now have more than 400 members.', ['30 members', 'more than 400 members', 'updated']),
  passage('The party had a high of 76 seats in 2011, reduced to 58 in 2016.', ['76 seats', '58', 'updated']),
  passage('The firm must raise its output from four a month to nine.', ['four', 'nine', 'updated']),
  passage('The sponsor cut its support from 640,000 dollars to just 80,000 this year.', ['640,000 dollars', '80,000', 'updated']),
  passage('The bond will amount to 16 million dollars, rather than the 10 million dollars initially discussed.', [
    '16 million dollars',
    '10 million dollars',
    'updated',
  ]),
  passage('The temple is said to have forty columns, but in fact there are twenty columns.', [
    'forty columns',
    'twenty columns',
    'corrected',
  ]),
  passage('About 90,000 believers live in the country. The church estimates that the number is closer to 35,000.', [
    'About 90,000 believers',
    '35,000',
    'other',
  ]),
  passage(
    'The minister first said that eight tourists had died, but a spokesman, citing new information, later revised the number to seven.',
    ['eight tourists', 'seven', 'updated'],
  ),
  passage('The agency had earlier reported that two people were killed on the ground, but later changed the figure to one.', [
    'two people',
    'one',
    'updated',
  ]),
  // What stands in like words and is of two things.
  passage('The clinic treats diabetes instead of the flu: 40 patients came in May, and 25 patients in June.'),
  passage('She was given a sentence of 12 years instead of a possible maximum of 27 years.'),
  passage('A pint there is 20 ounces, as opposed to the 16 ounces of an American one.'),
  passage('The record for the course was 63. The previous record was 65.'),
  passage('The new hall has 900 seats. The previous mayor was paid $40,000.'),
  passage('Corvane lists 40 branches. Halden says 25 shops were robbed.'),
  passage('Corvane puts its own debt at $6.1 billion, while Halden says its debt is $4.2 billion.'),
  passage('Forbes lists Amir with $3 billion and Chen with $5 billion.'),
  passage('The wage is now $8.10 an hour. Rents are to be raised to $1,400.'),
  passage('In March, Keller had 36 percent support. The latest poll shows Morales has fallen to 25 percent.'),
  passage('In March, sales had a share of 36 percent. Unemployment has fallen to 5 percent.'),
  passage('Exports rose to 985 tonnes in May, and imports fell to 802 tonnes.'),
  passage('The north index rose to 985 before the south index fell to 802.'),
  passage('They started with 30 members in Bonn. They now have 12 offices.'),
  passage('The party had 76 seats in the lower house, while its rival was reduced to 58.'),
  passage('Trump raised $40 million in May, compared with $25 million for his rival.'),
  passage('The storm brought winds of 85 km/h. Another storm in May brought winds of 60 km/h.'),
  passage('The law covers firms with up to 50 workers. The previous government dismissed 300 workers.'),
  passage('The actual number of branches is 40, and the bank plans to open 12 offices.'),
  passage('The plan would cost $500 million. The earlier bridge cost $90 million.'),
  passage('The first vote gave him 41 percent. In the second vote he had 58 percent.'),
  passage('About 17 percent of Republicans voted, compared with 12 percent of Democrats.'),
  passage(
    'The institute found her ahead by 46 percent to 44 percent. A March survey by the university had found 48 percent to 41 percent.',
  ),
  passage('Norvia expects growth of 6.5 percent, the minister said, while Halden will see 2 percent.'),
  passage('He pleaded guilty to smuggling 42 kg of leaves that could have been turned into 25 kg of drugs.'),
  passage('Tickets range in price from 18 dollars for the cheapest seat to 100 dollars for the best place at the final.'),
  passage('An extra 2.4 million people voted for them, compared to their tally of 5.6 million two years ago.'),
  passage('The share reached a high of $15.725. Its previous close was $15.80.'),
  passage('Oak Farms had previously given $3 million to the campaign. Star Insurance gave a total of $5 million.'),
  passage('The quake had a magnitude of 6.1, and 6 people were hurt.'),
  // Forms of markets, polls and counts.
  passage('Net profit was 12.3 million marks, against 10.1 million a year earlier.', [
    '12.3 million marks',
    '10.1 million',
    'updated',
  ]),
  passage('Shares closed at 312 pence, having opened at 305 pence.', ['312 pence', '305 pence', 'updated']),
  passage('The pound stood at $1.5520 in late trade, compared with Thursday’s close of $1.5480.', [
    '$1.5520',
    '$1.5480',
    'updated',
  ]),
  passage('Turnover in the quarter came to 310 million crowns (1995: 295 million crowns).', [
    '310 million crowns',
    '295 million crowns',
    'updated',
  ]),
  passage('Orders fell 12 percent to $3.2 billion; a year ago they were $3.6 billion.', [
    '$3.2 billion',
    '$3.6 billion',
    'updated',
  ]),
  passage('Growth slowed to 1.2 percent, its lowest since 1993, from 2.8 percent.', ['1.2 percent', '2.8 percent', 'updated']),
  passage('The number killed was seven, not nine as earlier reported.', ['seven', 'nine', 'corrected']),
  passage('The ministry now puts the number of refugees at 48,000, double the 24,000 it reported in May.', [
    '48,000',
    '24,000',
    'updated',
  ]),
  passage('His ban was halved to two months on appeal; it had been four months.', ['two months', 'four months', 'updated']),
  passage('The crop is now seen at 31 million tonnes, 2 million less than the 33 million tonnes forecast in May.', [
    '31 million tonnes',
    '33 million tonnes',
    'updated',
  ]),
  passage('The survey put the magnitude at 6.1, revising it from 6.4.', ['6.1', '6.4', 'updated']),
  passage('Halden agreed to pay $25 a share. It had first offered $13.25 a share.', ['$25', '$13.25', 'updated']),
  passage('The maker had planned to deliver 25 planes this year but now says it will deliver nine.', [
    '25 planes',
    'nine',
    'updated',
  ]),
  passage('His approval rating is 47 percent. It was 52 percent in January.', ['47 percent', '52 percent', 'updated']),
  passage('Her book has sold 2 million copies, her agent said. Nielsen BookScan, which tracks sales, shows 740,000.', [
    '2 million copies',
    '740,000',
    'conflicting',
  ]),
  passage('The train derailed at 95 kph, investigators said; the driver told police he had been doing 60 kph.', [
    '95 kph',
    '60 kph',
    'conflicting',
  ]),
  passage('The ministry put the number of wounded at 45; hospital sources spoke of more than 80.', [
    '45',
    'more than 80',
    'conflicting',
  ]),
  passage("Doctors at the city's main hospital said they had received 29 bodies. State television reported 11 dead.", [
    '29 bodies',
    '11',
    'conflicting',
  ]),
  passage("Government statistics show 1,900 murders last year; the Citizens' Council, an NGO, counted 2,650.", [
    '1,900 murders',
    '2,650',
    'conflicting',
  ]),
  passage('The judge found that the firm had underpaid 1,140 workers. The firm maintains that 300 at most were affected.', [
    '1,140 workers',
    '300 at most',
    'conflicting',
  ]),
  passage(
    'Turnout was 38 percent, the electoral commission announced, but observers from the African Union reckoned that fewer than 20 percent of voters had shown up.',
    ['38 percent', 'fewer than 20 percent', 'conflicting'],
  ),
  passage(
    'The exchange said hackers took $35 million in bitcoin. Blockchain analysts believe the haul was nearer $100 million.',
    ['$35 million', '$100 million', 'conflicting'],
  ),
  passage('The army said 40 men were arrested. Officials said three were released.'),
  passage(
    'Police said 12 people died when the roof fell. The centre of Dorv measured the quake at 5.9, but the survey said it was 6.1.',
    ['5.9', '6.1', 'conflicting'],
  ),
  passage('Officials in the capital confirmed six deaths. In the north, the governor said eleven people had drowned.'),
  passage('France recorded 400 cases; Germany recorded 250 cases.'),
  passage('The hospital has 212 beds, down by a third since 2005, when it had 318.', ['212 beds', '318', 'updated']),
  passage('The school had 640 pupils when he became head. It now has 1,120.', ['640 pupils', '1,120', 'updated']),
  passage(
    'The government has quietly doubled the number of advisers in the country to 600; officially there were 300 until last month.',
    ['600', '300', 'updated'],
  ),
  passage('The lake has shrunk to 1,350 square kilometres. In the 1960s it covered 25,000.', [
    '1,350 square kilometres',
    '25,000',
    'updated',
  ]),
  passage('“We had 450 members when I joined,” he said. “Now it’s 60.”', ['450 members', '60', 'updated']),
  passage('The fire has burned 18,000 acres, officials said Thursday evening. That morning it had covered 11,000 acres.', [
    '18,000 acres',
    '11,000 acres',
    'updated',
  ]),
  passage('The firm cut its sales target for the year to 320,000 cars; in January it had been aiming for 400,000.', [
    '320,000 cars',
    '400,000',
    'updated',
  ]),
  passage("It was the deadliest attack since 2014, when 132 children died in a school; Tuesday's killed 59."),
  passage('In the last election turnout among the young was 53 percent. It was 66 percent among those over 30.'),
  passage('The bill to repair the dam, first estimated at $275 million, has ballooned past $1.1 billion.', [
    '$275 million',
    '$1.1 billion',
    'updated',
  ]),
  passage('After growth of 4 percent in 2021, output slipped to 0.2 percent in 2022.', ['4 percent', '0.2 percent', 'updated']),
  passage('The pact would reduce the number of warheads from 2,200 to somewhere between 1,500 and 1,700.', [
    '2,200',
    'between 1,500 and 1,700',
    'updated',
  ]),
  passage('The change would permit presidents three terms in office instead of two.', ['three terms', 'two', 'updated']),
  passage('Crude dropped to $52.10 a barrel. That is down sharply from a week ago when it hit a record of $58.28 a barrel.', [
    '$52.10',
    '$58.28',
    'updated',
  ]),
  passage('He has 85 percent support in the south, a 10 percent drop from the 95 percent he had in May.', [
    '85 percent',
    '95 percent',
    'updated',
  ]),
  passage('The estate uses pipes going from 300 to 2,000 metres deep below the sand.'),
  passage('The index lost 162 points, or 2.14 percent, to fall to 7,425.'),
  passage('An appeals court reduced his 12-year sentence to eight years.', ['12-year', 'eight years', 'updated']),
  passage('The judge cut the award of $12 million to $3.5 million.', ['$12 million', '$3.5 million', 'updated']),
  passage('Congress trimmed the $40 billion request to $32 billion.', ['$40 billion', '$32 billion', 'updated']),
  passage('The plan would cut the number of troops, now 9,800, to 8,400.', ['9,800', '8,400', 'updated']),
  passage('The fee will rise from its current £24 to £30.', ['£24', '£30', 'updated']),
  passage('The company raised its offer by $3, to $25 a share.'),
  passage('The rate, 4.0 percent in February, climbed to 4.1 percent in March.', ['4.0 percent', '4.1 percent', 'updated']),
  passage('The index, which closed at 4,190 on Monday, finished at 4,210 on Tuesday.', ['4,190', '4,210', 'updated']),
  passage('The house, bought for $400,000 in 1999, is now worth $1.2 million.', ['$400,000', '$1.2 million', 'updated']),
  passage('Dorv, 30 km from the sea, is 50 km from the capital.'),
  passage('The army had 120,000 soldiers in 1990; it has 31,000 today.', ['120,000 soldiers', '31,000', 'updated']),
  passage('The army has been cut to 31,000 soldiers, a quarter of the 120,000 it had in 1990.', [
    '31,000 soldiers',
    '120,000',
    'updated',
  ]),
  passage('There were 48 deaths, not 54 as officials first said.', ['48 deaths', '54', 'updated']),
  passage('Forty-eight people are now known to have died. On Thursday the number was 42.', [
    'Forty-eight people',
    '42',
    'updated',
  ]),
  passage('The bank had forecast growth of 2.5 percent but now sees 1.8 percent.', ['2.5 percent', '1.8 percent', 'updated']),
  passage('The project was supposed to cost $2 billion and will end up costing $5 billion.', [
    '$2 billion',
    '$5 billion',
    'updated',
  ]),
  passage('Support for the plan stands at 39 percent, having peaked at 61 percent.', ['39 percent', '61 percent', 'updated']),
  passage('Only 39 percent approve of him now, compared to 46 percent who did in June.', ['39 percent', '46 percent', 'updated']),
  passage('Profit slid to $14 million versus $22 million.', ['$14 million', '$22 million', 'updated']),
  passage("Ford's sales rose to 142,285 units, compared to 141,951 units sold by Corvane."),
  passage('The group says 14,000 people are in prison for their views. The government says there are 900.', [
    '14,000 people',
    '900',
    'conflicting',
  ]),
  passage('The company put the size of the spill at 200 barrels. The coast guard estimated it at 900.', [
    '200 barrels',
    '900',
    'conflicting',
  ]),
];
