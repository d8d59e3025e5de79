import type { Attribution } from '../model/attribution.ts';
import type { Target } from '../model/target.ts';
import type { ArticleView } from './articleView.ts';
import { annotationsOfLayer, indexDocument, type DocumentIndex } from './documentIndex.ts';
import {
  annotationRow,
  codeLabelsOf,
  groupNode,
  lazyNode,
  NO_FLAGS,
  shorten,
  unplacedGroup,
  type OutlineNode,
  type Shown,
} from './outline.ts';
import type { Translate } from './translate.ts';
import { stanceWord } from './words.ts';

/** Statements by source, the source that speaks first first; those without a named source under their own heading. */
export function attributionOutline(t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  const index = indexDocument(view.document);
  const placed = view.document.attributions.filter(
    (value) => shown({ layer: 'attribution', value }) && view.anchorStatus(value.id) !== 'orphaned',
  );
  const bySource = new Map<string, { label: string; statements: Attribution[] }>();
  for (const attribution of placed) {
    const { key, label } = sourceOf(t, index, attribution);
    const group = bySource.get(key);
    if (group === undefined) bySource.set(key, { label, statements: [attribution] });
    else group.statements.push(attribution);
  }
  const groups = [...bySource].map(([key, { label, statements }]) => sourceNode(t, view, index, key, label, statements));
  return [...unplacedGroup(t, view, annotationsOfLayer(index, 'attribution').filter(shown)), ...groups];
}

function sourceNode(
  t: Translate,
  view: ArticleView,
  index: DocumentIndex,
  key: string,
  label: string,
  statements: readonly Attribution[],
): OutlineNode {
  const rows = statements.map((statement) => statementRow(t, view, statement, key));
  const entity = index.entity(key.slice('source/'.length));
  const group = groupNode(key, label, rows);
  return entity === undefined ? group : { ...group, icon: { of: 'entity', type: entity.type, named: entity.named } };
}

function sourceOf(t: Translate, index: DocumentIndex, attribution: Attribution): { key: string; label: string } {
  const { entity, targets, implicit } = attribution.source;
  const known = entity === undefined ? undefined : index.entity(entity);
  if (known !== undefined) return { key: `source/${known.id}`, label: known.canonicalName };
  const words = joinTargets(targets);
  if (implicit || words === '') return { key: 'source/', label: t('No source named') };
  return { key: `source/words/${words.toLowerCase()}`, label: shorten(words, 60) };
}

/** Who says it, in a few words: the actor's best name, else the source's own words. */
export function sourceName(t: Translate, index: DocumentIndex, attribution: Attribution): string {
  return sourceOf(t, index, attribution).label;
}

/** One statement, with its three parts as children. */
export function statementRow(t: Translate, view: ArticleView, attribution: Attribution, parentKey: string): OutlineNode {
  const row = annotationRow(view, { layer: 'attribution', value: attribution }, parentKey);
  const content = joinTargets(attribution.content.targets);
  const cue = joinTargets(attribution.cue.targets);
  const fields = {
    ...row,
    label: shorten(content === '' ? cue : content, 80),
    description: [
      stanceWord(t, attribution.stance),
      cue === '' ? '' : `“${shorten(cue, 30)}”`,
      codeLabelsOf(view, { layer: 'attribution', value: attribution }),
    ]
      .filter(Boolean)
      .join(' · '),
    icon: { of: 'attribution', stance: attribution.stance },
  } as const;
  return lazyNode(fields, () => [
    ...parts(row.key, 'source', t('source'), attribution.source.targets),
    ...parts(row.key, 'cue', t('cue'), attribution.cue.targets),
    ...parts(row.key, 'content', t('content'), attribution.content.targets),
  ]);
}

function parts(
  parentKey: string,
  part: 'source' | 'cue' | 'content',
  word: string,
  targets: readonly Target[],
): readonly OutlineNode[] {
  return targets.map((target, position) => ({
    key: `${parentKey}/${part}${position}`,
    kind: 'part',
    label: shorten(target.exact, 100),
    description: word,
    icon: { of: 'part', part },
    flags: NO_FLAGS,
    decides: [],
    ...(target.start < target.end ? { span: { start: target.start, end: target.end } } : {}),
    children: [],
  }));
}

export function joinTargets(targets: readonly Target[]): string {
  return targets.map(({ exact }) => exact).join(' … ');
}
