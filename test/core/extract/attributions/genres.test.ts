import { beforeAll, describe, expect, it } from 'vitest';
import { describeAttributions } from '../../../support/describeAttributions.ts';
import { loadTestModels } from '../../../support/models.ts';

let models: Awaited<ReturnType<typeof loadTestModels>>;
beforeAll(async () => {
  models = await loadTestModels();
});

type Case = readonly [text: string, ...expected: string[]];

function check(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(describeAttributions(text, models)).toEqual(expected);
    });
  });
}

check('headlines, tickers and posts', [
  ['Bridge must close by winter: engineers', 'engineers | : | Bridge must close by winter | indirect asserts'],
  ["Mayor: 'I will not resign'", "Mayor | : | 'I will not resign' | direct asserts"],
  [
    'Police say suspect in station stabbing was known to them',
    'Police | say | suspect in station stabbing was known to them | indirect asserts',
  ],
  [
    'Rates to stay high into 2025, says central bank chief',
    'central bank chief | says | Rates to stay high into 2025 | indirect asserts',
  ],
  [
    'Health Ministry: Stay away from Sembala caves\n\nA tourist died.',
    'Health Ministry | : | Stay away from Sembala caves | indirect asserts',
  ],
  ['Orrin Foods sells plant, announces upcoming merger', 'Orrin Foods | announces | upcoming merger | indirect asserts'],
  ['Floods kill 12 in Sembala, officials say', 'officials | say | Floods kill 12 in Sembala | indirect asserts'],
  [
    '“There is no case to answer” — Maria Holt, for the defence',
    'Maria Holt, for the defence | — | “There is no case to answer” | direct asserts',
  ],
  [
    'Breaking: @RailWatch says the 8.15 to Leeds has been cancelled.',
    '@RailWatch | says | the 8.15 to Leeds has been cancelled | indirect asserts',
  ],
  [
    '"It\'s a tragedy," tweeted the club\'s owner, Sir Ian Lowe.',
    'the club\'s owner, Sir Ian Lowe | tweeted | "It\'s a tragedy," | direct asserts',
  ],
]);

check('turns of an interview', [
  [
    'REPORTER: Did the dam hold?\n\nMINISTER: It did not.',
    'REPORTER | : | Did the dam hold | indirect asks',
    'MINISTER | : | It did not | indirect asserts',
  ],
  ['Q: Who was there?\n\nA: Nobody.', 'Q | : | Who was there | indirect asks', 'A | : | Nobody | indirect asserts'],
  ['WHAT: A rally\n\nWHEN: Friday\n\nWHERE: The town hall'],
]);

check('according to somebody, without a comma', [
  [
    'According to officials the pipeline burst twice; repairs began in May.',
    'officials | According to | the pipeline burst twice | indirect asserts',
  ],
  [
    'According to witnesses gunmen fled on foot; the police declined to comment.',
    'witnesses | According to | gunmen fled on foot | indirect asserts',
    'the police | declined to comment |  | indirect declines',
  ],
  [
    'According to data from Statwatch inflation rose in May.',
    'data from Statwatch | According to | inflation rose in May | indirect asserts',
  ],
]);

check('what somebody is called', [
  [
    '“We were nine,” said a boy who called himself “Rocket”.',
    'a boy who called himself | said | “We were nine,” | direct asserts',
  ],
  [
    '“They came at dawn,” said a fighter whose nickname is “Wolf”.',
    'a fighter whose nickname is | said | “They came at dawn,” | direct asserts',
  ],
  ['“He lied,” said a clerk identified only as “Ms. T”.', 'a clerk identified only as | said | “He lied,” | direct asserts'],
]);

check('refusals and hearsay', [
  [
    'The dam is thought to have failed after the spillway gates jammed.',
    ' | is thought | The dam + to have failed after the spillway gates jammed | indirect believes',
  ],
  [
    'Passengers were told that the next ferry would leave at noon.',
    ' | were told | the next ferry would leave at noon | indirect asserts',
  ],
  [
    'She said she had been told by a nurse that the ward was full.',
    'She | said | she had been told by a nurse that the ward was full | indirect asserts',
    'a nurse | had been told | the ward was full | indirect asserts',
  ],
  [
    'He said the fire had started in a shed but could not say when.',
    'He | said | the fire had started in a shed | indirect asserts',
    'He | could not say | when | indirect could-not-verify',
  ],
  [
    'The hospital declined to comment on individual patients.',
    'The hospital | declined to comment | on individual patients | indirect declines',
  ],
  [
    'The owner, Delta Haulage Ltd, could not be reached for comment.',
    'The owner, Delta Haulage Ltd | could not be reached | for comment | indirect declines',
  ],
  ['She would not say which.', 'She | would not say | which | indirect declines'],
  ['The so-called “deal” fell apart in a week.'],
  ['He starred in “The Last Ferry”, a film about a strike.'],
  ['Nobody said it would be easy.'],
  ['She is known as “the Iron Vet” in her village.'],
  ['He did not want to comment on the transfer.', 'He | did not want to comment | on the transfer | indirect declines'],
  ['Not everyone welcomed the change.'],
  ['You have said you will fight on.'],
  ["“Not a chance,” was the coach's reply."],
  ['The ministry hopes to finish the bridge by May.'],
]);

