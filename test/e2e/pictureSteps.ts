import type { Frame, Locator, Page } from 'playwright-core';
import type { ArticleFiles } from './articleFiles.ts';
import { findBarriers } from './barriers.ts';
import { expect, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

const KINDS = ['timeline', 'figures', 'statements', 'actors', 'map'] as const;

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

/** The panel of pictures, by keyboard only, and nothing from the network. */
export function pictureSteps(workbench: Workbench, article: ArticleFiles, shots: string): readonly Step[] {
  const { page } = workbench;
  const requests: string[] = [];
  const isForeign = (url: string): boolean =>
    !/\.vscode-cdn\.net\/|vscode-resource/.test(url) &&
    !/^(?:data|blob|vscode-[\w-]+):/.test(url) &&
    !/^(?:https?|wss?):\/\/(?:127\.0\.0\.1|localhost|\[::1\])[:/]/.test(url);
  return [
    {
      name: 'Show Pictures opens a timeline beside the text',
      run: async () => {
        await workbench.openFile(article.name);
        await workbench.highlighted();
        // The workbench itself asks for its gallery; what the panel or the extension's worker asks for comes from other frames.
        page.on('request', (request) => {
          if (isForeign(request.url()) && request.frame() !== page.mainFrame()) requests.push(request.url());
        });
        await workbench.runCommand('Article: Show Pictures');
        const frame = await picturesFrame(page);
        const svg = await drawn(frame, 'timeline');
        expect((await svg.locator('[data-mark]').count()) > 5, 'hardly any events');
        await workbench.screenshot(`pictures-timeline${shots}`);
      },
    },
    {
      name: 'every picture has no barrier that axe-core knows, and a table',
      run: async () => {
        const frame = await picturesFrame(page);
        const barriers: string[] = [];
        await frame.locator('[role=tab][aria-selected=true]').focus();
        for (const [at, kind] of KINDS.entries()) {
          if (at > 0) await workbench.press('ArrowRight');
          await drawn(frame, kind);
          await workbench.screenshot(`pictures-${kind}${shots}`);
          barriers.push(...(await findBarriers(frame)).map((one) => `${kind}: ${one}`));
        }
        await workbench.press('Home');
        await drawn(frame, 'timeline');
        await frame.locator('#table').focus();
        await workbench.press('Enter');
        await frame.locator('#rows tbody tr').first().waitFor();
        barriers.push(...(await findBarriers(frame)).map((one) => `table: ${one}`));
        await workbench.screenshot(`pictures-table${shots}`);
        expect(barriers.length === 0, barriers.join('\n'));
        await frame.locator('#table').focus();
        await workbench.press('Enter');
        await drawn(frame, 'timeline');
      },
    },
    {
      name: 'arrow keys go from mark to mark, Enter goes to the words',
      run: async () => {
        const frame = await picturesFrame(page);
        await frame.locator('[data-mark][tabindex="0"]').focus();
        await workbench.press('ArrowRight', 'ArrowRight');
        await frame.locator('[data-mark="2"]:focus').waitFor();
        await workbench.press('Enter');
        await workbench.status('selected').waitFor();
        await frame.locator('.mark.lit').first().waitFor();
        await workbench.screenshot(`pictures-lit${shots}`);
      },
    },
    {
      name: 'the cursor in a name lights it in the picture',
      run: async () => {
        const frame = await picturesFrame(page);
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
      name: 'a reload brings the panel back, and nothing was asked of the network',
      run: async () => {
        await workbench.remembersOpen('articleAnnotator.pictures');
        await workbench.reload();
        const frame = await picturesFrame(page);
        // VS Code itself writes a page's state a little later: a picture before the last one may come back.
        await frame.locator('svg[data-picture]').waitFor();
        expect(requests.length === 0, `asked for ${requests.join(', ')}`);
      },
    },
  ];
}
