import type { LayeredAnnotation } from '../documentIndex.ts';
import type { Translate } from '../translate.ts';

/** A key of review and what it does to the proposal at hand. */
export interface ProposalKey {
  readonly key: string;
  readonly does: string;
}

/** How many a key decides: those that are asked about as one, and all mentions of an actor. */
export interface Reach {
  readonly question: number;
  readonly actor: number;
}

/** The keys that fit this kind of proposal: the two that judge it, then those that put it right. */
export function keysFor(t: Translate, annotation: LayeredAnnotation, { question, actor }: Reach): readonly ProposalKey[] {
  const judge = [
    { key: 'A', does: question > 1 ? t('accept {0} alike', question) : t('accept') },
    { key: 'R', does: t('reject') },
  ];
  switch (annotation.layer) {
    case 'mention':
      return [
        ...judge,
        ...(actor > question ? [{ key: 'M', does: t('accept all {0}', actor) }] : []),
        { key: 'T', does: t('type') },
        { key: 'W', does: t('who') },
        { key: '[ ]', does: t('edges') },
      ];
    case 'quantity':
      return [...judge, { key: 'V', does: t('value') }, { key: 'T', does: t('kind') }, { key: '[ ]', does: t('edges') }];
    case 'attribution':
      return [...judge, { key: 'W', does: t('who') }, { key: 'T', does: t('stance') }, { key: '[ ]', does: t('edges') }];
    case 'event':
      return [...judge, { key: 'T', does: t('type') }, { key: 'W', does: t('who') }, { key: 'V', does: t('happened?') }];
    case 'passage':
      return judge;
  }
}

/** "A accept · R reject · T type" */
export function keysLine(keys: readonly ProposalKey[]): string {
  return keys.map(({ key, does }) => `${key} ${does}`).join(' · ');
}
