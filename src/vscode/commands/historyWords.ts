import { counted } from '../../core/present/counted.ts';
import type { Translate } from '../../core/present/translate.ts';
import type { DecisionKind } from '../../core/review/decision.ts';
import type { HistoryLabel } from '../../core/store/annotationStore.ts';

/** "accept 3 annotations": what an entry of the undo stack did. */
export function historyWord(t: Translate, { kind, count }: HistoryLabel): string {
  const words: Record<DecisionKind, string> = {
    accept: t('accept'),
    reject: t('reject'),
    reset: t('take back decision'),
    note: t('comment'),
    reattach: t('move annotation'),
    editMention: t('edit name'),
    editQuantity: t('edit figure'),
    editAttribution: t('edit statement'),
    editEvent: t('edit event'),
    editEntity: t('change type of actor'),
    code: t('code'),
    renameCode: t('rename code'),
    create: t('add annotation'),
    import: t('import'),
    delete: t('delete'),
    split: t('split annotation'),
    renameEntity: t('rename actor'),
    setAliases: t('set aliases'),
    mergeEntities: t('merge actors'),
    splitMention: t('move mention'),
    neverMerge: t('never merge'),
    setDate: t('set date'),
    resolveConflict: t('settle conflict'),
  };
  return count <= 1 ? words[kind] : t('{0} ({1})', words[kind], counted(t, 'annotation', count));
}
