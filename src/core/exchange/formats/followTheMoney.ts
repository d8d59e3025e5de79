import type { EntityType } from '../../model/entityType.ts';
import { indexDocument } from '../../present/documentIndex.ts';
import { isoOf } from '../../present/eventTime.ts';
import { summarizeEvent } from '../../present/summarizeEvent.ts';
import { plainEnglish } from '../../present/translate.ts';
import { encodeJsonLine } from '../encodeJson.ts';
import type { Drop, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';
import { uuidOf } from '../stableIds.ts';
import { nameOf, participantsOf } from '../datedEvents.ts';

/** FollowTheMoney entities, one a line, for Aleph and OpenSanctions: the article, who is in it, each mention, and events. */
export const followTheMoney: Format = { name: 'followthemoney', output: 'file', ending: '.ftm.json', keepsStatus: false, write };

/** Schemata for our types; a nationality is none. */
const SCHEMATA: Readonly<Partial<Record<EntityType, string>>> = {
  person: 'Person',
  organization: 'Organization',
  place: 'Address',
  other: 'Thing',
};

type Properties = Readonly<Record<string, readonly (string | undefined)[]>>;

function write(_: ExportOptions, drop: Drop): FormatWriter {
  return {
    add: (article) => toEntities(article, drop).map((entity) => ({ path: '', bytes: encodeJsonLine(entity) })),
  };
}

function toEntities(article: ExchangeArticle, drop: Drop): readonly object[] {
  const { document, text, path } = article;
  const index = indexDocument(document);
  const id = (...words: readonly string[]): string => uuidOf(path, ...words);
  const documentId = id('article');
  const inSchema = (type: EntityType): string => SCHEMATA[type] ?? '';
  const actors = document.entities.filter(({ type }) => inSchema(type) !== '');
  drop('other-kind', 'actor', document.entities.length - actors.length);
  drop('no-place', 'quantity', document.quantities.length);
  drop('no-place', 'attribution', document.attributions.length);
  drop('no-place', 'passage', document.passages?.length ?? 0);
  const known = new Set(actors.map((actor) => actor.id));
  return [
    entity(documentId, 'Article', {
      title: [document.article.title],
      fileName: [document.article.file],
      publishedAt: [document.article.date],
      bodyText: [text],
      language: [document.article.language === 'en' ? 'eng' : document.article.language],
    }),
    ...actors.map((actor) =>
      entity(id(actor.id), inSchema(actor.type), {
        name: [actor.canonicalName],
        alias: actor.aliases,
        ...(actor.type === 'place' ? { full: [actor.canonicalName] } : {}),
        proof: [documentId],
      }),
    ),
    ...document.mentions.flatMap((mention) => {
      if (known.has(mention.entity)) {
        return entity(id(mention.id), 'Mention', {
          document: [documentId],
          resolved: [id(mention.entity)],
          name: [mention.target.exact],
          detectedSchema: [inSchema(mention.type)],
        });
      }
      drop('other-kind', 'mention');
      return [];
    }),
    ...document.events.map((event) => {
      const organizers = event.arguments.filter(
        ({ role, entity: who }) => role === 'actor' && who !== undefined && known.has(who),
      );
      const involved = event.arguments.filter(({ entity: who }) => who !== undefined && known.has(who));
      return entity(id(event.id), 'Event', {
        name: [summarizeEvent(plainEnglish, text, event)],
        date: [dateOf(isoOf(index, event))],
        location: [nameOf(index, event, 'place')],
        organizer: organizers
          .filter(({ entity: who }) => isLegal(index.entity(who ?? '')?.type))
          .map(({ entity: who }) => id(who ?? '')),
        involved: involved
          .filter(({ entity: who }) => isLegal(index.entity(who ?? '')?.type))
          .map(({ entity: who }) => id(who ?? '')),
        keywords: [event.type, event.modality],
        notes: participantsOf(event, 'figure'),
        proof: [documentId],
      });
    }),
  ];
}

function isLegal(type: EntityType | undefined): boolean {
  return type === 'person' || type === 'organization';
}

/** Of a date its year, month and day, as far as they are known. */
function dateOf(iso: string | undefined): string | undefined {
  return /^\d{4}(?:-\d\d(?:-\d\d)?)?/.exec(iso ?? '')?.[0];
}

/** Without the properties that have no value. */
function entity(id: string, schema: string, properties: Properties): object {
  const filled = Object.entries(properties)
    .map(([name, values]) => [name, [...new Set(values.filter((value) => value !== undefined && value !== ''))]] as const)
    .filter(([, values]) => values.length > 0);
  return { id, schema, properties: Object.fromEntries(filled) };
}
