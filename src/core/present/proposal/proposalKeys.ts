import type { LayeredAnnotation } from '../documentIndex.ts';
import type { Translate } from '../translate.ts';

/** A key of review and what it does to the proposal at hand. */
export interface ProposalKey {
  readonly key: string;
  readonly does: string;
}

/** The keys that fit this kind of proposal, those that put it right first: the others are the same everywhere. @param others how many more mentions its actor has */
export function keysFor(t: Translate, annotation: LayeredAnnotation, others: number): readonly ProposalKey[] {
  const judge = [
    { key: 'A', does: t('accept') },
    { key: 'R', does: t('reject') },
  ];
  switch (annotation.layer) {
    case 'mention':
      return [
        ...(others === 0 ? [] : [{ key: 'M', does: t('accept all {0}', others + 1) }]),
        { key: 'T', does: t('type') },
        { key: 'W', does: t('who') },
        { key: '[ ]', does: t('edges') },
        ...judge,
      ];
    case 'quantity':
      return [{ key: 'V', does: t('value') }, { key: 'T', does: t('kind') }, { key: '[ ]', does: t('edges') }, ...judge];
    case 'attribution':
      return [{ key: 'W', does: t('who') }, { key: 'T', does: t('stance') }, { key: '[ ]', does: t('edges') }, ...judge];
    case 'event':
      return [{ key: 'T', does: t('type') }, { key: 'W', does: t('who') }, { key: 'V', does: t('happened?') }, ...judge];
    case 'passage':
      return judge;
  }
}

/** "A accept · R reject · T type" */
export function keysLine(keys: readonly ProposalKey[]): string {
  return keys.map(({ key, does }) => `${key} ${does}`).join(' · ');
}
