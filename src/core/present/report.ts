import type { ArticleView } from './articleView.ts';
import { type OutlineNode, VIEW_NAMES, type ViewName } from './outline.ts';
import { outlineOf } from './outlines.ts';
import type { Translate } from './translate.ts';
import { viewWord } from './words.ts';

/** Rows of a view so deep are told; what is below them (each single mention) is for looking at beside the text. */
const DEPTHS: Readonly<Record<ViewName, number>> = { actors: 2, events: 2, figures: 2, attributions: 2, codes: 3 };
const INDENT = '  ';

/** What the views show, as plain text for a shell. Ends with a line end. */
export function reportArticle(t: Translate, view: ArticleView): string {
  const { file, title, date } = view.document.article;
  const heading = [title ?? file, ...(date === undefined ? [] : [date])].join(', ');
  const sections = VIEW_NAMES.flatMap((name) => {
    const nodes = outlineOf(name, t, view, () => true);
    if (name === 'codes' && nodes.length === 0) return [];
    return [viewWord(t, name), ...reportRows(nodes, 1, DEPTHS[name])].join('\n');
  });
  return `${[heading, ...sections].join('\n\n')}\n`;
}

function reportRows(nodes: readonly OutlineNode[], depth: number, deepest: number): string[] {
  return nodes.flatMap((node) => {
    const row = [node.label, node.description].filter((part) => part !== '').join(' · ');
    const below = depth < deepest ? reportRows(node.children, depth + 1, deepest) : [];
    return [INDENT.repeat(depth) + row, ...below];
  });
}
