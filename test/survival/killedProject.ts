import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { expect, until } from '../e2e/series.ts';
import { untilSeen } from './untilSeen.ts';
import type { Workbench } from '../e2e/workbench.ts';
import { PROJECT_FILE } from '../../src/core/project/projectFile.ts';
import { decide } from '../../src/core/review/decide.ts';
import { claimName } from '../../src/core/sidecar/claim.ts';
import { encodeSidecar } from '../../src/core/sidecar/codec.ts';
import { makeArticle, readAnnotations, readSidecar } from './article.ts';
import type { Killer } from './kills.ts';

/** How often what a killed window left is looked for. */
const RECOVERY_LOOKS = 3000;
/** A claim that stays the same for long is taken for one that a crash left: milliseconds. */
const CLAIMED_ANEW_MS = 500;

const Project = z.looseObject({
  codebook: z.looseObject({ codes: z.array(z.looseObject({ id: z.string() })) }),
  actors: z.array(z.looseObject({ id: z.string(), name: z.string() })),
});

const PROJECT: z.infer<typeof Project> = {
  codebook: { codes: [{ id: 'claim' }, { id: 'assertion' }] },
  actors: [{ id: 'pamir', name: 'Pamir Bank', type: 'organization' }],
};

interface ProjectOptions {
  readonly folder: string;
  readonly texts: readonly string[];
}

/**
 * A code is renamed in all articles, and an actor of the register, while another program writes the project file: what was decided is only
 * in the journal when the extension host dies. The next window does it.
 */
export async function killBeforeProjectIsWritten(
  workbench: Workbench,
  killer: Killer,
  { folder, texts }: ProjectOptions,
): Promise<{ readonly workbench: Workbench; readonly articles: number }> {
  const names = texts.map((_, at) => `project-${at}.txt`);
  for (const [at, text] of texts.entries()) await makeCoded(folder, names[at] ?? '', text);
  const file = path.join(folder, PROJECT_FILE);
  writeFileSync(file, JSON.stringify(PROJECT));
  const read = (): z.infer<typeof Project> | undefined => {
    // Undefined in the moment in which VS Code replaces it.
    return existsSync(file) ? Project.parse(JSON.parse(readFileSync(file, 'utf8'))) : undefined;
  };

  const afterCode = await decideAndDie(workbench, killer, folder, 'renameCode', async (window) => {
    await window.openFile(names[0] ?? '');
    await window.highlighted();
    await window.runCommand('Article: Rename or Merge Code…');
    await window.pick('Rename or Merge Code (1/2)', 'claim');
    await window.pick('Rename or Merge Code (2/2)', 'assertion');
  });
  expect(read()?.codebook.codes.length === 2, 'the project file was written while another wrote it');
  await untilSeen(() => read()?.codebook.codes.length === 1, 'the codebook has both codes still', RECOVERY_LOOKS);
  for (const name of names) {
    const codes = readAnnotations(path.join(folder, name))?.flatMap(({ value }) => value.codes ?? []) ?? [];
    expect(codes.length > 0 && codes.every((code) => code === 'assertion'), `${name} has the codes ${codes.join(', ')}`);
  }

  const afterName = await decideAndDie(afterCode, killer, folder, 'rename', async (window) => {
    await window.runCommand('Article: Rename Registered Actor…');
    await window.pick('Rename Registered Actor', 'Pamir Bank');
    await window.answer('Rename Registered Actor', 'Bank of Pamir');
  });
  await untilSeen(() => read()?.actors[0]?.name === 'Bank of Pamir', 'the actor has its old name still', RECOVERY_LOOKS);
  return { workbench: afterName, articles: names.length };
}

/** Until the journal holds the act, somebody else writes the project file. */
async function decideAndDie(
  workbench: Workbench,
  killer: Killer,
  folder: string,
  kind: string,
  decideOnProject: (window: Workbench) => Promise<void>,
): Promise<Workbench> {
  const watch = await killer.watch(workbench);
  const release = claimProject(folder);
  try {
    await decideOnProject(workbench);
    const isJournaled = async (): Promise<boolean> =>
      (await watch.seen()).some(({ article, act }) => article.endsWith(PROJECT_FILE) && act.includes(`"kind":"${kind}"`));
    await until(isJournaled, 'the journal has nothing of the project file');
    return await killer.kill(workbench);
  } finally {
    await watch.stop();
    release();
  }
}

/** As a program that writes the project file all the time. */
function claimProject(folder: string): () => void {
  const claim = (): string => {
    const file = path.join(folder, claimName(PROJECT_FILE, Date.now(), Math.random()));
    writeFileSync(file, '');
    return file;
  };
  let claimed = claim();
  const timer = setInterval(() => {
    const before = claimed;
    claimed = claim();
    rmSync(before, { force: true });
  }, CLAIMED_ANEW_MS);
  return () => {
    clearInterval(timer);
    rmSync(claimed, { force: true });
  };
}

/** An article in which the first annotation has the code `claim`. */
async function makeCoded(folder: string, name: string, text: string): Promise<void> {
  const { file, queue } = await makeArticle(folder, name, text);
  const sidecar = readSidecar(file);
  const [first] = queue;
  if (sidecar === undefined || first === undefined) throw new Error(`${name} has no annotations`);
  const stamp = { at: new Date().toISOString(), by: 'Ben Okoro' };
  const { document } = decide(sidecar.document, text, [first], { kind: 'code', add: ['claim'], remove: [] }, stamp);
  writeFileSync(`${file}.annotations.json`, encodeSidecar({ ...sidecar, document }));
}
