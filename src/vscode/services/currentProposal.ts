import * as vscode from 'vscode';
import { indexDocument, type LayeredAnnotation } from '../../core/present/documentIndex.ts';
import type { Reach } from '../../core/present/proposal/proposalKeys.ts';
import { describeProposal, type ProposalText } from '../../core/present/proposal/describeProposal.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { codedView } from './codedView.ts';
import type { Workbench } from './workbench.ts';

/** The one proposal that the reviewer looks at, as every face shows it. */
export interface CurrentProposal {
  readonly state: ArticleState;
  readonly annotation: LayeredAnnotation;
  readonly text: ProposalText;
  /** The same words further on, which are decided with it. */
  readonly alike: readonly LayeredAnnotation[];
  /** How many a key decides. */
  readonly reach: Reach;
}

/** Undefined outside review, and where the article under review shows no annotation yet. */
export function currentProposal({ session, store, dictionary, shown }: Workbench): CurrentProposal | undefined {
  const state = session.reviewing === undefined ? undefined : store.get(session.reviewing);
  if (state === undefined || session.current === undefined) return undefined;
  const index = indexDocument(state.document);
  const annotation = index.annotation(session.current);
  if (annotation === undefined) return undefined;
  const mentions = annotation.layer === 'mention' ? index.mentionsOf(annotation.value.entity) : [];
  const question = shown.queue(state).find(({ value }) => value.id === annotation.value.id);
  const alike = question?.alike.flatMap((id) => index.annotation(id) ?? []) ?? [];
  return {
    state,
    annotation,
    text: describeProposal(vscode.l10n.t, codedView(dictionary, state), annotation),
    alike,
    reach: { question: alike.length + 1, actor: mentions.filter(({ review }) => review.status !== 'rejected').length },
  };
}
