import * as z from 'zod/mini';
import type { Workbench } from '../e2e/workbench.ts';

const Shown = z.array(z.tuple([z.number(), z.number()]));

/** Runs in the page: notes each number of decisions that the status bar shows under review, and since when. */
const WATCH = `(() => {
  const shown = [];
  window.decisionsShown = shown;
  setInterval(() => {
    const texts = [...document.querySelectorAll('.statusbar-item')].map((item) => item.textContent ?? '');
    const count = /(\\d+)\\/\\d+/.exec(texts.find((text) => text.includes('A accept')) ?? '');
    if (count !== null && shown.at(-1)?.[0] !== Number(count[1])) shown.push([Number(count[1]), Date.now()]);
  }, 10);
})()`;

/** How many decisions a person has seen, each with the time since when: milliseconds since 1970. */
export type ShownDecisions = readonly (readonly [count: number, since: number])[];

export async function watchShown(workbench: Workbench): Promise<void> {
  await workbench.page.evaluate(WATCH);
}

export async function readShown(workbench: Workbench): Promise<ShownDecisions> {
  return Shown.parse(await workbench.page.evaluate('window.decisionsShown'));
}
