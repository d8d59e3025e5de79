import type { Step } from './series.ts';
import type { Workbench } from './workbench.ts';

/** The themes beside the dark one in which everything else is done. */
export const THEMES = [
  { name: 'light', theme: 'Default Light Modern', mark: 'vs' },
  { name: 'high-contrast', theme: 'Default High Contrast', mark: 'hc-black' },
] as const;

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
      },
    },
  ];
}
