import { expect, until } from '../e2e/series.ts';
import { PATIENCE_MS } from './patience.ts';
import { untilRecovered } from './untilRecovered.ts';
import type { Workbench } from '../e2e/workbench.ts';
import type { JudgingKey } from '../support/playKeys.ts';
import { countDecided, makeArticle } from './article.ts';
import type { Journaled } from './journalWatch.ts';
import type { Killer } from './kills.ts';
import { measureStrain } from './strain.ts';
import { readShown, type ShownDecisions, watchShown } from './shown.ts';
import { pause, pressKeys, type Pressed, startReview } from './typing.ts';

/**
 * A decision is safe this long after it was made, in milliseconds, on a machine that does nothing else; it goes through several processes,
 * each of which waits its turn on one that does. When it was made is what the window shows: how long a key takes until then tells the load.
 */
const SAFE_AFTER = 50;
const TURNS = 5;
const LOOK_MS = 50;

export interface KilledRound {
  readonly keys: number;
  /** Of the decisions, those that were in the journal or in the sidecar before the end. */
  readonly safe: number;
  /** Those of them that only the journal had. */
  readonly journaled: number;
  readonly found: number;
  /** How long after the window showed a decision the journal was seen to have it, at most: milliseconds. */
  readonly latest: number;
}

interface RoundOptions {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
  readonly keys: number;
  readonly random: () => number;
  /** Asks also for what the window had shown for a while: on a machine that has time. */
  readonly inTime: boolean;
}

/** One article under review whose extension host dies at a random moment between or during the keys. */
export async function runKilledRound(
  workbench: Workbench,
  killer: Killer,
  options: RoundOptions,
): Promise<KilledRound & { readonly workbench: Workbench }> {
  const { folder, name, text, random } = options;
  const article = await makeArticle(folder, name, text);
  const keys = Array.from({ length: options.keys }, (): JudgingKey => (random() < 0.3 ? 'r' : 'a'));
  await startReview(workbench, article, text);
  await watchShown(workbench);
  const watch = await killer.watch(workbench);
  const journaledHere = async (): Promise<readonly Journaled[]> =>
    (await watch.seen()).filter((one) => one.article.endsWith(`/${name}`));
  const strain = measureStrain();
  let isOver = false;
  const pressed: Pressed[] = [];
  const pressing = pressKeys(workbench, keys, {
    pauseBefore: () => 10 + random() * 110,
    isOver: () => isOver,
    onPress: (one) => pressed.push(one),
  }).catch(() => undefined);
  const enough = 2 + Math.floor(random() * (options.keys - 2));
  const isEnough = async (): Promise<boolean> => (await journaledHere()).length >= enough;
  await until(isEnough, `${name}: the journal has no ${enough} decisions`, PATIENCE_MS);
  await pause(random() * 120);
  const shown = await readShown(workbench);
  const saved = countDecided(article, [{ keys, offset: 0 }]) ?? 0;
  const journal = await journaledHere();
  const killedAt = Date.now();
  isOver = true;
  const inTime = options.inTime ? shownBefore(shown, killedAt - SAFE_AFTER - TURNS * strain.worst()) : 0;
  strain.stop();
  const safe = Math.max(saved, journal.length, inTime);
  const restarting = killer.kill(workbench);
  await pressing;
  const again = await restarting;
  await watch.stop();
  const after = await killer.watch(again);
  await untilRecovered(after, (file) => file.endsWith(`/${name}`));
  await after.stop();
  // Undefined in the moment in which the sidecar is replaced.
  let found: number | undefined;
  while (found === undefined) {
    found = countDecided(article, [{ keys, offset: 0 }]);
    await pause(LOOK_MS);
  }
  if (found < safe) {
    const times = shown.map(([count, since]) => `${count} ${since - killedAt}`).join(', ');
    const had = `${saved} in the sidecar, ${journal.length} in the journal, ${inTime} shown in time`;
    throw new Error(`${name}: ${found} of ${safe} decisions are there (${had}: ${times})`);
  }
  expect(found <= pressed.length + 1, `${name}: ${found} decisions of ${pressed.length} keys`);
  const journaled = Math.max(0, journal.length - saved);
  return { keys: pressed.length, safe, journaled, found, latest: latestOf(shown, journal), workbench: again };
}

/** How many decisions the window had shown then. */
function shownBefore(shown: ShownDecisions, then: number): number {
  return Math.max(0, ...shown.flatMap(([count, since]) => (since <= then ? [count] : [])));
}

function latestOf(shown: ShownDecisions, journal: readonly Journaled[]): number {
  const at = journal.map((one) => one.at).sort((a, b) => a - b);
  return Math.max(0, ...shown.flatMap(([count, since]) => (at[count - 1] ?? since) - since));
}
