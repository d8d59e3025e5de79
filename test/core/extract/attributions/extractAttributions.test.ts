import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractAttributions } from '../../../../src/core/extract/attributions/extractAttributions.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import type { AttributionCandidate } from '../../../../src/core/model/candidates.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { attributionsOf, describeAttributions } from '../../../support/describeAttributions.ts';
import { loadTestModels } from '../../../support/models.ts';

let models: Awaited<ReturnType<typeof loadTestModels>>;
beforeAll(async () => {
  models = await loadTestModels();
});

function extract(text: string): readonly AttributionCandidate[] {
  return attributionsOf(text, models);
}

type Case = readonly [text: string, ...expected: string[]];

function check(name: string, cases: readonly Case[]): void {
  describe(name, () => {
    it.each(cases.map(([text, ...expected]) => ({ text, expected })))('$text', ({ text, expected }) => {
      expect(describeAttributions(text, models)).toEqual(expected);
    });
  });
}

check('who speaks is what a phrase is about, not where', [
  [
    'Authorities in the Machira district south of Nairobi say eighty people are being treated.',
    'Authorities in the Machira district south of Nairobi | say | eighty people are being treated | indirect asserts',
  ],
  [
    'Protesters outside parliament said they would stay.',
    'Protesters outside parliament | said | they would stay | indirect asserts',
  ],
  [
    'The resolution passed Saturday in Vienna accuses Tehran of violating the treaty.',
    'The resolution passed Saturday in Vienna | accuses | Tehran of violating the treaty | indirect alleges',
  ],
  [
    "Japan's Economy, Trade and Industry Ministry announced that it can drill.",
    "Japan's Economy, Trade and Industry Ministry | announced | it can drill | indirect asserts",
  ],
]);

check('all of the subject, and nothing in front of it', [
  [
    'In a Bloomberg interview Harlan declared that the plan was dead.',
    'Harlan | declared | the plan was dead | indirect asserts',
  ],
  [
    'After the talks in Geneva Lavrov said the two sides had agreed on nothing.',
    'Lavrov | said | the two sides had agreed on nothing | indirect asserts',
  ],
  [
    'Looking ahead to the future of the army and the nation, Graham explained why he backs the senator.',
    'Graham | explained | why he backs the senator | indirect asserts',
  ],
  [
    'Several judges handling lawsuits seeking information about her tenure as secretary of state have cited the election as a reason.',
    'Several judges handling lawsuits seeking information about her tenure as secretary of state | have cited | the election as a reason | indirect asserts',
  ],
  [
    'A union representing flight attendants endorsed Marsh for president.',
    'A union representing flight attendants | endorsed | Marsh for president | indirect asserts',
  ],
  [
    'An exhaustive study being released on Tuesday by a group of researchers shows how firms shelter trillions.',
    'An exhaustive study being released on Tuesday by a group of researchers | shows | how firms shelter trillions | indirect asserts',
  ],
  [
    'Federal and state officials said the two raised $350 million.',
    'Federal and state officials | said | the two raised $350 million | indirect asserts',
  ],
  [
    'Jeff Merkin, Sherry Brown and Robert Diaz all suggested that those claims were wrong.',
    'Jeff Merkin, Sherry Brown and Robert Diaz | suggested | those claims were wrong | indirect asserts',
  ],
  [
    'Craig Bryan, head of the National Center for Veterans Studies, and other scientists warned that the risk had grown.',
    'Craig Bryan, head of the National Center for Veterans Studies, and other scientists | warned | the risk had grown | indirect predicts',
  ],
  [
    '"It is shameful," said Jeffrey Trimble, a senior official with the Broadcasting Board of Governors that oversees them.',
    'Jeffrey Trimble, a senior official with the Broadcasting Board of Governors that oversees them | said | "It is shameful," | direct asserts',
  ],
  [
    '"The letter is a disgrace," said Donna Rawlings, 59, of Ashton, Md., who watched the ceremony on a screen.',
    'Donna Rawlings, 59, of Ashton, Md., who watched the ceremony on a screen | said | "The letter is a disgrace," | direct asserts',
  ],
]);

check('what describes whoever speaks', [
  [
    '"It could start this week," said Brian Baker, a longtime adviser to the Rowe family who oversees the campaign.',
    'Brian Baker, a longtime adviser to the Rowe family who oversees the campaign | said | "It could start this week," | direct asserts',
  ],
  [
    '"They want a show," said Rep. Elijah Cummings, the top Democrat on the Oversight Committee.',
    'Rep. Elijah Cummings, the top Democrat on the Oversight Committee | said | "They want a show," | direct asserts',
  ],
  [
    '"We are in panic," said Leslie Wimes, a Florida-based president of the caucus.',
    'Leslie Wimes, a Florida-based president of the caucus | said | "We are in panic," | direct asserts',
  ],
  ['"We left," said Ada Brook, the mayor, on Friday.', 'Ada Brook, the mayor | said | "We left," | direct asserts'],
  ['"We left," Ada Brook, a spokeswoman, told the paper.', 'Ada Brook, a spokeswoman | told | "We left," | direct asserts'],
  [
    'Other major unions, including the Federation of Teachers, have endorsed Clinton.',
    'Other major unions | have endorsed | Clinton | indirect asserts',
  ],
  [
    '"The risk grows with age," said Craig Bryan, head of the centre, and other scientists.',
    'Craig Bryan, head of the centre, and other scientists | said | "The risk grows with age," | direct asserts',
  ],
]);

