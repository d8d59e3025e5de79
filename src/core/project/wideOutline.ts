import type { OutlineNode, ViewName } from '../present/outline.ts';
import type { Translate } from '../present/translate.ts';
import type { Steps } from '../steps.ts';
import type { ArticleEntry } from './articleEntry.ts';
import type { Project } from './project.ts';
import { wideActors } from './wide/wideActors.ts';
import { wideCodes } from './wide/wideCodes.ts';
import { wideEvents } from './wide/wideEvents.ts';
import { wideFigures } from './wide/wideFigures.ts';
import { wideStatements } from './wide/wideStatements.ts';

/** What a view shows of all articles of a project. Rows are made as far as somebody looks at them. */
export function wideOutline(
  name: ViewName,
  t: Translate,
  entries: readonly ArticleEntry[],
  project: Project,
): Steps<readonly OutlineNode[]> {
  switch (name) {
    case 'actors':
      return wideActors(t, entries, project);
    case 'events':
      return wideEvents(t, entries, project);
    case 'figures':
      return wideFigures(t, entries, project);
    case 'attributions':
      return wideStatements(t, entries, project);
    case 'codes':
      return wideCodes(t, entries, project);
  }
}
