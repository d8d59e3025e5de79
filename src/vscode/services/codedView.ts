import type { ArticleView } from '../../core/present/articleView.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import type { Dictionary } from './dictionary.ts';
import { parseUri } from './uris.ts';

/** An article as it is shown: with the categories of its project. */
export function codedView(dictionary: Dictionary, state: ArticleState): ArticleView {
  const { text, document, conflicts, anchorStatus, isNew } = state;
  return { text, document, conflicts, anchorStatus, isNew, codebook: dictionary.codebook(parseUri(state.uri)) };
}
