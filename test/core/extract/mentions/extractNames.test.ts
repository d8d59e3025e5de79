import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { extractNames } from '../../../../src/core/extract/mentions/extractNames.ts';
import { parseText } from '../../../../src/core/linguistics/parse.ts';
import type { UserTerm } from '../../../../src/core/model/userTerm.ts';
import { runToEnd } from '../../../../src/core/steps.ts';
import { createSourceText } from '../../../../src/core/text/sourceText.ts';
import { loadTestModels } from '../../../support/models.ts';

let models: Awaited<ReturnType<typeof loadTestModels>>;

beforeAll(async () => {
  models = await loadTestModels();
});

function namesIn(
  text: string,
  userTerms: readonly UserTerm[] = [],
): { text: string; type: string; start: number; end: number; rule: string }[] {
  const source = createSourceText(text);
  const parsed = runToEnd(parseText(source, models.linguistics));
  return runToEnd(extractNames(parsed, models.names, userTerms)).map(({ span, type, rule }) => ({
    text: source.text.slice(span.start, span.end),
    type,
    ...span,
    rule,
  }));
}

/** `[name]type` marks in the text are what must be found, no more and no less. */
function check(marked: string, userTerms: readonly UserTerm[] = []): void {
  const expected: string[] = [];
  const text = marked.replace(/\[([^\]]+)\](person|organization|place|norp|other)/g, (_, name: string, type: string) => {
    expected.push(`${name} ${type}`);
    return name;
  });
  expect(namesIn(text, userTerms).map((name) => `${name.text} ${name.type}`)).toEqual(expected);
}

