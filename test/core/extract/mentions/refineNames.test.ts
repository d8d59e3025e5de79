import { describe, expect, it } from 'vitest';
import { NAME_TYPES } from '../../../../src/core/extract/mentions/nameTags.ts';
import { refineNames } from '../../../../src/core/extract/mentions/refineNames.ts';

/** `{words of a tagged name}type` in, `name type` out. */
function check(tagged: string, expected: readonly string[]): void {
  const words: string[] = [];
  const names: { first: number; end: number; type: number }[] = [];
  for (const part of tagged.split(/(\{[^}]+\}\w+)/)) {
    const match = /^\{([^}]+)\}(\w+)$/.exec(part);
    const own = (match?.[1] ?? part).split(' ').filter((word) => word !== '');
    const type = NAME_TYPES.findIndex((name) => name === match?.[2]);
    if (match !== null) names.push({ first: words.length, end: words.length + own.length, type });
    words.push(...own);
  }
  expect(refineNames(words, names).map(({ first, end, type }) => `${words.slice(first, end).join(' ')} ${type}`)).toEqual(
    expected,
  );
}

describe('refineNames', () => {
  it.each<[string, string, string[]]>([
    ['article', '{the Red Cross}organization', ['Red Cross organization']],
    ['titles', '{President Amadou Diallo}person', ['Amadou Diallo person']],
    ['possessive', "{Brazil 's}place coffee", ['Brazil place']],
    ['prefix', '{pro - Kremlin}norp media', ['Kremlin norp']],
    ['slash', '{ABC / XYZ}organization', ['ABC organization', 'XYZ organization']],
    ['city and country', '{Lagos , Nigeria}place', ['Lagos place', 'Nigeria place']],
    ['comma of a company stays', '{Reed , Smith and Sons}organization', ['Reed , Smith and Sons organization']],
    ["country's company", "{Norway 's Havtek}organization", ['Norway place', 'Havtek organization']],
    ['member between', '{Kalonga MP Peter Tembo}person', ['Kalonga place', 'Peter Tembo person']],
    ['office behind', '{State Department Spokesperson}organization', ['State Department organization']],
    ['legal form', '{Vela Moreno AG}person rose', ['Vela Moreno AG organization']],
    ['ship', '{MV Northern Star}organization sank', ['MV Northern Star other']],
    ['facility', '{Rosewell Bridge}organization', ['Rosewell Bridge place']],
    ['honorific before', 'Ms {Adair}organization said', ['Adair person']],
    ['particle', '{Amal}person bint {Yusuf}person', ['Amal bint Yusuf person']],
    ['nickname', '{Jon}person “ {Red ” Halloran}person', ['Jon “ Red ” Halloran person']],
    ['suffix', '{Sammy Davis}person Jr. sang', ['Sammy Davis Jr. person']],
    ['outlet keeps its article', 'The {Guardian}organization reported', ['The Guardian organization']],
    ['small article goes', 'the {Guardian}organization reported', ['Guardian organization']],
    ['stray bracket', '{VIII ) Dara Gill}person', ['VIII person', 'Dara Gill person']],
    ['match', '{Leeds v Derby}organization', ['Leeds organization', 'Derby organization']],
    ['title alone', '{Justice}person', []],
    ['common noun behind an article', 'the {Whip}person .', []],
    ['family behind an article', 'the {Habsburgs}person .', ['Habsburgs person']],
    [
      'acronym in brackets',
      '{World Seed Council}organization ( WSC ) met',
      ['World Seed Council organization', 'WSC organization'],
    ],
    ['no acronym', '{World Seed Council}organization ( Rome ) met', ['World Seed Council organization']],
    ['law', 'the {Bill}person passed', ['Bill other']],
    ['person called so', '{Bill}person spoke', ['Bill person']],
    ['numbered rival', '{No. 2}organization rival', []],
    ['league table', '{Derby 21 11 8 2}other', ['Derby other']],
    ['results', '{Leeds 1 Derby 3}organization', ['Leeds organization', 'Derby organization']],
    ['model number stays', 'the {Boeing 737}other landed', ['Boeing 737 other']],
    ['road number stays', 'on {Highway 61}place near town', ['Highway 61 place']],
    ['shirt number', '{Kim Dae 7}person scored', ['Kim Dae person']],
    ['adherent', 'a former {Scientologist}other said', ['Scientologist norp']],
    ['people of two words', 'a {New Zealander}place won', ['New Zealander norp']],
    ['clubs of a result', '{Leeds}place 2 - 1 {York}place', ['Leeds organization', 'York organization']],
    ['clubs that play', '{Leeds}place beat {York}place 2 - 1', ['Leeds organization', 'York organization']],
    ['countries of a result', '{Spain}place 2 - 1 {Italy}place', ['Spain place', 'Italy place']],
    ['towns on a road', '{Leeds}place beat the snow to {York}place', ['Leeds place', 'York place']],
    ['club called like a city', '{Dunmore City}person won', ['Dunmore City organization']],
    ['news service', 'told {Pamir Wire}person .', ['Pamir Wire organization']],
    ['time zone', '{GMT}organization', []],
  ])('%s', (_, tagged, expected) => check(tagged, expected));
});
