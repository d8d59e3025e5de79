import { expect, test } from 'vitest';
import { createTurns } from '../../src/vscode/commands/inTurn.ts';

test('what is given while another runs waits for it, and a failure stops nothing', async () => {
  const inTurn = createTurns();
  const log: string[] = [];
  let finish = (): void => undefined;
  const slow = inTurn(async () => {
    log.push('slow begins');
    await new Promise<void>((resolve) => (finish = resolve));
    log.push('slow ends');
  });
  const fails = inTurn(() => {
    log.push('fails');
    throw new Error('no');
  });
  const last = inTurn(() => log.push('last'));
  await Promise.resolve();
  finish();
  await slow;
  await expect(fails).rejects.toThrow('no');
  await last;
  expect(log).toEqual(['slow begins', 'slow ends', 'fails', 'last']);
});