describe('extractNames', () => {
  it.each([
    'President [Emmanuel Macron]person will visit [Germany]place next week.',
    '[Mary Collins]person, a spokeswoman for the [World Bank]organization, declined to comment.',
    'Police in [Nairobi]place, [Kenya]place, arrested two [Ugandan]norp men.',
    'He works for [Microsoft Corp.]organization in [Seattle]place.',
  ])('finds names of every type: %s', (marked) => check(marked));

  it.each([
    ['titles', 'Mr. [Okonkwo]person met Gen. [James Whitfield]person in [London]place.'],
    ['possessives', "[Iran]place's parliament and [Turkey]place’s government agreed."],
    ['articles', 'Aid reached the [Philippines]place on Monday, the [United Nations]organization said.'],
    ['slashes', 'Trade between [France]place/[Spain]place grew.'],
    ['hyphens', '[ADEYINKA-CRUZ]person: My uncle did. I was born in [Lagos]place.\n\n[Abeni Adeyinka-Cruz]person plays tonight.'],
    ['generations', 'The suit was filed by [Robert Kennedy Jr.]person in [Boston]place.'],
  ])('keeps %s out of or apart from names', (_, marked) => check(marked));

  it.each([
    'The council met to discuss the fight against [Daesh]organization.',
    'Efforts to counter [Da’esh]organization have slowed, and [Hizballah]organization has lost men.',
    '[Hassan Nasrallah]person spoke on Sunday. [Nasrallah]person blamed nobody.',
  ])('tells armed groups of open lists from people: %s', (marked) => check(marked));

  it.each([
    ["firms in 's, by the verb behind", "[Moody's]organization lowered its rating. [Macy's]organization said sales fell."],
    ["firms in 's, then everywhere", "[Wendy's]organization has a new chief. The people from [Wendy's]organization were angry."],
    ['with the place of their seat', "[Lloyd's of London]organization paid the claim."],
    ["firms in 's that open lists know", "[Moody's]organization chief economist resigned."],
    [
      "firms in 's, where the tagger took the verb for a noun",
      "Two [Wendy's]organization fell, and [Moody's]organization cut its forecast.",
    ],
    ['hospitals that bear a saint or a doctor', 'Nurses at [Hospital Dr. Julio Vargas]organization went home.'],
    ['days and months with an unknown surname', '[February Okoro]person, a driver, was hurt. [Sunday Eze]person, 40, was not.'],
    ['two names of one thing', '[Twitter]other (now [X]other) was fined. [X]other paid.'],
    [
      'what the day or month is that somebody is called by',
      '[Sunday Eze]person won a seat. [Sunday]person greeted his neighbours. A judge questioned [June Abbott]person.',
    ],
    [
      'who is joined with a firm',
      "[Orange]organization and [Denny's]organization are among the sponsors. Prices and taxes rose.",
    ],
    [
      'a day that is a given name behind what somebody is',
      'The poet [Tuesday Lobsang]person read. He was named as [Friday Otieno]person.',
    ],
    [
      "firms in 's that leave a town",
      "[Papa John's]organization opens in [Turin]place, and [Arby's]organization left [Naples]place.",
    ],
    ['a month behind kin', 'Her sister [April]person moved away, and his sister left in April.'],
    ['a city that a church is of', 'Bishop [Dallas Quito]person blessed the cathedral of [Quito]place.'],
    [
      "firms in 's, by the clause alone",
      "[Arby's]organization closed in [Porto]place, and the mayor complained. [Boeing]organization's planned jets, and others, flew.",
    ],
    ['a firm of open lists and of nobody', 'Shops closed. The index rose. [Zalando]organization slipped.'],
    ['a house behind its noun that was taken apart', 'Pupils of [Lycée Émile Zola]organization went home.'],
    ['a house that bears syllables joined by hyphens', 'He died in [Chiang Kai-shek Memorial Hospital]place.'],
    ['a city told to be one', '[Ruth Hamilton]person left. [Hamilton]place is a town of steel.'],
    ['a namesake that is an object', '[Karen Boston]person has represented [Boston]place since 2014.'],
    ['broadcasters and banks', 'The [Weather Channel]organization said so.'],
    ['but no possessive', "[Obama]person's lawyers and [Biden]person's aides met. A friend of [John]person's told police."],
    ['nor what also stands without it', '[Maria Lopez]person said so. The answer, unlike [Maria Lopez]person’s, was short.'],
    ['ministries joined by *and*', 'The [Bureau of Mines]organization and the [Office for Water Quality]organization merged.'],
    ['one name with *and*', 'The [Department for Business and Trade]organization paid.'],
    ['two first names joined by *and*', '[Aria]person and [Leo]person, the couple’s children, were found safe.'],
    ['no illness of two parts', 'The COVID-19 pandemic hit [Sweden]place, and COVID-19 was new then.'],
    [
      "firms in 's that begin a longer name",
      "Shares fell as [Moody's Investors Service]organization cut its outlook. The vote by [Moody's]organization was close.",
    ],
    ['a country that ends like a body', 'It came apart after the collapse of the [Soviet Union]place.'],
    ['no disease', 'It is the first case of BSE in [Sweden]place. The tests confirmed BSE, [NATO]organization said.'],
    ['words joined over small ones', 'Fires burned in [Savigny-sur-Orge]place and [Stratford-upon-Avon]place.'],
    ['a surname behind an honorific', 'Mr [Ito]person raised the price, and Mrs. [Brook]person agreed. The brook rose.'],
    ['who signs a quotation', '“We left at dawn.” — [Ada Brook]person'],
    ['a surname that is also a city', '[George Wellington]person flew to [Wellington]place. [Wellington]person said so.'],
    ['a house named after a person', '[Clinic Sofia Lopez]organization opened. [Maria Auxiliadora Hospital]organization closed.'],
    ['a surname that is also a title', '[Ben King]person met reporters. [King]person said he was tired. The king left.'],
    ['a given name that looks like an adverb', '[Beverly]person wrote to the minister.'],
    ['a given name that is also a day', '[Friday Okoro]person scored twice.'],
    ['a service that does what firms do', '[Facebook]organization is under review. [Facebook]organization rose.'],
    ['but not where something is posted', 'She wrote on [Facebook]other. [Facebook]other announced nothing.'],
    ["firms in 's before what an act is about", "[Levi's]organization sued [Wendy's]organization over a slogan."],
    ['no firm behind an office', "Hundreds of critics of President [Vladimir Putin]person's denounced the law."],
    ['no term of the language', 'It was found in her cerebrospinal fluid (CSF). The CSF was clear.'],
    ['but a body that is described', 'The [European Union]organization and the electoral commission ([EC]organization) met.'],
    ['no bank of a river', '[Cheney]person will visit [Israel]place, the [West Bank]place and [Turkey]place.'],
    [
      'a paper behind its noun',
      'The [Indonesian]norp daily [Suara Merdeka]organization reports it. [Suara Merdeka]organization is old.',
    ],
    ['numbered craft', '[Soyuz 14]other docked with the station. Room 5 was empty.'],
  ])('by what stands around them: %s', (_, marked) => check(marked));

  it('parts a name from one that explains it in brackets', () => {
    const found = namesIn('As Madiba [Mandela] said, we left. Nelson Mandela agreed.');
    expect(found.map(({ text }) => text)).toEqual(['Madiba', 'Mandela', 'Nelson Mandela']);
  });

  it('finds nothing in text without names', () => {
    expect(namesIn('the prices of bread and milk rose again last month, and nobody knows why.')).toEqual([]);
  });

  it('lets the terms of the user win, whatever the tagger says', () => {
    const term: UserTerm = { name: 'Blue Heron', type: 'organization', aliases: ['the Heron'] };
    const found = namesIn('The Blue Heron opened on Friday in Lisbon. People love the Heron.', [term]);
    expect(found.filter((name) => name.rule === 'user-dictionary').map((name) => `${name.text} ${name.type}`)).toEqual([
      'Blue Heron organization',
      'the Heron organization',
    ]);
    expect(namesIn('A blue heron flew by.', [term])).toEqual([]);
  });

  it('gives a surname the type of its bearer throughout', () => {
    const types = namesIn('Anna Paris spoke first. Paris said the plan was good. Later Paris left.').filter((name) =>
      name.text.endsWith('Paris'),
    );
    expect(new Set(types.map((name) => name.type))).toEqual(new Set(['person']));
  });

  it('is total; spans are inside the text, in order and apart', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            'A',
            'b',
            ' ',
            '\n',
            '.',
            '’',
            'É',
            '-',
            '/',
            'Mr. ',
            'London ',
            '(',
            '"',
            '1',
            '\u{1F600}',
            '\u0000',
          ),
          maxLength: 80,
        }),
        (text) => {
          let last = 0;
          for (const { start, end } of namesIn(text)) {
            expect(start).toBeGreaterThanOrEqual(last);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            last = end;
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});
