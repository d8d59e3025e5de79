import type { Step } from './series.ts';
import type { Workbench } from './workbench.ts';

const THEMES = [
  { name: 'light', theme: 'Light Modern', mark: 'vs' },
  { name: 'high-contrast', theme: 'Dark High Contrast', mark: 'hc-black' },
];

/** The same in other colours. */
export function themeSteps(workbench: Workbench): readonly Step[] {
  return THEMES.map(({ name, theme, mark }) => ({
    name: `highlights and views in the theme ${theme}`,
    run: async () => {
      await workbench.runCommand('Preferences: Color Theme');
      const row = workbench.focusedChoice(theme);
      await workbench.page.locator('.quick-input-widget:visible').waitFor();
      await workbench.page.keyboard.type(theme);
      await row.waitFor();
      await workbench.press('Enter');
      await workbench.page.locator(`.monaco-workbench.${mark}`).waitFor();
      await workbench.focusEditor();
      await workbench.highlighted();
      await workbench.screenshot(name);
    },
  }));
}
