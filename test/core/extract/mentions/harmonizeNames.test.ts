import { describe, expect, it } from 'vitest';
import { harmonizeNames } from '../../../../src/core/extract/mentions/harmonizeNames.ts';
import { EntityType } from '../../../../src/core/model/entityType.ts';
import { runToEnd } from '../../../../src/core/steps.ts';

const listed = {
  isPlace: (word: string) => ['paris', 'lisbon'].includes(word.toLowerCase()),
  isOnlyBody: (word: string) => word.toLowerCase() === 'harun',
  isCommon: (word: string) => ['donor', 'chief'].includes(word.toLowerCase()),
};

/** One sentence a line, names as `{words}type`; the result in the same notation. */
function harmonize(notation: string): string {
  const sentences: string[][] = [];
  const names = notation.split('\n').map((line) => {
    const words: string[] = [];
    const found = line.split(/(\{[^}]+\}\w+)/).flatMap((part) => {
      const match = /^\{([^}]+)\}(\w+)$/.exec(part);
      const own = (match?.[1] ?? part).split(' ').filter((word) => word !== '');
      const first = words.length;
      words.push(...own);
      return match === null ? [] : [{ first, end: words.length, type: EntityType.parse(match[2]), rule: 'test' }];
    });
    sentences.push(words);
    return found;
  });
  return runToEnd(harmonizeNames(sentences, names, listed))
    .map((list, index) => {
      const words = [...(sentences[index] ?? [])];
      for (const { first, end, type } of list) {
        words[first] = `{${words[first] ?? ''}`;
        words[end - 1] = `${words[end - 1] ?? ''}}${type}`;
      }
      return words.join(' ');
    })
    .join('\n');
}

describe('harmonizeNames', () => {
  it.each([
    ['a surname is its bearer', '{Anna Paris}person came\n{Paris}place spoke', '{Anna Paris}person came\n{Paris}person spoke'],
    [
      'a country is no surname',
      '{Anna Jordan}person came\n{Jordan}place agreed',
      '{Anna Jordan}person came\n{Jordan}place agreed',
    ],
    [
      'a people before what is named without it',
      'took {East Lisbon}place\nwants {Arab East Lisbon}place',
      'took {East Lisbon}place\nwants {Arab}norp {East Lisbon}place',
    ],
    [
      'a people that begins a name',
      'flew {Dutch Northern Airways}organization\nto {Lisbon}place',
      'flew {Dutch Northern Airways}organization\nto {Lisbon}place',
    ],
    [
      'the type of what brackets spell',
      'the {Zarya Cup of Nations}other ( {ZACON}organization )\nwon {ZACON}organization',
      'the {Zarya Cup of Nations}other ( {ZACON}other )\nwon {ZACON}other',
    ],
    [
      'no type from other brackets',
      'the {Zarya Cup of Nations}other ( {BBC}organization )',
      'the {Zarya Cup of Nations}other ( {BBC}organization )',
    ],
    [
      'a company by its first word',
      '{Vela Energy Ltd}organization rose\n{Vela}person fell',
      '{Vela Energy Ltd}organization rose\n{Vela}organization fell',
    ],
    [
      'a city is not its company',
      '{Lisbon Water Ltd}organization rose\n{Lisbon}place fell',
      '{Lisbon Water Ltd}organization rose\n{Lisbon}place fell',
    ],
    [
      'the majority of a wording',
      '{Zarya}place a\n{Zarya}organization b\n{Zarya}organization c',
      '{Zarya}organization a\n{Zarya}organization b\n{Zarya}organization c',
    ],
    [
      'a title that belongs to the name of a thing',
      '{King Nut}other sells\nKing {Nut}person said\nKing {Harald}person said',
      '{King Nut}other sells\n{King Nut}other said\nKing {Harald}person said',
    ],
    [
      'a word of a headline behind a name that the text has without it',
      '{Ada Brook Donor}person leaves\n{Ada Brook}person left\n{Maria Garcia Donor}person stays',
      '{Ada Brook}person Donor leaves\n{Ada Brook}person left\n{Maria Garcia Donor}person stays',
    ],
    ['nationalities stay', '{Dara}norp a\n{Dara}place b\n{Dara}place c', '{Dara}norp a\n{Dara}place b\n{Dara}place c'],
    [
      'an armed group of open lists is no person',
      '{Harun}person attacked\n{Harun}organization fled',
      '{Harun}organization attacked\n{Harun}organization fled',
    ],
    [
      'a person who shares the name of an armed group',
      '{Idris Harun}person came\n{Harun}person spoke',
      '{Idris Harun}person came\n{Harun}person spoke',
    ],
    [
      'a group that stands before a noun',
      '{Zarya}norp a\n{Zarya}organization b\n{Zarya}organization c',
      '{Zarya}organization a\n{Zarya}organization b\n{Zarya}organization c',
    ],
    [
      'a people that a team is named after stays',
      '{Kurdish}norp a\n{Kurdish}organization b\n{Kurdish}organization c',
      '{Kurdish}norp a\n{Kurdish}organization b\n{Kurdish}organization c',
    ],
    [
      'an overlooked longer name',
      '{Red Dawn}organization a\nthen Red Dawn b',
      '{Red Dawn}organization a\nthen {Red Dawn}organization b',
    ],
    ['an overlooked single name stays', '{Zarya}organization a\nthen Zarya b', '{Zarya}organization a\nthen Zarya b'],
    ['names in capitals', 'ZARYA FLEES\n{Zarya}organization a', '{ZARYA}organization FLEES\n{Zarya}organization a'],
  ])('%s', (_, before, after) => expect(harmonize(before)).toBe(after));
});
