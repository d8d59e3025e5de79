import type { Stance } from '../../model/attribution.ts';
import { indexDocument } from '../../present/documentIndex.ts';
import { joinTargets } from '../../present/attributionOutline.ts';
import { createListWriter } from '../encodeJson.ts';
import type { Drop, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';

/** Drafts of schema.org's ClaimReview, one for each claim that somebody makes. There is no rating: the verdict is a person's. */
export const claimReview: Format = { name: 'claimreview', output: 'file', ending: '.jsonld', keepsStatus: false, write };

/** What is said as true; a question or a request is no claim. */
const CLAIMS: ReadonlySet<Stance> = new Set(['asserts', 'denies', 'alleges', 'believes', 'predicts']);

function write(_: ExportOptions, drop: Drop): FormatWriter {
  const list = createListWriter();
  return {
    add: (article) => toDrafts(article, drop).map((draft) => ({ path: '', bytes: list.add(draft) })),
    end: async () => Promise.resolve([{ path: '', bytes: list.end() }]),
  };
}

function toDrafts({ document, path }: ExchangeArticle, drop: Drop): readonly object[] {
  const index = indexDocument(document);
  const { title, date } = document.article;
  return document.attributions.flatMap((attribution) => {
    const { source, content, stance } = attribution;
    if (!CLAIMS.has(stance) || content.targets.length === 0) {
      drop('other-kind', 'attribution');
      return [];
    }
    const actor = source.entity === undefined ? undefined : index.entity(source.entity);
    const name = actor?.canonicalName ?? joinTargets(source.targets);
    return {
      '@context': 'https://schema.org',
      '@type': 'ClaimReview',
      '@id': `urn:article-annotator:${encodeURIComponent(path)}:${encodeURIComponent(attribution.id)}`,
      claimReviewed: joinTargets(content.targets),
      itemReviewed: {
        '@type': 'Claim',
        ...(name === '' ? {} : { author: { '@type': actor?.type === 'organization' ? 'Organization' : 'Person', name } }),
        ...(date === undefined ? {} : { datePublished: date }),
        appearance: { '@type': 'NewsArticle', headline: title ?? path, ...(date === undefined ? {} : { datePublished: date }) },
      },
    };
  });
}
