import { describe, expect, test } from 'vitest';
import { partChoices } from '../../../src/core/present/partChoices.ts';
import type { EventType } from '../../../src/core/model/event.ts';
import { makeDocument, target, TEXT } from './builders.ts';

const words = (list: ReturnType<typeof partChoices>): readonly string[] =>
  list.map(({ role, span }) => `${role} ${TEXT.slice(span.start, span.end)}`);
const choices = (trigger: string, type: EventType, present: Parameters<typeof partChoices>[3] = []): readonly string[] =>
  words(partChoices(makeDocument(), TEXT, { type, target: target(trigger) }, present));

describe('parts that an event could have', () => {
  test('who stands before it acts; a place is where; a day is when', () => {
    const [first, second, third] = choices('fled', 'displacement');
    expect([first, second, third]).toEqual(['actor Ana Ruiz', 'place Porto', 'time Monday']);
  });
  test('those whom it befalls are its victims where it does harm', () => {
    const all = choices('died', 'kill-die');
    expect(all.indexOf('victim police')).toBeLessThan(all.indexOf('target police'));
    expect(all).toContain('figure At least 30 people');
  });
  test('each once, and none that it has', () => {
    const { start, end } = target('Porto');
    const all = choices('fled', 'displacement', [{ role: 'place', span: { start, end } }]);
    expect(all).not.toContain('place Porto');
    expect(all).toContain('target Porto');
    expect(new Set(all).size).toBe(all.length);
  });
  test('further words come after what is marked as near', () => {
    const bare = target('Fire');
    const all = words(partChoices(makeDocument(), TEXT, { type: 'damage', target: target('took') }, [], [bare]));
    expect(all).toContain('actor Fire');
    expect(all[0]).toBe('figure 90 homes');
  });
  test('nothing of another paragraph', () => {
    const all = partChoices(
      makeDocument(),
      TEXT.replace('. At least', '.\nAt least'),
      { type: 'damage', target: target('took') },
      [],
    );
    expect(words(all).some((one) => one.endsWith('Porto'))).toBe(false);
  });
});
