import { oncePerLanguage, type Translate } from '../present/translate.ts';
import type { ArticleStage } from './articleEntry.ts';

const stageWords = oncePerLanguage((t): Record<ArticleStage, string> => ({
  'not-extracted': t('not extracted'),
  'to-review': t('to review'),
  reviewed: t('reviewed'),
  changed: t('changed since'),
  problem: t('with problems'),
  gone: t('article gone'),
}));

/** What a person reads for how far an article is. */
export function stageWord(t: Translate, stage: ArticleStage): string {
  return stageWords(t)[stage];
}
