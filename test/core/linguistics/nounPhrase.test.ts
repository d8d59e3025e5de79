import { describe, expect, it } from 'vitest';
import { coordinatedNounPhrase, nounPhrase, subtreeSpan } from '../../../src/core/linguistics/nounPhrase.ts';
import { fromTree } from './fromTree.ts';

function check(notation: string, head: string, expected: string, span = nounPhrase): void {
  it(`finds ${JSON.stringify(expected)}`, () => {
    const parsed = fromTree(notation);
    const index = parsed.tokens.findIndex((token) => token.text === head);
    const { start, end } = span(parsed, index);
    expect(parsed.source.text.slice(start, end)).toBe(expected);
  });
}

const INMATES =
  'At/IN/2/case least/JJS/3/nmod 20/CD/5/nummod Daesh/NNP/5/compound inmates/NNS/0/root in/IN/7/case Rajo/NNP/5/nmod ,/,/9/punct fighters/NNS/5/appos who/WP/11/nsubj fled/VBD/5/acl:relcl';
const SOURCE =
  'said/VBD/0/root the/DT/3/det official/NN/1/nsubj at/IN/6/case Rajo/NNP/6/compound jail/NN/3/nmod controlled/VBN/6/acl by/IN/9/case forces/NNS/7/obl:agent';

describe('noun phrases', () => {
  check(INMATES, 'inmates', 'At least 20 Daesh inmates in Rajo');
  check(SOURCE, 'official', 'the official at Rajo jail');
  check(
    'by/IN/5/case Turkish/JJ/4/obl:npmod -/HYPH/4/punct backed/VBN/5/acl forces/NNS/0/root',
    'forces',
    'Turkish - backed forces',
  );
  check(
    "the/DT/2/det group/NN/5/nmod:poss 's/POS/2/case last/JJ/5/amod leaders/NNS/0/root",
    'leaders',
    "the group 's last leaders",
  );
  check("the/DT/2/det group/NN/4/nmod:poss 's/POS/2/case leaders/NNS/0/root", 'group', 'the group');
  check(
    'a/DT/4/det “/``/3/punct foreign/JJ/4/amod plot/NN/0/root of/IN/6/case rebels/NNS/4/nmod',
    'plot',
    'a “ foreign plot of rebels',
  );
});

describe('coordination', () => {
  const both = 'the/DT/2/det government/NN/0/root and/CC/4/cc rescuers/NNS/2/conj who/WP/6/nsubj came/VBD/4/acl:relcl';
  check(both, 'government', 'the government');
  check(both, 'government', 'the government and rescuers', coordinatedNounPhrase);
  check(both, 'government', 'the government and rescuers who came', subtreeSpan);
});
