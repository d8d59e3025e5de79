import * as vscode from 'vscode';
import { indexDocument, type LayeredAnnotation } from '../../core/present/documentIndex.ts';
import { describeProposal, type ProposalText } from '../../core/present/proposal/describeProposal.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { codedView } from './codedView.ts';
import type { Workbench } from './workbench.ts';

/** The one proposal that the reviewer looks at, as every face shows it. */
export interface CurrentProposal {
  readonly state: ArticleState;
  readonly annotation: LayeredAnnotation;
  readonly text: ProposalText;
  /** How many more mentions its actor has that are not rejected. */
  readonly otherMentions: number;
}

/** Undefined outside review, and where the article under review shows no annotation yet. */
export function currentProposal({ session, store, dictionary }: Workbench): CurrentProposal | undefined {
  const state = session.reviewing === undefined ? undefined : store.get(session.reviewing);
  if (state === undefined || session.current === undefined) return undefined;
  const index = indexDocument(state.document);
  const annotation = index.annotation(session.current);
  if (annotation === undefined) return undefined;
  const mentions = annotation.layer === 'mention' ? index.mentionsOf(annotation.value.entity) : [];
  return {
    state,
    annotation,
    text: describeProposal(vscode.l10n.t, codedView(dictionary, state), annotation),
    otherMentions: mentions.filter(({ id, review }) => id !== annotation.value.id && review.status !== 'rejected').length,
  };
}
