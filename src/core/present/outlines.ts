import { actorOutline } from './actorOutline.ts';
import type { ArticleView } from './articleView.ts';
import { attributionOutline } from './attributionOutline.ts';
import { codeOutline } from './codeOutline.ts';
import { eventOutline } from './eventOutline.ts';
import { figureOutline } from './figureOutline.ts';
import type { OutlineNode, Shown, ViewName } from './outline.ts';
import type { Translate } from './translate.ts';

type MakeOutline = (t: Translate, view: ArticleView, shown: Shown) => readonly OutlineNode[];

const OUTLINES: Readonly<Record<ViewName, MakeOutline>> = {
  actors: actorOutline,
  events: eventOutline,
  figures: figureOutline,
  attributions: attributionOutline,
  codes: codeOutline,
};

export function outlineOf(name: ViewName, t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  return OUTLINES[name](t, view, shown);
}

/**
 * The rows from the top down to the first that stands for an annotation or entity, that row last; undefined when there is none. Only the
 * rows on the way are made: a row holds what it decides, so what an actor said or did is found in the view of its own layer alone.
 */
export function pathTo(nodes: readonly OutlineNode[], id: string): readonly OutlineNode[] | undefined {
  for (const node of nodes) {
    if (node.id === id) return [node];
    const below = node.decides.includes(id) ? pathTo(node.children, id) : undefined;
    if (below !== undefined) return [node, ...below];
  }
  return undefined;
}

/** The rows that decide something, each before those in it; not the parts of an annotation. */
export function* walkDecided(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    if (node.decides.length === 0) continue;
    yield node;
    if (node.kind === 'group' || node.kind === 'entity') yield* walkDecided(node.children);
  }
}

/** All rows, each before its children. */
export function* walkOutline(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* walkOutline(node.children);
  }
}
