import type { Workbench } from '../e2e/workbench.ts';
import type { JudgingKey } from '../support/playKeys.ts';
import type { ReviewedArticle } from './article.ts';

/** A key and when the window had taken it: milliseconds since 1970. */
export interface Pressed {
  readonly key: JudgingKey;
  readonly at: number;
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.max(0, ms)));
}

/** Opens the article and starts its review at one of its annotations. */
export async function startReview(workbench: Workbench, article: ReviewedArticle, text: string, offset = 0): Promise<void> {
  await workbench.openFile(article.name);
  await workbench.status('to review').waitFor();
  await workbench.highlighted();
  await workbench.goTo(text, offset);
  await workbench.runCommand('Article: Start Review');
  await workbench.status('A accept').waitFor();
  await workbench.page.locator('.editor-instance .monaco-editor.focused').waitFor();
}

export interface Typing {
  /** Milliseconds to wait before the next key. */
  pauseBefore(): number;
  isOver?(): boolean;
  onPress?(pressed: Pressed): void;
}

/** Presses keys until they are through, or until it is over. */
export async function pressKeys(
  workbench: Workbench,
  keys: readonly JudgingKey[],
  { pauseBefore, isOver, onPress }: Typing,
): Promise<void> {
  for (const key of keys) {
    await pause(pauseBefore());
    if (isOver?.() === true) return;
    await workbench.press(key);
    onPress?.({ key, at: Date.now() });
  }
}
