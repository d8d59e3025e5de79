import { until } from '../e2e/series.ts';
import type { Workbench } from '../e2e/workbench.ts';
import { indexDocument } from '../../src/core/present/documentIndex.ts';
import { type JudgingKey, keysPlayed, playKeys, statusesOf } from '../support/playKeys.ts';
import { makeArticle, readDocument } from './article.ts';
import { PATIENCE_MS } from './patience.ts';
import { pause, startReview } from './typing.ts';

/** Two windows on one folder that decide at the same moments, each on its own half of one article. */
export async function decideTogether(
  first: Workbench,
  options: { folder: string; name: string; text: string; rounds: number; random: () => number },
): Promise<{ readonly decided: number }> {
  const { folder, name, text, rounds, random } = options;
  const article = await makeArticle(folder, name, text);
  const second = await first.openAnother();
  const { annotations } = indexDocument(article.document);
  const offset = annotations[annotations.length >> 1]?.value.target.start ?? 0;
  await startReview(first, article, text);
  await startReview(second, article, text, offset);
  for (let round = 0; round < rounds; round++) {
    await Promise.all(
      [first, second].map(async (window, side) => {
        await pause(random() * 60);
        await window.press(side === 0 ? 'a' : 'r');
      }),
    );
    // Now and then both have begun to write, now and then they have written.
    await pause(random() < 0.5 ? random() * 40 : random() * 700);
  }
  const keysOf = (key: JudgingKey): readonly JudgingKey[] => Array.from({ length: rounds }, () => key);
  // Each window asks about what stands in its half: what the one decides changes nothing of what the other asks.
  const played = playKeys(article.document, text, [
    { keys: keysOf('a'), offset: 0 },
    { keys: keysOf('r'), offset },
  ]).at(-1);
  await until(
    () => {
      const document = readDocument(article.file);
      return document !== undefined && played !== undefined && keysPlayed([played], statusesOf(document)) === 0;
    },
    `${name}: not every decision of two windows is in the sidecar`,
    PATIENCE_MS,
  );
  if ((readDocument(article.file)?.conflicts ?? []).length > 0) throw new Error(`${name}: conflicts where nobody disagreed`);
  for (const window of [first, second]) {
    await window.press('Escape');
    await window.status(`${played?.left ?? -1} to review`).waitFor();
  }
  await second.page.close();
  return { decided: 2 * rounds };
}
