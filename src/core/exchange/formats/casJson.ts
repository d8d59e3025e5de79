import { CAS_PREFIX, CAS_TYPES, casFeatures, type CasFeature, type CasType, isOnText, toFeatureStructures } from '../cas.ts';
import { encodeJson } from '../encodeJson.ts';
import type { ExchangeArticle, Format, FormatWriter } from '../format.ts';

/** UIMA CAS JSON 0.4, as INCEpTION and dkpro-cassis read it; the type system is in the file. */
export const casJson: Format = { name: 'cas-json', output: 'each', ending: '.json', keepsStatus: true, write };

function write(): FormatWriter {
  return {
    add: (article) => [{ path: `${article.path}.json`, bytes: encodeJson(toCas(article)) }],
  };
}

function toCas(article: ExchangeArticle): object {
  const structures = toFeatureStructures(article);
  let next = structures.length + 2;
  const arrays: object[] = [];
  const array = (elements: readonly number[]): number => {
    arrays.push({ '%ID': next, '%TYPE': 'uima.cas.FSArray', '%ELEMENTS': elements });
    return next++;
  };
  const written = structures.map(({ id, type, span, features, reference, references = [] }) => ({
    '%ID': id,
    '%TYPE': CAS_PREFIX + type,
    ...(span === undefined ? {} : { '@sofa': 1, begin: span.start, end: span.end }),
    ...features,
    ...(reference === undefined ? {} : { [`@${reference.feature}`]: reference.to }),
    ...Object.fromEntries(references.map(({ feature, to }) => [`@${feature}`, array(to)])),
  }));
  const sofa = {
    '%ID': 1,
    '%TYPE': 'uima.cas.Sofa',
    sofaNum: 1,
    sofaID: '_InitialView',
    mimeType: 'text/plain',
    sofaString: article.text,
  };
  return {
    '%TYPES': Object.fromEntries(CAS_TYPES.map((type) => [CAS_PREFIX + type, toType(type)])),
    '%FEATURE_STRUCTURES': [sofa, ...written, ...arrays],
    '%VIEWS': { _InitialView: { '%SOFA': 1, '%MEMBERS': structures.map(({ id }) => id) } },
  };
}

function toType(type: CasType): object {
  const features = casFeatures(type).map(({ name, range }) => [name, { '%NAME': name, '%RANGE': toRange(range) }] as const);
  return {
    '%NAME': CAS_PREFIX + type,
    '%SUPER_TYPE': isOnText(type) ? 'uima.tcas.Annotation' : 'uima.cas.TOP',
    ...Object.fromEntries(features),
  };
}

function toRange(range: CasFeature['range']): string {
  if (typeof range === 'string') return `uima.cas.${range}`;
  if ('many' in range) return `${CAS_PREFIX}${range.many}[]`;
  return range.one === 'Annotation' ? 'uima.tcas.Annotation' : CAS_PREFIX + range.one;
}
