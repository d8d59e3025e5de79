import type * as vscode from 'vscode';
import { LAYERS } from '../../core/model/annotation.ts';
import type { Codebook } from '../../core/model/codebook.ts';
import { codedSpans } from '../../core/present/codedSpans.ts';
import { highlightsOf } from '../../core/present/highlights.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import type { Span } from '../../core/text/span.ts';
import { toRange } from '../services/convert.ts';
import { KIND_OF_LAYER, settings } from '../services/settings.ts';
import { type DecorationTypes, decorationKey } from './decorationTypes.ts';

/** What is painted of an article, by the key of the decoration type. What has a code with a colour has its bar besides; a passage that is nothing else only that. */
export function highlightRanges(
  state: ArticleState,
  scope: vscode.Uri,
  codebook: Codebook,
  types: DecorationTypes,
): Map<string, vscode.Range[]> {
  const kinds = settings.kinds(scope);
  const layers = LAYERS.filter((layer) => kinds[KIND_OF_LAYER[layer]]);
  const ranges = new Map<string, vscode.Range[]>();
  const add = (key: string, span: Span): void => {
    const known = ranges.get(key);
    const range = toRange(state.text, span);
    if (known === undefined) ranges.set(key, [range]);
    else known.push(range);
  };
  const colored = kinds[KIND_OF_LAYER.passage] ? codedSpans(state.document, codebook) : [];
  const ids = new Set(colored.map(({ id }) => id));
  for (const { span, color } of colored) add(types.keyOfColor(color), span);
  for (const { id, span, style, accepted } of highlightsOf(state, layers)) {
    if (style !== 'passage' || !ids.has(id)) add(decorationKey(style, accepted), span);
  }
  return ranges;
}
