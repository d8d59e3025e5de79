import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';
import * as z from 'zod/mini';

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const Violations = z.array(z.object({ id: z.string(), nodes: z.array(z.object({ html: z.string() })) }));

/** What axe-core finds wrong: run in the page itself, as a script of the test, which the page's policy doesn't bind. */
export async function findBarriers(page: Frame | Page): Promise<string[]> {
  await page.evaluate(readFileSync(AXE, 'utf8'));
  const found: unknown = await page.evaluate(
    // A mark shows its name cut with "…" where there is no room: its label has the whole, which that rule takes for another.
    "axe.run(document, { resultTypes: ['violations'], rules: { 'label-content-name-mismatch': { enabled: false } } }).then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html }) => ({ html })) })))",
  );
  return Violations.parse(found).map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160) ?? ''}`);
}