check('quotations', [
  [
    'Coach Femi Adewale said his side had been “second best all over the pitch”.',
    'Coach Femi Adewale | said | his side had been “second best all over the pitch” | mixed asserts',
  ],
  [
    '“We were poor,” admitted captain Lars Holm. “We have to do better on Saturday.”',
    'captain Lars Holm | admitted | “We were poor,” + “We have to do better on Saturday.” | direct asserts',
  ],
  [
    '"The roof went first," Ms Okello recalled. "Then the walls."\n\n"After that I stopped looking."',
    'Ms Okello | recalled | "The roof went first," + "Then the walls." + "After that I stopped looking." | direct asserts',
  ],
  [
    '“We were never asked,” she said, adding that the letters had come back unopened.',
    'she | said | “We were never asked,” | direct asserts',
    'she | adding | the letters had come back unopened | indirect asserts',
  ],
  ['The sign reads “No entry”.', 'The sign | reads | “No entry” | direct asserts'],
  [
    '“The water came at night,” said Joao Tembe, a fisherman. He has lost two boats. “We had no warning.”',
    'Joao Tembe, a fisherman | said | “The water came at night,” + “We had no warning.” | direct asserts',
  ],
  [
    'A spokesman for the airline said it was “deeply sorry” and that passengers would be refunded.',
    'A spokesman for the airline | said | it was “deeply sorry” and that passengers would be refunded | mixed asserts',
  ],
  [
    'In a statement, the company said it “regretted the inconvenience”.',
    'the company | said | it “regretted the inconvenience” | mixed asserts',
  ],
  ['“Is it safe?” asked one mother at the meeting.', 'one mother at the meeting | asked | “Is it safe?” | direct asks'],
  [
    'Chief executive Nils Aker described the quarter as “a disappointment”.',
    'Chief executive Nils Aker | described | the quarter as “a disappointment” | mixed asserts',
  ],
  [
    '“It was over in a second,” one witness, who gave her name only as Rosa, said.',
    'one witness, who gave her name only as Rosa | said | “It was over in a second,” | direct asserts',
  ],
  [
    '“We kept our word,” retired navy captain Lloyd Barton said.',
    'retired navy captain Lloyd Barton | said | “We kept our word,” | direct asserts',
  ],
]);

