import { describe, expect, it } from 'vitest';
import { PLOVER_CODES } from '../../../src/core/lexicon/ploverCodes.ts';
import { EventType } from '../../../src/core/model/event.ts';

/** Types of PLOVER with the CAMEO roots that each stands for. */
const ROOTS: Readonly<Record<string, readonly string[]>> = {
  AGREE: ['03'],
  CONSULT: ['04'],
  SUPPORT: ['05'],
  COOPERATE: ['06'],
  AID: ['07'],
  CONCEDE: ['08'],
  RETREAT: ['08'],
  INVESTIGATE: ['09'],
  DEMAND: ['10'],
  ACCUSE: ['11'],
  REJECT: ['12'],
  THREATEN: ['13'],
  PROTEST: ['14'],
  MOBILIZE: ['15'],
  SANCTION: ['16'],
  COERCE: ['17'],
  ASSAULT: ['18', '20'],
  FIGHT: ['19'],
};

describe('the code of political event data', () => {
  it.each(Object.entries(PLOVER_CODES))('of %s is a type of PLOVER with its root of CAMEO', (type, code) => {
    expect(EventType.options).toContain(type);
    expect(ROOTS[code.plover]).toContain(code.cameo);
  });

  it.each(['disaster', 'sport', 'research', 'health', 'life', 'economic', 'other'] as const)('is none for %s', (type) => {
    expect(PLOVER_CODES[type]).toBeUndefined();
  });
});
