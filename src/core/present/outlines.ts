import { actorOutline } from './actorOutline.ts';
import type { ArticleView } from './articleView.ts';
import { attributionOutline } from './attributionOutline.ts';
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
};

export function outlineOf(name: ViewName, t: Translate, view: ArticleView, shown: Shown): readonly OutlineNode[] {
  return OUTLINES[name](t, view, shown);
}

/** All rows, each before its children. */
export function* walkOutline(nodes: readonly OutlineNode[]): Generator<OutlineNode> {
  for (const node of nodes) {
    yield node;
    yield* walkOutline(node.children);
  }
}