check('who says it', [
  [
    'It would cost them €38 million, said a Malian official who has seen the offer.',
    'a Malian official who has seen the offer | said | It would cost them €38 million | indirect asserts',
  ],
  [
    'Police in Lindi say at least three people have been killed, two of them when a wall fell.',
    'Police in Lindi | say | at least three people have been killed, two of them when a wall fell | indirect asserts',
  ],
  [
    "The Transport Workers' Union of Ghana (TWU) disputed that account.",
    "The Transport Workers' Union of Ghana (TWU) | disputed | that account | indirect denies",
  ],
  ["The teachers' union disputes those figures.", "The teachers' union | disputes | those figures | indirect denies"],
  [
    'The trade ministry has called the estimate exaggerated.',
    'The trade ministry | has called | the estimate exaggerated | indirect asserts',
  ],
  [
    'A Bellwether poll published in May found only a fifth of voters trusted the mayor.',
    'A Bellwether poll published in May | found | only a fifth of voters trusted the mayor | indirect asserts',
  ],
  [
    'The scheme was popular, although a recent survey found just one in ten tenants had heard of it.',
    'a recent survey | found | just one in ten tenants had heard of it | indirect asserts',
  ],
  [
    'Paris claimed the man was a volunteer and said he had a contract.',
    'Paris | claimed | the man was a volunteer | indirect alleges',
    'Paris | said | he had a contract | indirect asserts',
  ],
  [
    'The company denied the claims. “We pay every worker on time,” it said.',
    'The company | denied | the claims | indirect denies',
    'it | said | “We pay every worker on time,” | direct asserts',
  ],
  [
    'Lawyers for the company deny that its directors knew of the leak.',
    'Lawyers for the company | deny | its directors knew of the leak | indirect denies',
  ],
  [
    'Prosecutors allege Brandt took €40,000 in bribes between 2015 and 2019.',
    'Prosecutors | allege | Brandt took €40,000 in bribes between 2015 and 2019 | indirect alleges',
  ],
  [
    'Data released on Monday showed exports fell 3.1% in June.',
    'Data released on Monday | showed | exports fell 3.1% in June | indirect asserts',
  ],
  [
    "The bank's economists expect inflation to fall below 3 percent by March.",
    "The bank's economists | expect | inflation to fall below 3 percent by March | indirect predicts",
  ],
  [
    'Asked whether he would stand again, Mr Obi said: “Ask me in a year.”',
    'Mr Obi | said | “Ask me in a year.” | direct asserts',
  ],
  [
    'The governor, asked about the remark, said he had not heard it and added that roads were a federal matter.',
    'The governor | said | he had not heard it | indirect asserts',
    'The governor | added | roads were a federal matter | indirect asserts',
  ],
  [
    'His lawyer, Mrs Ama Boateng, said yesterday that the house had been sold in 2011.',
    'His lawyer, Mrs Ama Boateng | said | the house had been sold in 2011 | indirect asserts',
  ],
  [
    'An official at the port, speaking on condition that she not be named, said that two cranes had failed.',
    'An official at the port, speaking on condition that she not be named | said | two cranes had failed | indirect asserts',
  ],
  [
    'The regulator urged customers to check their meters.',
    'The regulator | urged | customers to check their meters | indirect requests',
  ],
  ['The commission asked for more time.', 'The commission | asked | for more time | indirect requests'],
  ['Markets see a 70% chance of a cut by June.', 'Markets | see | a 70% chance of a cut by June | indirect predicts'],
  ['The bank sees growth slowing to 1.2% next year.', 'The bank | sees | growth slowing to 1.2% next year | indirect predicts'],
  [
    'Opponents accused the council of wasting £2 million on the scheme.',
    'Opponents | accused | the council of wasting £2 million on the scheme | indirect alleges',
  ],
  [
    'The Tigers, the owner told us, would never be sold.',
    'the owner | told | The Tigers + would never be sold | indirect asserts',
  ],
  ['About 80 houses were lost, the county estimates.', 'the county | estimates | About 80 houses were lost | indirect believes'],
  [
    "The valve had not been tested since 2014, according to the plant's manager, Ove Lindqvist.",
    "the plant's manager, Ove Lindqvist | according to | The valve had not been tested since 2014 | indirect asserts",
  ],
  [
    'The valve failed twice, as per data from the plant.',
    'data from the plant | as per | The valve failed twice | indirect asserts',
  ],
  [
    'Two islands were cut off, with the weather service forecasting gusts of 130 km/h.',
    'the weather service | forecasting | gusts of 130 km/h | indirect predicts',
  ],
  [
    'The army said on Telegram that it had shot down nine drones overnight. It gave no details.',
    'The army | said | it had shot down nine drones overnight | indirect asserts',
  ],
  [
    'Union leaders, meanwhile, warned that more strikes would follow.',
    'Union leaders | warned | more strikes would follow | indirect predicts',
  ],
  [
    'The ministry confirmed two deaths but said there was no sign of an outbreak.',
    'The ministry | confirmed | two deaths | indirect asserts',
    'The ministry | said | there was no sign of an outbreak | indirect asserts',
  ],
  [
    'Scientists believe the crater is 3.5 million years old.',
    'Scientists | believe | the crater is 3.5 million years old | indirect believes',
  ],
  [
    'The paper estimates that 40,000 tonnes of plastic enter the sea each year.',
    'The paper | estimates | 40,000 tonnes of plastic enter the sea each year | indirect believes',
  ],
  [
    'Critics say the law is too vague; supporters say it is overdue.',
    'Critics | say | the law is too vague | indirect asserts',
    'supporters | say | it is overdue | indirect asserts',
  ],
  ['The insurer put the damage at $1.2bn.', 'The insurer | put | the damage at $1.2bn | indirect believes'],
  ['The governor has promised to veto the bill.', 'The governor | has promised | to veto the bill | indirect asserts'],
  ['Reports said $2 million had been paid.', 'Reports | said | $2 million had been paid | indirect asserts'],
  [
    'The culture ministry said on Monday it had accepted the advice of a panel that the mask be returned.',
    'The culture ministry | said | it had accepted the advice of a panel that the mask be returned | indirect asserts',
  ],
  [
    'Mears, who was 16 at the time, had admitted manslaughter but denied murder.',
    'Mears, who was 16 at the time | had admitted | manslaughter | indirect asserts',
    'Mears, who was 16 at the time | denied | murder | indirect denies',
  ],
  [
    'The trial, in the words of lead author Dr Mei Sato, was “a long shot”.',
    'lead author Dr Mei Sato | in the words of | The trial + was “a long shot” | mixed asserts',
  ],
  [
    'The museum, Mr. Oduya said, would make visitors face hard truths.',
    'Mr. Oduya | said | The museum + would make visitors face hard truths | indirect asserts',
  ],
  [
    'The difference now, she told me on Friday, is that the gate is locked.',
    'she | told | The difference now + is that the gate is locked | indirect asserts',
  ],
  ["The lawyer's brief said that was not her view.", "The lawyer's brief | said | that was not her view | indirect asserts"],
  [
    "Exporters say that's because of the two cyclones.",
    "Exporters | say | that's because of the two cyclones | indirect asserts",
  ],
  [
    'Ferreira said at a rally in Toledo, Ohio, that the port would stay open.',
    'Ferreira | said | the port would stay open | indirect asserts',
  ],
  [
    'A spokeswoman says neither the bank nor its owner knew of the loans.',
    'A spokeswoman | says | neither the bank nor its owner knew of the loans | indirect asserts',
  ],
  [
    "Mina Moor, a senior adviser to the campaign, called Mr. Obi's remarks on Saturday “a wake-up call” to voters.",
    "Mina Moor, a senior adviser to the campaign | called | Mr. Obi's remarks on Saturday “a wake-up call” to voters | mixed asserts",
  ],
  [
    'Sanders told the Daily Show that nobody doubted her record.',
    'Sanders | told | nobody doubted her record | indirect asserts',
  ],
  [
    'Officials familiar with the talks said a deal was close.',
    'Officials familiar with the talks | said | a deal was close | indirect asserts',
  ],
  [
    'A source at the facility told AFP that about 20 men had fled.',
    'A source at the facility | told | about 20 men had fled | indirect asserts',
  ],
  [
    "A Facebook post by the mayor's office said schools would reopen on Monday.",
    "A Facebook post by the mayor's office | said | schools would reopen on Monday | indirect asserts",
  ],
  [
    'Police believe the two men knew each other, but have not said how.',
    'Police | believe | the two men knew each other | indirect believes',
    'Police | have not said | how | indirect declines',
  ],
  [
    'Shares fell after the company said it would cut its dividend.',
    'the company | said | it would cut its dividend | indirect asserts',
  ],
  [
    'Analysts had expected a loss of 12 cents a share.',
    'Analysts | had expected | a loss of 12 cents a share | indirect predicts',
  ],
]);