check('what is said around a cue, behind a time, or as what somebody calls it', [
  [
    'The tunnel, Cole noted in his report last week, has never been inspected.',
    'Cole | noted | The tunnel + has never been inspected | indirect asserts',
  ],
  [
    'Though that transition was seamless, he said, replacing Clinton would be much harder.',
    'he | said | Though that transition was seamless + replacing Clinton would be much harder | indirect asserts',
  ],
  [
    'The president told supporters this weekend he would consider it an insult if they did not vote.',
    'The president | told | he would consider it an insult if they did not vote | indirect asserts',
  ],
  [
    'The mayor criticised what she described as a failure of the police.',
    'The mayor | criticised | what she described as a failure of the police | indirect asserts',
    'she | described | a failure of the police | indirect asserts',
  ],
  [
    'Small groups of protesters continued to call for more information about the shooting.',
    'Small groups of protesters | call for | more information about the shooting | indirect requests',
  ],
  [
    "The council on Friday made a strong condemnation of North Korea's latest nuclear test.",
    "The council | condemnation | North Korea's latest nuclear test | indirect asserts",
  ],
  ['They issued a call for peace.', 'They | call | peace | indirect requests'],
]);

check('what only looks like a statement', [
  ['Neither the police nor the army has confirmed that shots were fired.'],
  ['Neither side said that talks had failed.'],
  ['Last year he won elections that confirmed Mr Lund as president.'],
  [
    'The ministry confirmed it had 160 cases, as well as three deaths.',
    'The ministry | confirmed | it had 160 cases, as well as three deaths | indirect asserts',
  ],
  [
    'Ida Holm told the paper that the sentence grew because the ruling generals hope the world will forget.',
    'Ida Holm | told | the sentence grew because the ruling generals hope the world will forget | indirect asserts',
    'the ruling generals | hope | the world will forget | indirect believes',
  ],
  ['The video was dated September 12 and attributed to the group.'],
  ['Beethoven, who went deaf, wrote the work in the years before he died.'],
  ['Civilians believed to have links with them fled.'],
  ['He met two Russians, one said to be a former spy.'],
  ['The president named Ida Holm as the new head of the council.'],
  ['Police named the dead man as Ida Holm.', 'Police | named | the dead man as Ida Holm | indirect asserts'],
  ['The bomber slammed his car into the convoy.'],
  ['The minister slammed the plan.', 'The minister | slammed | the plan | indirect asserts'],
  ['He was admitted on November 1, 2006 complaining of feeling sick.'],
]);

check('what stands between a subject and its verb, or joins two verbs', [
  [
    'The survey, conducted by the Institute of Sund, finds Ada Brook with a small lead.',
    'The survey | finds | Ada Brook with a small lead | indirect asserts',
  ],
  [
    'Meanwhile, the Dutch minister, speaking on behalf of the union, also called for fresh elections.',
    'the Dutch minister, speaking on behalf of the union | called for | fresh elections | indirect requests',
  ],
  [
    'He read a story in which party sources said Ada Brook would resign.',
    'party sources | said | Ada Brook would resign | indirect asserts',
  ],
  [
    "The 25-year-old co-star of TV's The Simple Life said she was ill.",
    "The 25-year-old co-star of TV's The Simple Life | said | she was ill | indirect asserts",
  ],
  [
    'While Mr Lund has cautioned against “a betrayal of our values” in the way the bank responds to threats, he stayed.',
    'Mr Lund | has cautioned | “a betrayal of our values” in the way the bank responds to threats | mixed predicts',
  ],
  [
    '“It needs one or two big ideas,” said Ada Brook, who served as mayor in her first term yet endorsed the union. “It was always late.”',
    'Ada Brook, who served as mayor in her first term yet endorsed the union | said | “It needs one or two big ideas,” + “It was always late.” | direct asserts',
    'Ada Brook, who | endorsed | the union | indirect asserts',
  ],
  [
    'The office asked Moscow for a reply to the charge and President Holm himself dismissed the allegations.',
    'The office | asked | for a reply to the charge | indirect requests',
    'President Holm himself | dismissed | the allegations | indirect denies',
  ],
  [
    '“Is he running at all?” asked Mr Holm, referring to what he calls the “crooked” process. “The answer is that he is not.”',
    'Mr Holm | asked | “Is he running at all?” + “The answer is that he is not.” | direct asks',
    'he | calls | the “crooked” process | mixed asserts',
  ],
]);

