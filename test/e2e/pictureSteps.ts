import type { Frame, Locator, Page } from 'playwright-core';
import type { ArticleFiles } from './articleFiles.ts';
import { LEAST_WIDTH } from '../../src/core/picture/picture.ts';
import { findBarriers } from './barriers.ts';
import { expect, playIn, type SceneStep, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

export const KINDS = ['timeline', 'figures', 'statements', 'actors', 'map'] as const;

/** Windows in which the panel beside the text is narrower than a picture can be, narrow, and usual. */
const NARROWING = [760, 1000, 1500];
/** Pictures are drawn for widths in steps of so many pixels. */
const WIDTH_STEP = 20;

/** The page of the panel: the innermost frame of its webview. */
export async function picturesFrame(page: Page): Promise<Frame> {
  let found: Frame | undefined;
  await until(async () => {
    for (const frame of page.frames()) {
      const isOurs = await frame
        .locator('#picture')
        .count()
        .catch(() => 0);
      if (isOurs > 0) found = frame;
    }
    return found !== undefined;
  }, 'no panel of pictures');
  if (found === undefined) throw new Error('no panel of pictures');
  return found;
}

async function drawn(frame: Frame, kind: (typeof KINDS)[number]): Promise<Locator> {
  const svg = frame.locator(`svg[data-picture="${kind}"]`);
  await svg.waitFor();
  return svg;
}

/** Whether a request leaves this machine. */
function isForeign(url: string): boolean {
  return (
    !/\.vscode-cdn\.net\/|vscode-resource/.test(url) &&
    !/^(?:data|blob|vscode-[\w-]+):/.test(url) &&
    !/^(?:https?|wss?):\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url)
  );
}

interface PictureScene {
  readonly workbench: Workbench;
  readonly article: ArticleFiles;
  readonly other: ArticleFiles;
  /** What the panel or the extension asked the network for. */
  readonly requests: string[];
}

/** The panel of pictures, by keyboard only, and nothing from the network. */
export function pictureSteps(
  workbench: Workbench,
  { article, other }: Readonly<Record<'article' | 'other', ArticleFiles>>,
): readonly Step[] {
  return playIn({ workbench, article, other, requests: [] }, STEPS);
}