check('who says it, beside other clauses and lists', [
  [
    'The boy’s parents suspected a crime while police said he died in a fall.',
    'The boy’s parents | suspected | a crime | indirect believes',
    'police | said | he died in a fall | indirect asserts',
  ],
  [
    'The firm fought courts, councils and unions and Ada Brook said it would lose.',
    'Ada Brook | said | it would lose | indirect asserts',
  ],
  [
    'In a statement signed by its regional manager, Kofi Mensah, the company said the pipes were sound.',
    'the company | said | the pipes were sound | indirect asserts',
  ],
  [
    'The men have claimed asylum in Norway saying they were beaten at home.',
    'The men | saying | they were beaten at home | indirect asserts',
  ],
  [
    'A man was found dead in a lake, according to a police official on Tuesday.',
    'a police official | according to | A man was found dead in a lake | indirect asserts',
  ],
]);

check('a day behind the noun, and what somebody calls himself', [
  [
    'A statement Monday from the Navy said the ship was safe.',
    'A statement Monday from the Navy | said | the ship was safe | indirect asserts',
  ],
  [
    '“I saw it all,” said a clerk who would only call himself “Moose”.',
    'a clerk who would only call himself | said | “I saw it all,” | direct asserts',
  ],
]);

check('somebody quotes somebody', [
  [
    '"The road was closed," the agency quoted the director, Luka Vidic, as saying.',
    'the director, Luka Vidic | saying | "The road was closed," | direct asserts',
  ],
  [
    'The agency quotes officials as saying the groups approved the offer.',
    'officials | saying | the groups approved the offer | indirect asserts',
  ],
]);

check('what is got, and what adds up, is not said', [
  ["Tom Hale won the primary, claiming 41 percent of the vote to Wells' 33 percent."],
  ["The numbers of the two councils don't add up."],
]);