check('where a statement begins and ends among others', [
  [
    'The fund estimates as many as 1,103 may have died.',
    'The fund | estimates | as many as 1,103 may have died | indirect believes',
  ],
  [
    'The minister said that 20 deaths have been confirmed while the World Health Organization says that 71 people died.',
    'The minister | said | 20 deaths have been confirmed | indirect asserts',
    'the World Health Organization | says | 71 people died | indirect asserts',
  ],
  [
    'The report said even after two years, Iran failed to answer.',
    'The report | said | even after two years, Iran failed to answer | indirect asserts',
  ],
  [
    'According to Ida Holm, the head of the ward where the boy was treated, “he died of flu”.',
    'Ida Holm, the head of the ward where the boy was treated | According to | “he died of flu” | direct asserts',
  ],
  [
    'According to Interior Minister Ada Brook five of the migrants were minors.',
    'Interior Minister Ada Brook | According to | five of the migrants were minors | indirect asserts',
  ],
  [
    'As reported by the Sund Times, the firm closed the plant in March.',
    'the Sund Times | reported | the firm closed the plant in March | indirect asserts',
  ],
  [
    '“We eat once a day,” said a miner who would give only his first name, “Joe”.',
    'a miner who would give only his first name | said | “We eat once a day,” | direct asserts',
  ],
  ['The mayor was blunt: “We have no money,” she said.', 'she | said | “We have no money,” | direct asserts'],
]);

check('what is done with words of speech, and what is not said', [
  ['The government called a referendum in May in which most people voted against it.'],
  ['Critics marched, with both groups calling attention to the plans.'],
  ['The minister called the plan beyond repair.', 'The minister | called | the plan beyond repair | indirect asserts'],
  ['The league has been criticized for not condemning the raid.'],
  ['Mr Holm avoided directly criticizing the judge.'],
  ['The firm refused to give up the plant.'],
  ['The firm refused to give details.', 'The firm | refused to give | details | indirect declines'],
]);

check('titles of broadcasts, and amounts of people', [
  [
    'On Friday’s broadcast of “Fox News Sunday,” Mike Holm said his tweet was a joke.',
    'Mike Holm | said | his tweet was a joke | indirect asserts',
  ],
  ['In the end, “We Lost,” Holm said.', 'Holm | said | In the end, “We Lost,” | mixed asserts'],
  ['Holm told the BBC’s “Morning Joe” on Friday that the case is open.', 'Holm | told | the case is open | indirect asserts'],
  ['Nearly eight of 10 voters say they like it.', 'Nearly eight of 10 voters | say | they like it | indirect asserts'],
  [
    'Holm went on to explain how the cuts left her hands tied.',
    'Holm | explain | how the cuts left her hands tied | indirect asserts',
  ],
  ['The court rejected that argument in a ruling released Thursday.', 'The court | rejected | that argument | indirect denies'],
]);

check('two halves of one refusal, and who is asked', [
  [
    'A spokesman for the army would not confirm or deny the report.',
    'A spokesman for the army | would not confirm | the report | indirect declines',
  ],
  [
    'It came up after Mr Holm, asked about the deaths, had said, “Our country kills a lot.”',
    'Mr Holm | had said | “Our country kills a lot.” | direct asserts',
  ],
  ['“That is treason,” said voter Ida Holm when asked about him.', 'voter Ida Holm | said | “That is treason,” | direct asserts'],
  [
    'Mr Holm asked for the inquiry after allegations that troops used force.',
    'Mr Holm | asked | for the inquiry after allegations that troops used force | indirect requests',
  ],
  [
    'The ministry announced the arrests but has not named the journalists.',
    'The ministry | announced | the arrests | indirect asserts',
  ],
]);

check('where and when something was said is no part of it', [
  [
    'The officials said Friday the ship was in the Gulf when a boat came.',
    'The officials | said | the ship was in the Gulf when a boat came | indirect asserts',
  ],
  ['He said yesterday was a bad day.', 'He | said | yesterday was a bad day | indirect asserts'],
  [
    '“It is nonsense,” Mr Holm said by telephone on NBC’s “Meet the Press.” “She lies about everything.”',
    'Mr Holm | said | “It is nonsense,” + “She lies about everything.” | direct asserts',
  ],
  [
    'Later on “This Week,” Senator Ida Holm questioned whether the plan was sane.',
    'Senator Ida Holm | questioned | whether the plan was sane | indirect asks',
  ],
  [
    'Cuba at times portrays the embargo as the source of its troubles.',
    'Cuba | portrays | the embargo as the source of its troubles | indirect asserts',
  ],
  [
    'Samples were tested in a laboratory in Brisbane revealing the animals had the flu.',
    'Samples | revealing | the animals had the flu | indirect asserts',
  ],
  [
    '“It is over,” Ms Holm said on her show after the senator won his primary, remarking that he paid a price.',
    'Ms Holm | said | “It is over,” | direct asserts',
    'Ms Holm | remarking | he paid a price | indirect asserts',
  ],
]);

check('roles and titles as labels of turns', [
  [
    'SEN. HOLLIS: Did you read the memo?\n\nMR. GRANT: I did not.',
    'SEN. HOLLIS | : | Did you read the memo | indirect asks',
    'MR. GRANT | : | I did not | indirect asserts',
  ],
  [
    'Interviewer: When did you leave?\n\nADICHIE: In 1997.\n\nInterviewer: Alone?',
    'Interviewer | : | When did you leave | indirect asks',
    'ADICHIE | : | In 1997 | indirect asserts',
    'Interviewer | : | Alone | indirect asks',
  ],
  ['Summer: A season.\n\nWinter: Another.\n\nWater: Wet.'],
]);

