import { findBarriers } from './barriers.ts';
import { KINDS, picturesFrame } from './pictureSteps.ts';
import { expect, type Step, until } from './series.ts';
import type { Workbench } from './workbench.ts';

/** The themes beside the dark one in which everything else is done. */
export const THEMES = [
  { name: 'light', theme: 'Default Light Modern', mark: 'vs' },
  { name: 'high-contrast', theme: 'Default High Contrast', mark: 'hc-black' },
  { name: 'high-contrast-light', theme: 'Default High Contrast Light', mark: 'hc-light' },
] as const;

/** The smallest and a usual window. */
const SIZES = [
  { width: 720, height: 450 },
  { width: 1440, height: 900 },
];

/** Pictures of the views in windows of several sizes, events and figures unfolded. */
export async function lookAtSizes(workbench: Workbench, name: string): Promise<void> {
  const usual = workbench.page.viewportSize();
  for (const size of SIZES) {
    await workbench.page.setViewportSize(size);
    await workbench.screenshot(`${name}-${size.width}`);
  }
  for (const view of ['Events', 'Figures']) {
    await workbench.focusView(view);
    await workbench.page.locator(`.sidebar .pane:has(.pane-header[aria-label^="${view}"]) .monaco-list-row`).first().waitFor();
  }
  await workbench.screenshot(`${name}-views`);
  if (usual !== null) await workbench.page.setViewportSize(usual);
}

/** The same in other colours. */
export function themeSteps(workbench: Workbench, { name, theme, mark }: (typeof THEMES)[number]): readonly Step[] {
  return [
    {
      name: `highlights and views in the theme ${theme}`,
      run: async () => {
        await workbench.page.locator(`.monaco-workbench.${mark}`).waitFor();
        await workbench.openFile('prison-break.txt');
        await workbench.highlighted();
        await workbench.focusView('Actors');
        await workbench.treeRow('Firuz Qodirov').waitFor();
        await workbench.screenshot(name);
        await lookAtSizes(workbench, name);
      },
    },
    {
      name: `a review in the theme ${theme}`,
      run: async () => {
        await workbench.focusEditor();
        await workbench.press('Control+Home', 'Alt+A', 'v');
        await until(async () => (await workbench.proposalLine()) !== '', 'no line says what is proposed');
        for (const size of SIZES) {
          await workbench.page.setViewportSize(size);
          await until(async () => (await workbench.proposalLine()) !== '', 'the line is gone');
          await workbench.viewsSettled();
          await workbench.screenshot(`review-${name}-${size.width}`);
          await workbench.press('Space');
          await workbench.page.locator('.monaco-hover:not(.hidden)', { hasText: 'Accept' }).first().waitFor();
          await workbench.screenshot(`proposal-${name}-${size.width}`);
          await workbench.focusEditor();
        }
        await workbench.press('Escape');
        await until(async () => (await workbench.proposalLine()) === '', 'the line is still there');
      },
    },
    {
      name: `pictures in the theme ${theme} have no barrier`,
      run: async () => {
        const { page } = workbench;
        const usual = page.viewportSize();
        await page.setViewportSize({ width: 1500, height: 900 });
        await workbench.runCommand('Article: Show Pictures');
        const frame = await picturesFrame(page);
        await frame.locator('svg[data-picture="timeline"]').waitFor();
        await frame.locator('[role=tab][aria-selected=true]').focus();
        const barriers: string[] = [];
        for (const [at, kind] of KINDS.entries()) {
          if (at > 0) await workbench.press('ArrowRight');
          await frame.locator(`svg[data-picture="${kind}"]`).waitFor();
          barriers.push(...(await findBarriers(frame)).map((one) => `${kind}: ${one}`));
          await workbench.screenshot(`pictures-${kind}-${name}`);
        }
        expect(barriers.length === 0, barriers.join('\n'));
        if (usual !== null) await page.setViewportSize(usual);
      },
    },
  ];
}
