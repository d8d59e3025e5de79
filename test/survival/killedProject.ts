import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod/mini';
import { expect, until } from '../e2e/series.ts';
import { PATIENCE_MS } from './patience.ts';
import { untilRecovered } from './untilRecovered.ts';
import type { Workbench } from '../e2e/workbench.ts';
import { PROJECT_FILE } from '../../src/core/project/projectFile.ts';
import { indexDocument } from '../../src/core/present/documentIndex.ts';
import { decide } from '../../src/core/review/decide.ts';
import { claimName } from '../../src/core/sidecar/claim.ts';
import { encodeSidecar } from '../../src/core/sidecar/codec.ts';
import { makeArticle, readAnnotations, readIfThere, readSidecar } from './article.ts';
import type { JournalWatch } from './journalWatch.ts';
import type { Killer } from './kills.ts';

/** A claim that stays the same for long is taken for one that a crash left: milliseconds. */
const CLAIMED_ANEW_MS = 500;

const Project = z.looseObject({
  codebook: z.looseObject({ codes: z.array(z.looseObject({ id: z.string() })) }),
  actors: z.array(z.looseObject({ id: z.string(), name: z.string() })),
});

const PROJECT: z.infer<typeof Project> = {
  codebook: { codes: [{ id: 'claim' }, { id: 'assertion' }, { id: 'verdict' }] },
  actors: [{ id: 'pamir', name: 'Pamir Bank', type: 'organization' }],
};

interface ProjectOptions {
  readonly folder: string;
  readonly texts: readonly string[];
}

/**
 * A code is renamed in all articles while another program writes the sidecar of one of them, then while it writes the project file, and so
 * is an actor of the register: each time the extension host dies in the middle. The next window finishes it.
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
    const bytes = readIfThere(file);
    return bytes === undefined ? undefined : Project.parse(JSON.parse(bytes.toString('utf8')));
  };
  const codesOf = (name: string): readonly string[] =>
    readAnnotations(path.join(folder, name))?.flatMap(({ value }) => value.codes ?? []) ?? [];
  const expectAll = (code: string): void => {
    const isRenamed = (name: string): boolean => codesOf(name).length > 0 && codesOf(name).every((one) => one === code);
    expect(names.every(isRenamed), `not all articles have the code ${code} only`);
  };
  const [first = '', second = ''] = names;
  const rename = async (window: Workbench, from: string, to: string): Promise<void> => {
    await window.openFile(first);
    await window.highlighted();
    await window.runCommand('Article: Rename or Merge Code…');
    await window.pick('Rename or Merge Code (1/2)', from);
    await window.pick('Rename or Merge Code (2/2)', to);
  };

  const inTheMiddle = await decideAndDie(workbench, killer, {
    claimed: path.join(folder, `${second}.annotations.json`),
    decide: (window) => rename(window, 'claim', 'assertion'),
    isDecided: () => codesOf(first).includes('assertion'),
    expectUntouched: () => expect(codesOf(second).includes('claim'), 'a sidecar was written while another program wrote it'),
  });
  expectAll('assertion');
  expect(read()?.codebook.codes.length === 2, 'the codebook has all codes still');

  const afterCode = await decideAndDie(inTheMiddle, killer, {
    claimed: file,
    decide: (window) => rename(window, 'assertion', 'verdict'),
    isDecided: isJournaled('renameCode', 'verdict'),
    expectUntouched: () => expect(read()?.codebook.codes.length === 2, 'the project file was written while another wrote it'),
  });
  expect(read()?.codebook.codes.length === 1, 'the codebook has both codes still');
  expectAll('verdict');

  const afterName = await decideAndDie(afterCode, killer, {
    claimed: file,
    async decide(window) {
      await window.runCommand('Article: Rename Registered Actor…');
      await window.pick('Rename Registered Actor', 'Pamir Bank');
      await window.answer('Rename Registered Actor', 'Bank of Pamir');
    },
    isDecided: isJournaled('rename', 'Bank of Pamir'),
    expectUntouched: () =>
      expect(read()?.actors[0]?.name === 'Pamir Bank', 'the project file was written while another wrote it'),
  });
  expect(read()?.actors[0]?.name === 'Bank of Pamir', 'the actor has its old name still');
  return { workbench: afterName, articles: names.length };
}

/** True once the journal holds what was done to the project file; not what was done before, which may still be in it when it is first looked at. */
function isJournaled(kind: string, what: string): (watch: JournalWatch) => Promise<boolean> {
  return async (watch) =>
    (await watch.seen()).some(
      ({ article, act }) =>
        article.endsWith(`/${PROJECT_FILE}`) && act.includes(`"kind":"${kind}"`) && act.includes(JSON.stringify(what)),
    );
}

interface Deed {
  /** Somebody else writes it until the host is dead. */
  readonly claimed: string;
  decide(window: Workbench): Promise<void>;
  /** Asked again and again: then the host dies. */
  isDecided(watch: JournalWatch): boolean | Promise<boolean>;
  /** What somebody else writes is as it was when the host is dead. */
  expectUntouched(): void;
}

/** Resolves when the next window has done again what was left. */
async function decideAndDie(
  workbench: Workbench,
  killer: Killer,
  { claimed, decide: act, isDecided, expectUntouched }: Deed,
): Promise<Workbench> {
  const watch = await killer.watch(workbench);
  const release = claim(claimed);
  let next: Workbench;
  try {
    await act(workbench);
    await until(() => isDecided(watch), `what was decided while ${path.basename(claimed)} was written is nowhere`, PATIENCE_MS);
    next = await killer.kill(workbench);
    expectUntouched();
  } finally {
    await watch.stop();
    release();
  }
  const after = await killer.watch(next);
  await untilRecovered(after, () => true);
  await after.stop();
  return next;
}

/** As a program that writes the file all the time. */
function claim(file: string): () => void {
  const make = (): string => {
    const made = path.join(path.dirname(file), claimName(path.basename(file), Date.now(), Math.random()));
    writeFileSync(made, '');
    return made;
  };
  let claimed = make();
  const timer = setInterval(() => {
    const before = claimed;
    claimed = make();
    rmSync(before, { force: true });
  }, CLAIMED_ANEW_MS);
  return () => {
    clearInterval(timer);
    rmSync(claimed, { force: true });
  };
}

/** An article in which the first annotation has the code `claim`. */
async function makeCoded(folder: string, name: string, text: string): Promise<void> {
  const { file, document: made } = await makeArticle(folder, name, text);
  const sidecar = readSidecar(file);
  const first = indexDocument(made).annotations[0]?.value.id;
  if (sidecar === undefined || first === undefined) throw new Error(`${name} has no annotations`);
  const stamp = { at: new Date().toISOString(), by: 'Ben Okoro' };
  const { document } = decide(sidecar.document, text, [first], { kind: 'code', add: ['claim'], remove: [] }, stamp);
  writeFileSync(`${file}.annotations.json`, encodeSidecar({ ...sidecar, document }));
}
