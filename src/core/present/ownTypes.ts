import { EMPTY_CODEBOOK, ownTypeOf, type OwnTypeLayer } from '../model/codebook.ts';
import type { ArticleView } from './articleView.ts';

/** What a person reads for a record's type: the project's own label, else the word for our type. */
export function typeLabel(
  { codebook = EMPTY_CODEBOOK }: Pick<ArticleView, 'codebook'>,
  layer: OwnTypeLayer,
  record: { readonly type: string; readonly ownType?: string | undefined },
  word: string,
): string {
  const own = ownTypeOf(codebook, layer, record);
  return own?.label ?? own?.id ?? record.ownType ?? word;
}