check('speech announced with a colon', [
  [
    'Neighbour Ida Holm remembers the evening well:\n\n“First a bang.\n\n“We ran out.”',
    'Neighbour Ida Holm | remembers | “First a bang. + “We ran out.” | direct asserts',
  ],
  ['The mayor was blunt:\n\n“We have no money.”', 'The mayor | was | “We have no money.” | direct asserts'],
  ['Ida Holm was adamant: “We have no money.”', 'Ida Holm | was | “We have no money.” | direct asserts'],
  ['The sign was clear: “No way through.”'],
  [
    'Police chief Ida Holm told reporters:\n\n“We will find them.”\n\nShe took no questions.',
    'Police chief Ida Holm | told | “We will find them.” | direct asserts',
  ],
  [
    'Mayor Lena Ortiz wrote on her page:\n\n> The bridge is safe.\n\n> Please stay calm.\n\nIt rained.',
    'Mayor Lena Ortiz | wrote | The bridge is safe + Please stay calm | indirect asserts',
  ],
  [
    'And from Chairwoman Rosen Vale:\n\n“Anna brings a wealth of experience.”',
    'Chairwoman Rosen Vale | from | “Anna brings a wealth of experience.” | direct asserts',
  ],
  ['The mayor put it bluntly:\n\n“Nobody goes back.”', 'The mayor | put | “Nobody goes back.” | direct asserts'],
  [
    'And here is Chairwoman Rosen Vale:\n\n“Anna brings a wealth of experience.”',
    'Chairwoman Rosen Vale | : | “Anna brings a wealth of experience.” | direct asserts',
  ],
  [
    'The company released this statement:\n\n“We regret the delay.”\n\n“Nobody will lose a cent.”',
    'The company | statement | “We regret the delay.” + “Nobody will lose a cent.” | direct asserts',
  ],
  ['The rules are simple:\n\n“Red means stop.”'],
  ['He listed three aims:\n\n- to cut costs\n- to hire staff'],
]);

check('statements printed below their speaker without quotation marks', [
  [
    'Minister Ada Brook said:\n\nWe are closing the bridge. It is not safe.\n\nThe works will start in May.',
    'Minister Ada Brook | said | We are closing the bridge. It is not safe + The works will start in May | indirect asserts',
  ],
  [
    'Minister Ada Brook said:\n\nWe are closing the bridge.\n\nBrook took no questions.',
    'Minister Ada Brook | said | We are closing the bridge | indirect asserts',
  ],
  [
    'Minister Ada Brook said:\n\nWe are closing the bridge.\n\nResidents said the notice was too short.',
    'Minister Ada Brook | said | We are closing the bridge | indirect asserts',
    'Residents | said | the notice was too short | indirect asserts',
  ],
  [
    'The council’s head of roads, Ida Holm, sent the following message on the closure:\n\n“Please stay calm.”',
    'The council’s head of roads, Ida Holm | message | “Please stay calm.” | direct asserts',
  ],
  ['The council gave these reasons:\n\nThe bridge is old.'],
  [
    'Bridge closed\n\nThe bridge over the Sund was closed.\n\nIt is old.\n\nMinister Ada Brook wrote:\n\nWe regret it.\n\nWe will repair it.\n\nIt carries 4,000 cars a day.',
    'Minister Ada Brook | wrote | We regret it + We will repair it | indirect asserts',
  ],
]);

check('who is described between according to and the statement', [
  [
    'According to Ada Brook, head of research at the institute, 111 of the 163 samples were clean.',
    'Ada Brook, head of research at the institute | According to | 111 of the 163 samples were clean | indirect asserts',
  ],
  ['According to Ada Brook, 20, the road was closed.', 'Ada Brook, 20 | According to | the road was closed | indirect asserts'],
  [
    'The road was closed, according to Kristen Wilkins, professor of geology at the university.',
    'Kristen Wilkins, professor of geology at the university | according to | The road was closed | indirect asserts',
  ],
  [
    'According to Ada Brook, doctors, nurses and teachers were warned.',
    'Ada Brook | According to | doctors, nurses and teachers were warned | indirect asserts',
  ],
  [
    'According to the WHO, excluding two countries there have been 163 deaths.',
    'the WHO | According to | excluding two countries there have been 163 deaths | indirect asserts',
  ],
]);

check('a report of somebody’s own ends a statement', [
  [
    'Air Sund says the jet will save fuel, while Nordair has estimated a saving of a third.',
    'Air Sund | says | the jet will save fuel | indirect asserts',
    'Nordair | has estimated | a saving of a third | indirect believes',
  ],
  [
    'According to Ada Brook, the road is open but she also said that the bridge was not.',
    'Ada Brook | According to | the road is open | indirect asserts',
    'she | said | the bridge was not | indirect asserts',
  ],
  [
    'Ada Brook said the road was open, though she declined to say for how long.',
    'Ada Brook | said | the road was open | indirect asserts',
    'she | declined to say | for how long | indirect declines',
  ],
  [
    'The mayor said the road was closed; the bridge is open, according to police.',
    'The mayor | said | the road was closed | indirect asserts',
    'police | according to | the bridge is open | indirect asserts',
  ],
  [
    'Ada Brook said the road was open, but the bridge was not.',
    'Ada Brook | said | the road was open, but the bridge was not | indirect asserts',
  ],
]);

