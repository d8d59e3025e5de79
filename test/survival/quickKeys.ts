import { until } from '../e2e/series.ts';
import type { Workbench } from '../e2e/workbench.ts';
import type { JudgingKey } from '../support/playKeys.ts';
import { countDecided, makeArticle } from './article.ts';
import { PATIENCE_MS } from './patience.ts';
import { pressKeys, startReview } from './typing.ts';

const EVERY_MS = 30;

/** Keys that come faster than the window moves: each decides on an annotation of its own, in order. */
export async function pressQuickly(
  workbench: Workbench,
  options: { folder: string; name: string; text: string; keys: number; random: () => number },
): Promise<{ readonly decided: number; readonly tookMs: number }> {
  const { folder, name, text, random } = options;
  const article = await makeArticle(folder, name, text);
  const keys = Array.from({ length: options.keys }, (): JudgingKey => (random() < 0.3 ? 'r' : 'a'));
  await startReview(workbench, article, text);
  const began = Date.now();
  let due = began;
  await pressKeys(workbench, keys, { pauseBefore: () => (due += EVERY_MS) - Date.now() });
  const tookMs = Date.now() - began;
  await until(
    () => countDecided(article, [{ keys, offset: 0 }]) === keys.length,
    `${name}: not each of ${keys.length} keys decided`,
    PATIENCE_MS,
  );
  return { decided: keys.length, tookMs };
}
