import { expect, test } from 'vitest';
import { withFiniteRoot } from '../../../src/core/linguistics/finiteRoot.ts';
import { fromTree } from './fromTree.ts';

const DOUBLED = 'Cases/NNS/2/nsubj:pass doubled/VBN/0/root in/IN/4/case May/NNP/2/obl';

test.each([
  ['a whole sentence', `${DOUBLED} ././2/punct`, 'VBD nsubj'],
  ['a heading', DOUBLED, 'VBN nsubj:pass'],
  ['an auxiliary', 'Cases/NNS/3/nsubj:pass were/VBD/3/aux:pass halved/VBN/0/root ././3/punct', 'VBN nsubj:pass'],
  ['an agent', 'A/DT/2/det shop/NN/3/nsubj:pass gutted/VBN/0/root by/IN/5/case fire/NN/3/obl ././3/punct', 'VBN nsubj:pass'],
  ['no past tense', 'The/DT/2/det shop/NN/3/nsubj:pass taken/VBN/0/root ././3/punct', 'VBN nsubj:pass'],
])('%s', (_, notation, expected) => {
  const words = withFiniteRoot(fromTree(notation).tokens);
  const root = words.find(({ relation }) => relation === 'root');
  const subject = words.find(({ relation }) => relation.startsWith('nsubj'));
  expect(`${root?.tag ?? ''} ${subject?.relation ?? ''}`).toBe(expected);
});
