import type { Layer } from '../model/annotation.ts';
import { codeLabel, EMPTY_CODEBOOK } from '../model/codebook.ts';
import type { ArticleView } from './articleView.ts';
import { joinTargets, sourceName } from './attributionOutline.ts';
import { indexDocument, type DocumentIndex } from './documentIndex.ts';
import { isoOf } from './eventTime.ts';
import { formatQuantity } from './formatQuantity.ts';
import { oneLine, type Shown, type ViewName } from './outline.ts';
import type { Translate } from './translate.ts';
import { entityTypeWord, eventTypeWord, layerWord, modalityWord, quantityKindWord, stanceWord, statusWord } from './words.ts';

export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What a view shows, as rows of plain text in text order. */
export function tableOf(name: ViewName, t: Translate, view: ArticleView, shown: Shown): Table {
  const index = indexDocument(view.document);
  const tables: Record<ViewName, () => Table> = {
    actors: () => actorTable(t, view, index, shown),
    events: () => eventTable(t, view, index, shown),
    figures: () => figureTable(t, view, index, shown),
    attributions: () => attributionTable(t, view, index, shown),
    codes: () => codeTable(t, view, index, shown),
  };
  return tables[name]();
}

function placed<T extends { readonly id: string }>(
  view: ArticleView,
  items: readonly T[],
  layer: Layer,
  shown: Shown,
): readonly T[] {
  const index = indexDocument(view.document);
  return items.filter(({ id }) => {
    const annotation = index.annotation(id);
    return annotation?.layer === layer && shown(annotation) && view.anchorStatus(id) !== 'orphaned';
  });
}

function actorTable(t: Translate, view: ArticleView, index: DocumentIndex, shown: Shown): Table {
  return {
    columns: [t('Actor'), t('Type'), t('Aliases'), t('Mentions'), t('Statements'), t('Events'), t('Status')],
    rows: view.document.entities.flatMap((entity) => {
      const mentions = placed(view, index.mentionsOf(entity.id), 'mention', shown).length;
      if (mentions === 0) return [];
      const counts = [mentions, index.statementsOf(entity.id).length, index.eventsOf(entity.id).length];
      const { canonicalName, type, aliases, review } = entity;
      return [[canonicalName, entityTypeWord(t, type), aliases.join('; '), ...counts.map(String), statusWord(t, review.status)]];
    }),
  };
}

function eventTable(t: Translate, view: ArticleView, index: DocumentIndex, shown: Shown): Table {
  return {
    columns: [
      t('Date'),
      t('Event'),
      t('Type'),
      t('Who'),
      t('Whom or what'),
      t('Where'),
      t('Figures'),
      t('Certainty'),
      t('Who says so'),
    ],
    rows: placed(view, view.document.events, 'event', shown).map((event) => {
      const of = (...roles: readonly string[]): string =>
        event.arguments
          .filter(({ role }) => roles.includes(role))
          .map(({ target }) => oneLine(target.exact))
          .join('; ');
      return [
        isoOf(index, event) ?? of('time'),
        oneLine(event.target.exact),
        eventTypeWord(t, event.type),
        of('actor'),
        of('victim', 'target'),
        of('place'),
        of('figure'),
        modalityWord(t, event.modality),
        sourceOf(t, index, event.attribution),
      ];
    }),
  };
}

function figureTable(t: Translate, view: ArticleView, index: DocumentIndex, shown: Shown): Table {
  return {
    columns: [
      t('Words'),
      t('What it measures'),
      t('Whose'),
      t('Value'),
      t('Unit'),
      t('Kind'),
      t('Said of them'),
      t('Who says so'),
      t('Status'),
    ],
    rows: placed(view, view.document.quantities, 'quantity', shown).map((quantity) => [
      oneLine(quantity.target.exact),
      quantity.measured ?? '',
      quantity.bearer === undefined ? '' : (index.entity(quantity.bearer)?.canonicalName ?? ''),
      formatQuantity(t, { ...quantity, unit: null }),
      quantity.unit ?? '',
      quantityKindWord(t, quantity.kind),
      quantity.predicate ?? '',
      sourceOf(t, index, quantity.attribution),
      statusWord(t, quantity.review.status),
    ]),
  };
}

function attributionTable(t: Translate, view: ArticleView, index: DocumentIndex, shown: Shown): Table {
  return {
    columns: [t('Who'), t('Source'), t('Cue'), t('Stance'), t('What is said'), t('Status')],
    rows: placed(view, view.document.attributions, 'attribution', shown).map((attribution) => [
      sourceName(t, index, attribution),
      oneLine(joinTargets(attribution.source.targets)),
      oneLine(joinTargets(attribution.cue.targets)),
      stanceWord(t, attribution.stance),
      oneLine(joinTargets(attribution.content.targets)),
      statusWord(t, attribution.review.status),
    ]),
  };
}

/** A row for each code of each annotation. */
function codeTable(t: Translate, view: ArticleView, index: DocumentIndex, shown: Shown): Table {
  const { codebook = EMPTY_CODEBOOK } = view;
  return {
    columns: [t('Code'), t('Words'), t('Kind'), t('Coder'), t('Note')],
    rows: index.annotations
      .filter(shown)
      .flatMap(({ layer, value }) =>
        (value.codes ?? []).map((id) => [
          codeLabel(codebook, id),
          oneLine(value.target.exact),
          layerWord(t, layer),
          value.review.by ?? '',
          value.review.note ?? '',
        ]),
      ),
  };
}

function sourceOf(t: Translate, index: DocumentIndex, id: string | undefined): string {
  const found = id === undefined ? undefined : index.annotation(id);
  return found?.layer === 'attribution' ? sourceName(t, index, found.value) : '';
}