check('words between subject, verb and statement', [
  [
    'The health agency reported on February 15, 2006 that polio had been eradicated.',
    'The health agency | reported | polio had been eradicated | indirect asserts',
  ],
  ['Ida Holm told the paper earlier this month she had resigned.', 'Ida Holm | told | she had resigned | indirect asserts'],
  [
    'The price will rise within six months, Orrin Foods announced this morning.',
    'Orrin Foods | announced | The price will rise within six months | indirect asserts',
  ],
  [
    'Ida Holm told WQTV, the station in Dayton, Ohio, in a statement Thursday that the bridge was safe.',
    'Ida Holm | told | the bridge was safe | indirect asserts',
  ],
  [
    'A new study documenting iodine levels in school children has revealed many are not getting enough.',
    'A new study documenting iodine levels in school children | has revealed | many are not getting enough | indirect asserts',
  ],
  ['As the newspaper noted, the answer was unclear.', 'the newspaper | noted | the answer was unclear | indirect asserts'],
  [
    'City officials are warning of a growing threat of floods.',
    'City officials | warning | a growing threat of floods | indirect predicts',
  ],
  [
    'Water experts had previously reported high levels of bacteria in the lake.',
    'Water experts | had previously reported | high levels of bacteria in the lake | indirect asserts',
  ],
  ['The farmers will probably not report sick animals.'],
  ['Two airlines agree purchase of new jets.'],
  ['Anybody who complains is not having a good night.'],
]);

check('quotations that end oddly or begin with a participle', [
  [
    '“The grant has helped us as far as it could.” Mr Obi said. He left.',
    'Mr Obi | said | “The grant has helped us as far as it could.” | direct asserts',
  ],
  [
    'Said the council through a spokesman, “The bridge is not safe.”',
    'the council | Said | “The bridge is not safe.” | direct asserts',
  ],
  [
    'Citing “a precaution”, Orrin Foods announced that two plants would close.',
    'Orrin Foods | announced | two plants would close | indirect asserts',
  ],
  [
    'Citing a lack of staff, Orrin Foods announced the closure of two plants.',
    'Orrin Foods | announced | the closure of two plants | indirect asserts',
  ],
  [
    'As he handled the gun, it went off,” the press release stated.',
    'the press release | stated | As he handled the gun, it went off | indirect asserts',
  ],
]);

check('moods and protests that are no statements of their own', [
  [
    'Dealers say many investors are concerned that the sell-off may go on.',
    'Dealers | say | many investors are concerned that the sell-off may go on | indirect asserts',
  ],
  ['The union is confident that the deal is safe.', 'The union | confident | the deal is safe | indirect believes'],
  ['Campaigners are protesting against evidence that dogs are being shot.'],
]);

check('quoted and described speakers, and days of the act', [
  [
    'The paper quoted health officials as saying that the strain was mild.',
    'health officials | saying | the strain was mild | indirect asserts',
  ],
  [
    'Professor Hugh Penn, a biologist at Elm University was quoted as saying that the water was clean.',
    'Professor Hugh Penn, a biologist at Elm University | saying | the water was clean | indirect asserts',
  ],
  [
    'Orrin Foods announced the closure of two plants on Tuesday.',
    'Orrin Foods | announced | the closure of two plants | indirect asserts',
  ],
  ['The ministry confirmed the outbreak on 3 August.', 'The ministry | confirmed | the outbreak | indirect asserts'],
  [
    'Authorities say 1,300 people died, but officials fear the number will rise.',
    'Authorities | say | 1,300 people died | indirect asserts',
    'officials | fear | the number will rise | indirect believes',
  ],
]);

check('nouns of speech', [
  [
    'Nobody liked the minister’s claim that the bridge was safe.',
    'the minister | claim | the bridge was safe | indirect alleges',
  ],
  ['The firm’s refusal to pay has angered its nurses.', 'The firm | refusal | to pay | indirect declines'],
  ['Leaked emails show the bank knew of it.', 'Leaked emails | show | the bank knew of it | indirect asserts'],
  ['Her refusal to sign the contract surprised the club.', 'Her | refusal | to sign the contract | indirect declines'],
  ['A call by the union for higher wages went unheard.', 'the union | call | higher wages | indirect requests'],
  [
    'The agency issued a warning that rivers would rise on Friday.',
    'The agency | warning | rivers would rise on Friday | indirect predicts',
  ],
  ['The claim that he made was false.'],
  ['Allegations that the vote was rigged spread online.'],
  ['The appeal court sits in Oslo.'],
]);

check('what documents show', [
  [
    'Their own inspection found no contaminated water.',
    'Their own inspection | found | no contaminated water | indirect asserts',
  ],
  ['He found his brother in the crowd.'],
  ['The court rejected his appeal on Monday.'],
]);

