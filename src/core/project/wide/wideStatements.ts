import type { OutlineIcon, OutlineNode } from '../../present/outline.ts';
import type { Translate } from '../../present/translate.ts';
import { stanceWord } from '../../present/words.ts';
import type { Steps } from '../../steps.ts';
import type { ArticleEntry } from '../articleEntry.ts';
import { hitRow, sortByTime } from '../hitRows.ts';
import type { Hit } from '../matchQuery.ts';
import type { Project } from '../project.ts';
import { plainName } from '../proposeActors.ts';
import { memberKey } from '../readProject.ts';
import { byDate, collect, gather, GROUP, group, portionsOf } from './wideRows.ts';

/** Statements by who says them, registered actors under their name, in time. */
export function* wideStatements(
  t: Translate,
  entries: readonly ArticleEntry[],
  { register, codebook }: Project,
): Steps<readonly OutlineNode[]> {
  const owner = new Map(
    register.actors.flatMap((actor) => (actor.is ?? []).map((member) => [memberKey(member), actor] as const)),
  );
  const hits = yield* collect(byDate(entries), 'attribution');
  const sourceOf = ({ entry, annotation: { entity, source } }: Hit): { key: string; label: string; icon: OutlineIcon } => {
    const actor = entity === undefined ? undefined : owner.get(memberKey([entry.path, entity]));
    if (actor !== undefined)
      return { key: `actor/${actor.id}`, label: actor.name, icon: { of: 'entity', type: actor.type, named: true } };
    if (source === undefined) return { key: '', label: t('No source named'), icon: GROUP };
    const known = entry.entities.find(({ id }) => id === entity);
    if (known?.named !== true) return { key: 'described', label: t('Described, Not Named'), icon: GROUP };
    return { key: `${known.type}/${plainName(source)}`, label: source, icon: { of: 'entity', type: known.type, named: true } };
  };
  const bySource = yield* gather(hits, (hit) => sourceOf(hit).key);
  const groups = [...bySource].sort(([a, many], [b, more]) => more.length - many.length || (a < b ? -1 : 1));
  return portionsOf(t, 'wide/sources', groups, ([source, all]) => {
    const key = `wide/source/${source}`;
    const [first] = all;
    const about = first === undefined ? { label: source, icon: GROUP } : sourceOf(first);
    const rows = (): readonly OutlineNode[] =>
      portionsOf(t, key, sortByTime(all), (hit) => hitRow(t, codebook, key, hit, stanceOf(t, hit)))();
    return group(key, about.label, all.length, rows, { icon: about.icon });
  })();
}

function stanceOf(t: Translate, { annotation: { stance } }: Hit): string {
  return stance === undefined ? '' : stanceWord(t, stance);
}