const STEPS: readonly SceneStep<PictureScene>[] = [
  {
    name: 'Show Pictures opens a timeline beside the text',
    run: async ({ workbench, article, requests }) => {
      await workbench.openFile(article.name);
      await workbench.highlighted();
      // The workbench itself asks for its gallery; what the panel or the extension's worker asks for comes from other frames.
      workbench.page.on('request', (request) => {
        if (isForeign(request.url()) && request.frame() !== workbench.page.mainFrame()) requests.push(request.url());
      });
      await workbench.runCommand('Article: Show Pictures');
      const frame = await picturesFrame(workbench.page);
      const svg = await drawn(frame, 'timeline');
      expect((await svg.locator('[data-mark]').count()) > 5, 'hardly any events');
      await workbench.screenshot(`pictures-timeline`);
    },
  },
  {
    name: 'every picture has no barrier that axe-core knows, and a table',
    run: async ({ workbench }) => {
      const frame = await picturesFrame(workbench.page);
      const barriers: string[] = [];
      await frame.locator('[role=tab][aria-selected=true]').focus();
      for (const [at, kind] of KINDS.entries()) {
        if (at > 0) await workbench.press('ArrowRight');
        await drawn(frame, kind);
        await workbench.screenshot(`pictures-${kind}`);
        barriers.push(...(await findBarriers(frame)).map((one) => `${kind}: ${one}`));
      }
      await workbench.press('Home');
      await drawn(frame, 'timeline');
      await frame.locator('#table').focus();
      await workbench.press('Enter');
      await frame.locator('#rows tbody tr').first().waitFor();
      barriers.push(...(await findBarriers(frame)).map((one) => `table: ${one}`));
      await workbench.screenshot(`pictures-table`);
      expect(barriers.length === 0, barriers.join('\n'));
      await frame.locator('#table').focus();
      await workbench.press('Enter');
      await drawn(frame, 'timeline');
    },
  },
  {
    name: 'arrow keys go from mark to mark, Enter goes to the words',
    run: async ({ workbench }) => {
      const frame = await picturesFrame(workbench.page);
      await frame.locator('[data-mark][tabindex="0"]').focus();
      await workbench.press('ArrowRight', 'ArrowRight');
      await frame.locator('[data-mark="2"]:focus').waitFor();
      await workbench.press('Enter');
      await workbench.status('selected').waitFor();
      await frame.locator('.mark.lit').first().waitFor();
      await workbench.screenshot(`pictures-lit`);
    },
  },
  {
    name: 'the cursor in a name lights it in the picture',
    run: async ({ workbench, article }) => {
      const frame = await picturesFrame(workbench.page);
      await frame.locator('[role=tab][data-kind=statements]').focus();
      await frame.locator('[role=tab][data-kind=timeline]').focus();
      await workbench.press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight');
      await drawn(frame, 'map');
      await workbench.runCommand('View: Focus First Editor Group');
      await workbench.goTo(article.text(), article.text().indexOf('Tajikistan') + 2);
      await frame.locator('svg[data-picture="map"] .mark.lit').waitFor();
    },
  },
  {
    name: 'pictures are as wide as their panel, and the page never scrolls sideways',
    run: async ({ workbench }) => {
      const frame = await picturesFrame(workbench.page);
      const numberOf = async (expression: string): Promise<number> => Number(await frame.evaluate(expression));
      const usual = workbench.page.viewportSize();
      for (const width of NARROWING) {
        await workbench.page.setViewportSize({ width, height: 900 });
        await until(async () => {
          const box = await frame.locator('svg[data-picture]').getAttribute('viewBox');
          const room = Math.max(LEAST_WIDTH, await numberOf("document.getElementById('panel').clientWidth"));
          const left = room - Number(box?.split(' ')[2]);
          return left >= 0 && left < WIDTH_STEP;
        }, `a picture of another width in a window of ${width}`);
        expect((await numberOf('document.documentElement.scrollWidth - innerWidth')) <= 0, `the page scrolls at ${width}`);
        await workbench.screenshot(`pictures-map-${width}`);
      }
      if (usual !== null) await workbench.page.setViewportSize(usual);
    },
  },
  {
    name: 'a reload brings the panel back, and nothing was asked of the network',
    run: async ({ workbench, requests }) => {
      await workbench.remembersOpen('articleAnnotator.pictures');
      // What was chosen last of all: VS Code wrote down the layout of its editors before it.
      const left = await picturesFrame(workbench.page);
      await left.locator('[role=tab][aria-selected=true]').focus();
      await workbench.press('ArrowLeft');
      await drawn(left, 'actors');
      await workbench.remembersOurs('"kind":"actors"');
      await workbench.reload();
      await drawn(await picturesFrame(workbench.page), 'actors');
      expect(requests.length === 0, `asked for ${requests.join(', ')}`);
    },
  },
  {
    name: 'the table of all articles leads into another one, beside the pictures',
    run: async ({ workbench, article, other }) => {
      // After a reload the pictures may have the focus: articles would open among them.
      await workbench.runCommand('View: Focus First Editor Group');
      await workbench.openFile(other.name);
      await workbench.highlighted();
      await workbench.runCommand('Article: Extract Annotations');
      await until(() => other.hasSidecar(), 'no sidecar');
      await workbench.openFile(article.name);
      await workbench.runCommand('Article: Show All Articles');
      const frame = await picturesFrame(workbench.page);
      await frame.locator('#title', { hasText: /\d+ articles/ }).waitFor();
      await frame.locator('[role=tab][aria-selected=true]').focus();
      await workbench.press('Home');
      await drawn(frame, 'timeline');
      await frame.locator('#table').focus();
      await workbench.press('Enter');
      const row = frame.locator('#rows tbody tr', { hasText: other.name }).first();
      await row.waitFor();
      await row.locator('button').focus();
      await workbench.press('Enter');
      await workbench.page.locator(`.tab.active[data-resource-name="${other.name}"]`).waitFor();
      await workbench.status('selected').waitFor();
      await frame.locator('#rows tr.lit', { hasText: other.name }).first().waitFor();
      await workbench.screenshot('pictures-all-table');
      await frame.locator('#table').focus();
      await workbench.press('Enter');
      await drawn(frame, 'timeline');
      await workbench.screenshot('pictures-all');
      await workbench.runCommand('Article: Show This Article');
    },
  },
];
