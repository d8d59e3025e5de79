import { EMPTY_CODEBOOK, findCode, type Code, type Codebook, type CodeId } from '../model/codebook.ts';
import type { ArticleView } from './articleView.ts';
import { indexDocument, type LayeredAnnotation } from './documentIndex.ts';
import { annotationRow, groupNode, unplacedGroup, wordsInContext, type OutlineNode, type Shown } from './outline.ts';
import type { Translate } from './translate.ts';
import { layerWord } from './words.ts';

/**
 * What a person coded, by code: in the order of the codebook, below their parents; codes that the codebook doesn't know, or no more, last and
 * under a heading of their own. A code that nothing has is left out.
 */
export function codeOutline(t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  const { codebook = EMPTY_CODEBOOK } = view;
  const coded = indexDocument(view.document).annotations.filter(
    (annotation) => annotation.value.codes !== undefined && shown(annotation),
  );
  const passages = coded.filter(({ layer }) => layer === 'passage');
  const byCode = groupByCode(
    codebook,
    coded.filter(({ value }) => view.anchorStatus(value.id) !== 'orphaned'),
  );
  const known = new Set(codebook.codes.map(({ id }) => id));
  const unknown = [...byCode.keys()].filter((id) => !known.has(id)).sort();
  const rest = unknown.map((id) => codeNode(t, view, id, undefined, byCode.get(id) ?? [], []));
  return [
    ...unplacedGroup(t, view, passages),
    ...below(t, view, codebook, byCode, undefined, new Set()),
    ...(rest.length === 0 ? [] : [groupNode('codes/unknown', t('Not in the Codebook'), rest)]),
  ];
}

function groupByCode(codebook: Codebook, coded: readonly LayeredAnnotation[]): ReadonlyMap<CodeId, LayeredAnnotation[]> {
  const byCode = new Map<CodeId, LayeredAnnotation[]>();
  for (const annotation of coded) {
    const ids = new Set(annotation.value.codes?.map((id) => findCode(codebook, id)?.id ?? id));
    for (const id of ids) byCode.set(id, [...(byCode.get(id) ?? []), annotation]);
  }
  return byCode;
}

/** The codes right below a parent. `seen` ends the circle of a codebook that holds one. */
function below(
  t: Translate,
  view: ArticleView,
  codebook: Codebook,
  byCode: ReadonlyMap<CodeId, readonly LayeredAnnotation[]>,
  parent: CodeId | undefined,
  seen: ReadonlySet<CodeId>,
): readonly OutlineNode[] {
  return codebook.codes
    .filter((code) => parentIn(codebook, code) === parent && !seen.has(code.id))
    .flatMap((code) => {
      const children = below(t, view, codebook, byCode, code.id, new Set([...seen, code.id]));
      const annotations = byCode.get(code.id) ?? [];
      return annotations.length + children.length === 0 ? [] : [codeNode(t, view, code.id, code, annotations, children)];
    });
}

/** A parent that is not in the codebook is none. */
function parentIn(codebook: Codebook, { id, parent }: Code): CodeId | undefined {
  return parent === undefined || parent === id ? undefined : findCode(codebook, parent)?.id;
}

function codeNode(
  t: Translate,
  view: ArticleView,
  id: CodeId,
  code: Code | undefined,
  annotations: readonly LayeredAnnotation[],
  children: readonly OutlineNode[],
): OutlineNode {
  const key = `code/${id}`;
  const rows = annotations.map((annotation): OutlineNode => ({
    ...annotationRow(view, annotation, key),
    ...wordsInContext(annotation.value.target),
    description: annotation.layer === 'passage' ? '' : layerWord(t, annotation.layer),
    icon: { of: 'part', part: 'content' },
    children: [],
  }));
  const group = groupNode(key, code?.label ?? id, [...children, ...rows]);
  const definition = code?.definition;
  return {
    ...group,
    description: String(annotations.length),
    icon: { of: 'code', ...(code?.color === undefined ? {} : { color: code.color }) },
    ...(definition === undefined ? {} : { tip: definition }),
  };
}