check('an object past a time', [
  [
    'Orrin Foods announced on Tuesday the closure of two plants.',
    'Orrin Foods | announced | the closure of two plants | indirect asserts',
  ],
]);

check('who a relative pronoun stands for', [
  [
    'Deputies spoke to witnesses who said that the driver ran away.',
    'witnesses who | said | the driver ran away | indirect asserts',
  ],
]);

check('names in a row', [
  [
    'Japan, China, France and Brazil said they would help.',
    'Japan, China, France and Brazil | said | they would help | indirect asserts',
  ],
]);

check('a quotation mark set to the wrong side', [
  [
    'Police came.\n\n"It was like a blink of an eye, "said Ana Reis.\n\nShe works there.',
    'Ana Reis | said | "It was like a blink of an eye, " | direct asserts',
  ],
]);

check('turns with roles', [
  [
    'ANNA LOWE, HOST: What did you see?\n\nTOM REED, MAYOR OF BRAND: The wall was gone.',
    'ANNA LOWE, HOST | : | What did you see | indirect asks',
    'TOM REED, MAYOR OF BRAND | : | The wall was gone | indirect asserts',
  ],
  ['WHAT: A fair.\n\nWHEN: Monday.'],
]);

check('according to, where the source ends', [
  [
    'According to the health ministry over 30 people were taken ill in Leeds, a city of mills.',
    'the health ministry | According to | over 30 people were taken ill in Leeds, a city of mills | indirect asserts',
  ],
  [
    'According to the team’s coach, Ana Reis, the robot scored twice.',
    'the team’s coach, Ana Reis | According to | the robot scored twice | indirect asserts',
  ],
  [
    'According to a July 14, 2005 report the water was unsafe.',
    'a July 14, 2005 report | According to | the water was unsafe | indirect asserts',
  ],
]);

check('according to, without a comma', [
  [
    'According to the United States Geological Survey (USGS) a moderate earthquake occurred on Sunday.',
    'the United States Geological Survey (USGS) | According to | a moderate earthquake occurred on Sunday | indirect asserts',
  ],
  [
    'According to the German Weather Service (DWD) up to 40 litres of rain fell.',
    'the German Weather Service (DWD) | According to | up to 40 litres of rain fell | indirect asserts',
  ],
  [
    'According to the Red Cross (ICRC) an overloaded boat sank.',
    'the Red Cross (ICRC) | According to | an overloaded boat sank | indirect asserts',
  ],
  ['According to police three men were arrested.', 'police | According to | three men were arrested | indirect asserts'],
  [
    'According to a spokesman for the army the shelling stopped at noon.',
    'a spokesman for the army | According to | the shelling stopped at noon | indirect asserts',
  ],
]);

check('what only looks like a quotation or like an insertion', [
  [
    '“It was chaos,” said a man who gave his name only as “Tiger”.',
    'a man who gave his name only as | said | “It was chaos,” | direct asserts',
  ],
  [
    '“It was dark,” said a girl who wanted to be called just “Mina”.',
    'a girl who wanted to be called just | said | “It was dark,” | direct asserts',
  ],
  ['“It was loud,” Peter Hall, said.', 'Peter Hall | said | “It was loud,” | direct asserts'],
  [
    'The officials have said the United States does not condone torture, adding that the U.S. seeks assurances.',
    'The officials | have said | the United States does not condone torture | indirect asserts',
    'The officials | adding | the U.S. seeks assurances | indirect asserts',
  ],
  [
    'The firm said Boeing had denied the report, adding that talks would go on.',
    'The firm | said | Boeing had denied the report | indirect asserts',
    'Boeing | had denied | the report | indirect denies',
    'The firm | adding | talks would go on | indirect asserts',
  ],
  [
    '“We lost,” said Ada Brook, adding: “It was cold.”',
    'Ada Brook | said | “We lost,” | direct asserts',
    'Ada Brook | adding | “It was cold.” | direct asserts',
  ],
]);

check('direct speech', [
  ['“We left at dawn,” the driver said.', 'the driver | said | “We left at dawn,” | direct asserts'],
  [
    '"We left at dawn," said union secretary Piet van Dam.',
    'union secretary Piet van Dam | said | "We left at dawn," | direct asserts',
  ],
  ['“We left,” she said, “and we never came back.”', 'she | said | “We left,” + “and we never came back.” | direct asserts'],
  ['“We left,” she said. “Nobody saw us.”', 'she | said | “We left,” + “Nobody saw us.” | direct asserts'],
  ['He told reporters: “The bridge is gone.”', 'He | told | “The bridge is gone.” | direct asserts'],
  ['“Who did this?” he asked.', 'he | asked | “Who did this?” | direct asks'],
  [
    '“It was dark,” said Maria Costa, who runs the shop. “Then it burned.”',
    'Maria Costa, who runs the shop | said | “It was dark,” + “Then it burned.” | direct asserts',
  ],
  [
    '“The first day was hard,” said Ada Brook.\n\n“The second day was harder.”',
    'Ada Brook | said | “The first day was hard,” + “The second day was harder.” | direct asserts',
  ],
  [
    '“The first day was hard.\n\n“The second day was harder,” said Ada Brook.',
    'Ada Brook | said | “The first day was hard. + “The second day was harder,” | direct asserts',
  ],
  [
    'Ada Brook said: “The first day was hard.\n\n“The second day was harder.”',
    'Ada Brook | said | “The first day was hard. + “The second day was harder.” | direct asserts',
  ],
  ['“We left at dawn and nobody saw us.” — Ada Brook', 'Ada Brook | — | “We left at dawn and nobody saw us.” | direct asserts'],
  ['Ada Brook, teacher: “We left at dawn.”', 'Ada Brook, teacher | : | “We left at dawn.” | direct asserts'],
]);

