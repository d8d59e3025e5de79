import { expect, until } from '../e2e/series.ts';
import type { Workbench } from '../e2e/workbench.ts';
import { countDecided, type Key, makeArticle } from './article.ts';
import { measureStrain } from './strain.ts';
import { readShown, watchShown } from './shown.ts';
import { pause, pressKeys, type Pressed, startReview } from './typing.ts';

/**
 * A decision is safe this long after it was made, in milliseconds, on a machine that does nothing else; it goes through several processes,
 * each of which waits its turn on one that does. When it was made is what the window shows: how long a key takes until then tells the load.
 */
const SAFE_AFTER = 50;
const TURNS = 5;
/** What a killed window left is done again once another is there, which takes a loaded machine minutes. */
const RECOVERY_MS = 180_000;

export interface KilledRound {
  readonly keys: number;
  /** Of the decisions, those that the window had shown early enough before the end. */
  readonly safe: number;
  readonly found: number;
  /** After how many milliseconds a decision had to be safe here. */
  readonly safeAfter: number;
}

/** Ends the extension host from one moment to the next, and gives back a window that shows the article again. */
export type Kill = (workbench: Workbench) => Promise<Workbench>;

/** The Node extension host gets SIGKILL; the window is loaded again. */
export const killNodeHost: Kill = async (workbench) => {
  for (const pid of workbench.extensionHosts()) process.kill(pid, 'SIGKILL');
  await workbench.reload();
  return workbench;
};

/** The page that is the web extension host is closed without a word; another one is opened. */
export const closePage: Kill = async (workbench) => {
  await workbench.page.close();
  return workbench.openAnother();
};

/** One article under review whose extension host dies at a random moment between or during the keys. */
export async function runKilledRound(
  workbench: Workbench,
  kill: Kill,
  options: { folder: string; name: string; text: string; keys: number; random: () => number },
): Promise<KilledRound & { readonly workbench: Workbench }> {
  const { folder, name, text, random } = options;
  const article = await makeArticle(folder, name, text);
  const keys = Array.from({ length: options.keys }, (): Key => (random() < 0.3 ? 'r' : 'a'));
  await startReview(workbench, article, text);
  await watchShown(workbench);
  const strain = measureStrain();
  let killedAt = Infinity;
  const pressed: Pressed[] = [];
  const pressing = pressKeys(workbench, keys, {
    pauseBefore: () => 10 + random() * 110,
    isOver: () => killedAt < Infinity,
    onPress: (one) => pressed.push(one),
  }).catch(() => undefined);
  const enough = 2 + Math.floor(random() * (options.keys - 2));
  await until(() => pressed.length >= enough, `${name}: the keys are not taken`);
  await pause(random() * 120);
  const shown = await readShown(workbench);
  killedAt = Date.now();
  const safeAfter = SAFE_AFTER + TURNS * strain.worst();
  strain.stop();
  const restarting = kill(workbench);
  await pressing;
  const again = await restarting;
  const safe = Math.max(0, ...shown.flatMap(([count, since]) => (since <= killedAt - safeAfter ? [count] : [])));
  let found = 0;
  const isRecovered = (): boolean => {
    found = countDecided(article, keys) ?? found;
    return found >= safe;
  };
  await until(isRecovered, `${name}: decisions are lost`, RECOVERY_MS).catch((error: unknown) => {
    const times = shown.map(([count, since]) => `${count} ${since - killedAt}`).join(', ');
    throw new Error(`${String(error)}: ${found} of ${safe} decisions are there that were safe after ${safeAfter} ms: ${times}`, {
      cause: error,
    });
  });
  expect(found <= pressed.length + 1, `${name}: ${found} decisions of ${pressed.length} keys`);
  return { keys: pressed.length, safe, found, safeAfter, workbench: again };
}
