import { describe, expect, it } from 'vitest';
import {
  agentOf,
  clauseHead,
  clauseSpan,
  isPassive,
  objectOf,
  obliquesOf,
  patientOf,
  subjectOf,
} from '../../../src/core/linguistics/clause.ts';
import { fromTree } from './fromTree.ts';

const PASSIVE = 'Rebels/NNS/3/nsubj:pass were/VBD/3/aux:pass killed/VBN/0/root by/IN/5/case troops/NNS/3/obl:agent';
const RELATIVE = 'militants/NNS/0/root who/WP/3/nsubj attacked/VBD/1/acl:relcl towns/NNS/3/obj in/IN/6/case May/NNP/3/obl';
const CONTROL = 'He/PRP/2/nsubj told/VBD/0/root them/PRP/2/obj to/TO/5/mark leave/VB/2/xcomp';
const SHARED = 'Troops/NNS/2/nsubj entered/VBD/0/root and/CC/4/cc burned/VBD/2/conj homes/NNS/4/obj';
const PARTICIPLE = 'forces/NNS/0/root backed/VBN/1/acl by/IN/4/case Ankara/NNP/2/obl';
const OBJECT_RELATIVE = 'towns/NNS/0/root they/PRP/3/nsubj attacked/VBD/1/acl:relcl';
const REPORTED = 'Rain/NN/2/nsubj fell/VBD/6/ccomp ,/,/6/punct an/DT/5/det official/NN/6/nsubj said/VBD/0/root ././6/punct';

type Query = (parsed: ReturnType<typeof fromTree>, verb: number) => number | undefined;

function check(query: Query, notation: string, verb: string, expected: string | undefined): void {
  it(`${query.name} of ${verb} is ${expected ?? 'nothing'}`, () => {
    const parsed = fromTree(notation);
    const index = parsed.tokens.findIndex((token) => token.text === verb);
    expect(parsed.tokens[query(parsed, index) ?? -1]?.text).toBe(expected);
  });
}

describe('who does what to whom', () => {
  check(agentOf, PASSIVE, 'killed', 'troops');
  check(patientOf, PASSIVE, 'killed', 'Rebels');
  check(agentOf, RELATIVE, 'attacked', 'militants');
  check(patientOf, RELATIVE, 'attacked', 'towns');
  check(subjectOf, CONTROL, 'leave', 'them');
  check(subjectOf, SHARED, 'burned', 'Troops');
  check(objectOf, SHARED, 'burned', 'homes');
  check(objectOf, SHARED, 'entered', undefined);
  check(agentOf, PARTICIPLE, 'backed', 'Ankara');
  check(patientOf, PARTICIPLE, 'backed', 'forces');
  check(objectOf, OBJECT_RELATIVE, 'attacked', 'towns');
  check(subjectOf, OBJECT_RELATIVE, 'attacked', 'they');
});

describe('clauses', () => {
  it('tells the passive', () => {
    expect(isPassive(fromTree(PASSIVE), 2)).toBe(true);
    expect(isPassive(fromTree(PARTICIPLE), 1)).toBe(true);
    expect(isPassive(fromTree(SHARED), 1)).toBe(false);
  });

  it('names the prepositions of obliques', () => {
    expect(obliquesOf(fromTree(RELATIVE), 2)).toEqual([{ head: 5, preposition: 'in' }]);
  });

  it('spans a reported clause without the comma', () => {
    const parsed = fromTree(REPORTED);
    const { start, end } = clauseSpan(parsed, 1);
    expect(parsed.source.text.slice(start, end)).toBe('Rain fell');
    expect(clauseHead(parsed, 0)).toBe(1);
    expect(clauseHead(parsed, 4)).toBe(5);
  });
});