check('indirect speech', [
  ['The minister said that the road was closed.', 'The minister | said | the road was closed | indirect asserts'],
  ['The minister said on Monday the road was closed.', 'The minister | said | the road was closed | indirect asserts'],
  ['The road was closed, the minister said.', 'the minister | said | The road was closed | indirect asserts'],
  ['The road was closed, said the minister.', 'the minister | said | The road was closed | indirect asserts'],
  ['The road, she said, would stay closed.', 'she | said | The road + would stay closed | indirect asserts'],
  [
    'Maria Costa, a nurse at the clinic, told the Herald that 40 people had died.',
    'Maria Costa, a nurse at the clinic | told | 40 people had died | indirect asserts',
  ],
  [
    'Officials who know the case said the charges were dropped.',
    'Officials who know the case | said | the charges were dropped | indirect asserts',
  ],
  ['One of them said the talks had failed.', 'One of them | said | the talks had failed | indirect asserts'],
  [
    'The company said sales fell and added that it would cut jobs.',
    'The company | said | sales fell | indirect asserts',
    'The company | added | it would cut jobs | indirect asserts',
  ],
  [
    'Police said the man was armed, adding that he had fled.',
    'Police | said | the man was armed | indirect asserts',
    'Police | adding | he had fled | indirect asserts',
  ],
  [
    'At least 12 people died, according to the health ministry.',
    'the health ministry | according to | At least 12 people died | indirect asserts',
  ],
  [
    'According to a survey of 900 farmers, yields fell by a third.',
    'a survey of 900 farmers | According to | yields fell by a third | indirect asserts',
  ],
  ['A new study shows that the ice is melting faster.', 'A new study | shows | the ice is melting faster | indirect asserts'],
  [
    'The general was killed in May, as confirmed by the army.',
    'the army | confirmed | The general was killed in May | indirect asserts',
  ],
]);

check('hearers, acronyms and insertions', [
  [
    'Three miners were taken to hospital, Mines Minister Rosa Diaz told a news conference.',
    'Mines Minister Rosa Diaz | told | Three miners were taken to hospital | indirect asserts',
  ],
  ['Each person will get one dose, the WHO said.', 'the WHO | said | Each person will get one dose | indirect asserts'],
  [
    'The Indonesian government wants the company to stop.',
    'The Indonesian government | wants | the company to stop | indirect requests',
  ],
  ['The islanders wanted bread and water.'],
]);

check('mixed speech', [
  ['She called the plan “a slap in the face”.', 'She | called | the plan “a slap in the face” | mixed asserts'],
  ['The mayor said the fire was “a warning to us all”.', 'The mayor | said | the fire was “a warning to us all” | mixed asserts'],
]);

check('stance', [
  ['The minister denied that he had lied.', 'The minister | denied | he had lied | indirect denies'],
  ['The minister denied accusations that he had lied.', 'The minister | denied | he had lied | indirect denies'],
  ['The group claims it was attacked.', 'The group | claims | it was attacked | indirect alleges'],
  ['Prosecutors accused the firm of fraud.', 'Prosecutors | accused | the firm of fraud | indirect alleges'],
  ['Analysts expect that prices will rise.', 'Analysts | expect | prices will rise | indirect predicts'],
  ['She believes the vote was fair.', 'She | believes | the vote was fair | indirect believes'],
  ['The UN urged both sides to stop fighting.', 'The UN | urged | both sides to stop fighting | indirect requests'],
  ['Reporters asked whether he would resign.', 'Reporters | asked | whether he would resign | indirect asks'],
  ['He declined to say whether he would resign.', 'He | declined to say | whether he would resign | indirect declines'],
  ['A spokesman declined to comment.', 'A spokesman | declined to comment |  | indirect declines'],
  [
    'The monitor said it could not verify whether the men had escaped.',
    'The monitor | said + could not verify | whether the men had escaped | indirect could-not-verify',
  ],
  ['He said he believes the vote was fair.', 'He | said + believes | the vote was fair | indirect believes'],
]);

check('nobody is named', [
  ['The rebels are believed to have fled.', ' | are believed | The rebels + to have fled | indirect believes'],
  ['Residents were told to stay indoors.', ' | were told | to stay indoors | indirect requests'],
]);

check('adverbs and adjectives', [
  ['The navy reportedly saved 200 people.', ' | reportedly | The navy + saved 200 people | indirect asserts'],
  ['She is confident that the vote was fair.', 'She | confident | the vote was fair | indirect believes'],
]);

