import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import * as z from 'zod/mini';
import { expect, it } from 'vitest';
import { WordMemory, copyText } from '../../../src/core/text/wordMemory.ts';

setFlagsFromString('--expose-gc');
const collectGarbage = z.custom<() => void>((value) => typeof value === 'function').parse(runInNewContext('gc'));

it('finds what it kept, begins anew when it is full, and keeps no word that is none', () => {
  const memory = new WordMemory<number>(2);
  expect(memory.keep('one', 1)).toBe(1);
  expect(memory.keep('two', 2)).toBe(2);
  expect([memory.find('one'), memory.find('two'), memory.find('three')]).toEqual([1, 2, undefined]);
  memory.keep('three', 3);
  expect([memory.find('one'), memory.find('three')]).toEqual([undefined, 3]);
  expect(memory.keep('A'.repeat(100_000), 4)).toBe(4);
  expect([memory.find('A'.repeat(100_000)), memory.find('three')]).toEqual([undefined, 3]);
});

it.each(['', 'word', '🎉', '\uD83C', 'x\0y', 'Überraschungsangriff', 'ل'.repeat(60)])('copies %j', (text) => {
  expect(copyText(text)).toBe(text);
});

it('does not keep the texts alive that its words are cut from', () => {
  const memory = new WordMemory<string>(1000);
  const used = (): number => {
    collectGarbage();
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = used();
  for (let article = 0; article < 100; article++) {
    const text = `${String(article).padStart(20, 'w')} ${'.'.repeat(1_000_000)}`.replace('w', 'W');
    memory.keep(text.slice(0, 20), 'kept');
  }
  expect(memory.find('99'.padStart(20, 'w').replace('w', 'W'))).toBe('kept');
  expect(used() - before).toBeLessThan(30);
});
