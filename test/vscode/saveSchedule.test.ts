import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  createSaveSchedule,
  FIRST_RETRY,
  LONGEST_PAUSE,
  LONGEST_RETRY,
  PAUSE,
} from '../../src/vscode/services/keeping/saveSchedule.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A schedule whose saves are noted with their time, and end as `settles` says. */
function setUp(settles: (attempt: number) => boolean, takesMs = 0) {
  const began = Date.now();
  const saves: (readonly [article: string, atMs: number])[] = [];
  const schedule = createSaveSchedule(async (article: string) => {
    saves.push([article, Date.now() - began]);
    const settled = settles(saves.length);
    if (takesMs > 0) await new Promise((resolve) => setTimeout(resolve, takesMs));
    return settled;
  });
  return { schedule, saves };
}

describe('when a sidecar is written', () => {
  test('once, a pause after the last of some decisions', async () => {
    const { schedule, saves } = setUp(() => true);
    for (let at = 0; at < 5; at++) {
      schedule.soon('a');
      await vi.advanceTimersByTimeAsync(100);
    }
    await vi.runAllTimersAsync();
    expect(saves).toEqual([['a', 400 + PAUSE]]);
  });

  test('now and then although decisions never pause', async () => {
    const { schedule, saves } = setUp(() => true);
    for (let at = 0; at < 10 * LONGEST_PAUSE; at += 100) {
      schedule.soon('a');
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(saves.length).toBeGreaterThanOrEqual(9);
  });

  test('again and again after it failed, ever more rarely, until it succeeds', async () => {
    const { schedule, saves } = setUp((attempt) => attempt === 4);
    schedule.soon('a');
    await vi.runAllTimersAsync();
    expect(saves.map(([, at]) => at - PAUSE)).toEqual([0, FIRST_RETRY, 3 * FIRST_RETRY, 7 * FIRST_RETRY]);
  });

  test('at least once in the longest time after many failures', async () => {
    const { schedule, saves } = setUp(() => false);
    schedule.soon('a');
    await vi.advanceTimersByTimeAsync(20 * LONGEST_RETRY);
    const [before, last] = saves.slice(-2).map(([, at]) => at);
    expect((last ?? 0) - (before ?? 0)).toBe(LONGEST_RETRY);
    schedule.dispose();
  });

  test('at once when something changed that made it fail', async () => {
    const { schedule, saves } = setUp((attempt) => attempt === 2);
    schedule.soon('a');
    schedule.soon('b');
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(saves).toHaveLength(2);
    schedule.retry('a');
    await vi.advanceTimersByTimeAsync(0);
    expect(saves.slice(2)).toEqual([['a', PAUSE]]);
    schedule.dispose();
  });

  test('before a flush ends, with what came while another write was under way', async () => {
    const { schedule, saves } = setUp(() => true, 1000);
    schedule.soon('a');
    await vi.advanceTimersByTimeAsync(PAUSE + 500);
    schedule.soon('a');
    let done = false;
    void schedule.flush('a').then(() => (done = true));
    await vi.advanceTimersByTimeAsync(600);
    expect([saves.length, done]).toEqual([2, false]);
    await vi.advanceTimersByTimeAsync(1000);
    expect([saves.length, done]).toEqual([2, true]);
  });

  test('under its new name after a rename', async () => {
    const { schedule, saves } = setUp((attempt) => attempt > 1);
    schedule.soon('a');
    await vi.advanceTimersByTimeAsync(PAUSE);
    schedule.rename('a', 'b');
    await vi.runAllTimersAsync();
    expect(saves.map(([article]) => article)).toEqual(['a', 'b']);
  });

  test('under the new name what waited there too, at its own time', async () => {
    const { schedule, saves } = setUp(() => true);
    schedule.soon('b');
    await vi.advanceTimersByTimeAsync(PAUSE - 100);
    schedule.soon('a');
    schedule.rename('a', 'b');
    await vi.advanceTimersByTimeAsync(100);
    expect(saves).toEqual([['b', PAUSE]]);
    await vi.runAllTimersAsync();
    expect(saves.map(([article]) => article)).toEqual(['b']);
  });

  test('one after the other where both were under way, and once more for what the second may have missed', async () => {
    const { schedule, saves } = setUp(() => true, 1000);
    for (const article of ['a', 'b']) schedule.soon(article);
    await vi.advanceTimersByTimeAsync(PAUSE + 500);
    schedule.rename('a', 'b');
    const flushed = vi.fn();
    void schedule.flush('b').then(flushed);
    await vi.advanceTimersByTimeAsync(600);
    expect(saves.map(([article]) => article)).toEqual(['a', 'b', 'b']);
    expect(flushed).not.toHaveBeenCalled();
    await vi.runAllTimersAsync();
    expect(flushed).toHaveBeenCalled();
    expect(saves).toHaveLength(3);
  });

  test('again and again where both had failed', async () => {
    const { schedule, saves } = setUp((attempt) => attempt > 3);
    for (const article of ['a', 'b']) schedule.soon(article);
    await vi.advanceTimersByTimeAsync(PAUSE);
    schedule.rename('a', 'b');
    await vi.runAllTimersAsync();
    expect(saves.map(([article]) => article)).toEqual(['a', 'b', 'b', 'b']);
  });
});