check('headlines', [
  [
    'Mayor: bridge must be closed\n\nThe bridge is old. It was built in 1910.',
    'Mayor | : | bridge must be closed | indirect asserts',
  ],
  [
    'Dam is about to fail, engineers warn\n\nThe dam is old. It was built in 1910.',
    'engineers | warn | Dam is about to fail | indirect predicts',
  ],
]);

check('interviews', [
  [
    'OKAFOR: We started late.\n\nDAVIES: Was it cold?\n\nOKAFOR: It was cold.',
    'OKAFOR | : | We started late | indirect asserts',
    'DAVIES | : | Was it cold | indirect asks',
    'OKAFOR | : | It was cold | indirect asserts',
  ],
]);

check('what is no statement', [
  ['They watched “The Long Night” at the cinema.'],
  ['Everybody calls the striker “Bobo”.'],
  ['The so-called “deal of the century” collapsed in June.'],
  ['The court dismissed the case in 2010.'],
  ['The fire claimed 12 lives.'],
  ['The company recalled 3,000 cars.'],
  ['Nobody said that the road was closed.'],
  ['Nothing in the report was new.'],
  ['The rivals report results next Tuesday.'],
]);

check('whole lists of speakers', [
  [
    'Voltara Energy Ltd (ASX: VLE) and the Queensland Government said the plant would open.',
    'Voltara Energy Ltd (ASX: VLE) and the Queensland Government | said | the plant would open | indirect asserts',
  ],
  [
    'Leaders of Japan, the Philippines, Germany, France and other nations around the globe have also condemned the attacks.',
    'Leaders of Japan, the Philippines, Germany, France and other nations around the globe | have also condemned | the attacks | indirect asserts',
  ],
]);

check('where what is said ends', [
  [
    'The minister has defended the raids during a speech to a rights group.',
    'The minister | has defended | the raids | indirect asserts',
  ],
  [
    'He says the company “priced it really aggressively,” referring to the base price of $999.',
    'He | says | the company “priced it really aggressively,” | mixed asserts',
  ],
  ['The board argued against allowing him to run.', 'The board | argued | against allowing him to run | indirect asserts'],
]);

describe('who the source is', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Union secretary Maria Costa said the plan was dead.', 'Maria Costa'],
    ['Its director, Maria Costa, said the plan was dead.', 'Maria Costa'],
    ['Maria Costa, who said the plan was dead, has left.', 'Maria Costa'],
    ['A spokesman for the ministry said the plan was dead.', 'spokesman'],
    ['The government and rescuers said the plan was dead.', 'government'],
    ['He said the plan was dead.', 'He'],
    ['Researchers at the University of California, San Diego have found that the virus may be linked to weight.', 'Researchers'],
    ['Experts like Ada Brook believe the plan was dead.', 'Experts'],
    ['Other sites such as Gawker.com have stated that they will keep the video.', 'sites'],
    ['The court rejected the final legal appeal by former minister Ada Brook, who alleged that the plan was dead.', 'Ada Brook'],
    [
      'Friends of the library had collected 4,317 signatures by Monday on a petition demanding that the plan be dropped.',
      'petition',
    ],
    ['According to a July 14, 2005 report by Ada Brook, the plan was dead.', 'report'],
  ];
  it.each(cases)('%s', (text, expected) => {
    const [first] = extract(text);
    expect(text.slice(first?.sourceHead?.start, first?.sourceHead?.end)).toBe(expected);
  });
});

describe('laws', () => {
  const words = fc.constantFrom(
    'said',
    '“',
    '”',
    '"',
    ',',
    '.',
    ':',
    'that',
    'told',
    'according',
    'to',
    'who',
    'the',
    'mayor',
    'and',
    'not',
    'by',
    '—',
    ';',
    'Ada',
    'declined',
    'comment',
    '(',
    ')',
    '?',
    '\n\n',
    'was',
    'as',
    'citing',
    '‘',
    '’',
    'could',
    'verify',
    'it',
    'claims',
    '12',
  );
  it('is total, stays inside the text and keeps its pieces in order', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (list) => {
        const text = list.join(' ');
        for (const { source, cue, content, implicit, sourceHead } of extract(text)) {
          for (const spans of [source, cue, content]) {
            let last = 0;
            for (const { start, end } of spans) {
              expect(start).toBeGreaterThanOrEqual(last);
              expect(end).toBeGreaterThan(start);
              expect(end).toBeLessThanOrEqual(text.length);
              last = end;
            }
          }
          expect(cue.length).toBeGreaterThan(0);
          expect(implicit).toBe(source.length === 0);
          expect(sourceHead === undefined).toBe(implicit);
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('takes time in proportion to length', () => {
    const paragraph = '“We left at dawn,” the driver said, adding that, according to the mayor, nobody knew why. ';
    const text = paragraph.repeat(400);
    const parsed = runToEnd(parseText(createSourceText(text), models.linguistics));
    const start = performance.now();
    expect(runToEnd(extractAttributions(parsed, [])).length).toBeGreaterThan(800);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
