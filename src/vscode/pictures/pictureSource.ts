import * as vscode from 'vscode';
import { counted } from '../../core/present/counted.ts';
import { readDetails } from '../../core/picture/articleDetails.ts';
import { createIndexFilter } from '../../core/picture/filterEntries.ts';
import { locateEntries } from '../../core/picture/locateEntries.ts';
import type { PictureInput } from '../../core/picture/picture.ts';
import { PLACES_FILE, readPlaceTable, type PlaceTable } from '../../core/places/placeTable.ts';
import { indexDocument } from '../../core/present/documentIndex.ts';
import { isFiltering } from '../../core/present/filter.ts';
import { describeFilter } from '../../core/present/filterWords.ts';
import { indexOpenArticle } from '../../core/project/indexArticle.ts';
import { EMPTY_REGISTER } from '../../core/project/project.ts';
import type { ArticleEntry } from '../../core/project/articleEntry.ts';
import { mapSteps } from '../../core/steps.ts';
import type { ArticleState } from '../../core/store/annotationStore.ts';
import { runInSlices } from '../services/reading/runInSlices.ts';
import { createModelSource } from '../services/keeping/fileStore.ts';
import { fileName, parseUri, uriText } from '../services/uris.ts';
import type { Workbench } from '../services/workbench.ts';

/** What the panel draws from: what the views show, in their scope and through their filter. */
export interface PictureSource {
  readonly input: PictureInput;
  /** Which articles, in words. */
  readonly scope: string;
  readonly filter: string;
  /** The URI of the article that is shown; undefined where all are. */
  readonly article: string | undefined;
}

/** Reads the source anew at each call, in slices; undefined while there is nothing to draw from, and when it was cancelled. */
export type PictureReader = (wantsMap: boolean, token: vscode.CancellationToken) => Promise<PictureSource | undefined>;

export function createPictureReader(workbench: Workbench, extensionUri: vscode.Uri): PictureReader {
  const { active, allArticles, session } = workbench;
  let places: Promise<PlaceTable> | undefined;
  const readPlaces = (): Promise<PlaceTable> => {
    const reading = places ?? createModelSource(extensionUri).load(PLACES_FILE).then(readPlaceTable);
    places = reading;
    // Read again at the next map.
    reading.catch(() => (places = undefined));
    return reading;
  };
  const withPlaces = async (
    entries: readonly ArticleEntry[],
    wantsMap: boolean,
    token: vscode.CancellationToken,
  ): Promise<Pick<PictureInput, 'locations'> | undefined> => {
    if (!wantsMap) return {};
    const locations = await runInSlices(locateEntries(await readPlaces(), entries), token);
    return locations === undefined ? undefined : { locations };
  };

  return async (wantsMap, token) => {
    const { t } = vscode.l10n;
    const filter = isFiltering(session.filter) ? describeFilter(t, session.filter) : '';
    if (allArticles.scope === 'all') {
      const { entries, register } = (await allArticles.load()).entries();
      const locations = await withPlaces(entries, wantsMap, token);
      const shown = await runInSlices(mapSteps(entries, createIndexFilter(session.filter)), token);
      if (locations === undefined || shown === undefined) return undefined;
      return {
        input: { t, entries: shown, register, ...locations },
        scope: counted(t, 'article', entries.length),
        filter,
        article: undefined,
      };
    }
    const state = active.state ?? visibleArticle(workbench);
    if (state === undefined) return undefined;
    const entry = indexOpenArticle(state.uri, state.document, state.text);
    const ids = shownIds(workbench, state);
    const locations = await withPlaces([entry], wantsMap, token);
    if (locations === undefined) return undefined;
    return {
      input: {
        t,
        entries: [{ ...entry, annotations: entry.annotations.filter(({ id }) => ids.has(id)) }],
        register: EMPTY_REGISTER,
        details: new Map([[entry.path, readDetails(t, state.document, state.text)]]),
        ...locations,
      },
      scope: fileName(parseUri(state.uri)),
      filter,
      article: state.uri,
    };
  };
}

/** After a reload with the focus in the panel no editor is active: then the article in sight is meant. */
function visibleArticle({ store }: Workbench): ArticleState | undefined {
  for (const { document } of vscode.window.visibleTextEditors) {
    const state = store.get(uriText(document.uri));
    if (state !== undefined) return state;
  }
  return undefined;
}

/** What the views show of an article; of what was rejected only what the filter asks for. */
function shownIds({ shown, session }: Workbench, state: ArticleState): ReadonlySet<string> {
  const isShown = shown.shown(state);
  const { statuses } = session.filter;
  const all = indexDocument(state.document).annotations.filter(
    (annotation) =>
      isShown(annotation) &&
      state.anchorStatus(annotation.value.id) !== 'orphaned' &&
      (annotation.value.review.status !== 'rejected' || statuses.includes('rejected')),
  );
  return new Set(all.map(({ value }) => value.id));
}
