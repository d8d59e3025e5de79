import { until } from '../e2e/series.ts';
import type { Workbench } from '../e2e/workbench.ts';
import { countDecided, makeArticle, readAnnotations, readDocument } from './article.ts';
import { pause, startReview } from './typing.ts';

const SETTLE_MS = 30_000;

/** Two windows on one folder that decide at the same moments, each on its own half of one article. */
export async function decideTogether(
  first: Workbench,
  options: { folder: string; name: string; text: string; rounds: number; random: () => number },
): Promise<{ readonly decided: number }> {
  const { folder, name, text, rounds, random } = options;
  const article = await makeArticle(folder, name, text);
  const second = await first.openAnother();
  const middle = article.queue.length >> 1;
  const offset = readAnnotations(article.file)?.[middle]?.value.target.start ?? 0;
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
  const from = readStart(article.queue, offset, article.file);
  const repeat = <T>(value: T): readonly T[] => Array.from({ length: rounds }, () => value);
  await until(
    () => {
      const [ofFirst, ofSecond] = [
        countDecided(article, repeat('a' as const)),
        countDecided(article, repeat('r' as const), from),
      ];
      return ofFirst === rounds && ofSecond === rounds;
    },
    `${name}: not every decision of two windows is in the sidecar`,
    SETTLE_MS,
  );
  if ((readDocument(article.file)?.conflicts ?? []).length > 0) throw new Error(`${name}: conflicts where nobody disagreed`);
  for (const window of [first, second]) {
    await window.press('Escape');
    await window.status(`${article.queue.length - 2 * rounds} to review`).waitFor();
  }
  await second.page.close();
  return { decided: 2 * rounds };
}

/** Where in the queue a review begins that is started at an offset of the text. */
function readStart(queue: readonly string[], offset: number, file: string): number {
  const annotations = readAnnotations(file) ?? [];
  return queue.findIndex((id) => (annotations.find(({ value }) => value.id === id)?.value.target.start ?? 0) >= offset);
}
