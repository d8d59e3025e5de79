import type { Translate } from '../present/translate.ts';
import type { ReportInput } from './reportInput.ts';

/** What is known of a claim, column by column; of several articles also which. */
export function knownColumns(t: Translate, { articles }: ReportInput): readonly string[] {
  const several = articles.length > 1;
  return ['#', ...(several ? [t('Article')] : []), t('Claim or Figure'), t('Who says so'), t('Stance'), t('What Bears on It')];
}

/** What a fact-checker fills in. */
export function emptyColumns(t: Translate): readonly string[] {
  return [t('Verdict'), t('Evidence'), t('Initials')];
}

export function sheetTitle(t: Translate, title: string): string {
  return `${t('Fact-Check Sheet')}: ${title}`;
}
