import { findCode } from '../../model/codebook.ts';
import { shorten, type OutlineIcon, type OutlineNode } from '../../present/outline.ts';
import type { Translate } from '../../present/translate.ts';
import { layerWord } from '../../present/words.ts';
import type { Steps } from '../../steps.ts';
import type { ArticleEntry } from '../articleEntry.ts';
import { hitRow, sortByTime } from '../hitRows.ts';
import type { Hit } from '../matchQuery.ts';
import type { Project } from '../project.ts';
import { byDate, collect, gather, group, portionsOf } from './wideRows.ts';

/** Everything coded, by code in the order of the codebook; codes that it doesn't know last. */
export function* wideCodes(t: Translate, entries: readonly ArticleEntry[], { codebook }: Project): Steps<readonly OutlineNode[]> {
  const hits = yield* collect(byDate(entries), undefined, ({ codes }) => codes.length > 0);
  const coded = hits.flatMap((hit) => {
    const ids = new Set(hit.annotation.codes.map((one) => findCode(codebook, one)?.id ?? one));
    return [...ids].map((id) => ({ id, hit }));
  });
  yield;
  const byCode = yield* gather(coded, ({ id }) => id);
  const known = codebook.codes.map(({ id }) => id);
  const order = [...known, ...[...byCode.keys()].filter((id) => !known.includes(id)).sort()];
  return order.flatMap((id): OutlineNode[] => {
    const all = byCode.get(id);
    if (all === undefined) return [];
    const key = `wide/code/${id}`;
    const code = findCode(codebook, id);
    const icon: OutlineIcon = { of: 'code', ...(code?.color === undefined ? {} : { color: code.color }) };
    const sorted = (): readonly Hit[] => sortByTime(all.map(({ hit }) => hit));
    const make = (): readonly OutlineNode[] =>
      portionsOf(t, key, sorted(), (hit) => hitRow(t, codebook, key, hit, layerWord(t, hit.annotation.layer)))();
    const description = code === undefined ? t('{0}, not in the codebook', all.length) : String(all.length);
    return [group(key, shorten(code?.label ?? id, 60), all.length, make, { icon, description })];
  });
}
