import { encodeUtf8 } from '../../text/utf8.ts';
import { CAS_PREFIX, CAS_TYPES, casFeatures, type CasFeature, type CasType, isOnText, toFeatureStructures } from '../cas.ts';
import type { Drop, ExchangeArticle, ExportOptions, Format, FormatWriter } from '../format.ts';
import { countForbidden, writeXml, type XmlNode, xmlNode } from '../xml.ts';

/** UIMA XMI with `TypeSystem.xml` beside it, as INCEpTION, WebAnno and UIMA pipelines read them. */
export const casXmi: Format = { name: 'cas-xmi', output: 'folder', ending: '.xmi', keepsStatus: true, write };

function write(_: ExportOptions, drop: Drop): FormatWriter {
  return {
    add(article) {
      if (countForbidden(article.text) > 0) drop('forbidden-characters', 'article');
      return [{ path: `${article.path}.xmi`, bytes: encodeUtf8(writeXml(toXmi(article))) }];
    },
    end: async () => Promise.resolve([{ path: 'TypeSystem.xml', bytes: encodeUtf8(writeXml(toTypeSystem())) }]),
  };
}

function toXmi(article: ExchangeArticle): XmlNode {
  const structures = toFeatureStructures(article);
  const nodes = structures.map(({ id, type, span, features, reference, references = [] }) =>
    xmlNode(`aa:${type}`, {
      'xmi:id': id,
      ...(span === undefined ? {} : { sofa: 1, begin: span.start, end: span.end }),
      ...features,
      ...(reference === undefined ? {} : { [reference.feature]: reference.to }),
      ...Object.fromEntries(references.map(({ feature, to }) => [feature, to.join(' ')])),
    }),
  );
  return xmlNode(
    'xmi:XMI',
    {
      'xmlns:xmi': 'http://www.omg.org/XMI',
      'xmlns:cas': 'http:///uima/cas.ecore',
      'xmlns:aa': 'http:///articleannotator.ecore',
      'xmi:version': '2.0',
    },
    [
      xmlNode('cas:NULL', { 'xmi:id': 0 }),
      ...nodes,
      xmlNode('cas:Sofa', {
        'xmi:id': 1,
        sofaNum: 1,
        sofaID: '_InitialView',
        mimeType: 'text/plain',
        sofaString: article.text,
      }),
      xmlNode('cas:View', { sofa: 1, members: structures.map(({ id }) => id).join(' ') }),
    ],
  );
}

function toTypeSystem(): XmlNode {
  const types = CAS_TYPES.map((type) =>
    xmlNode('typeDescription', {}, [
      xmlNode('name', {}, [CAS_PREFIX + type]),
      xmlNode('description'),
      xmlNode('supertypeName', {}, [isOnText(type) ? 'uima.tcas.Annotation' : 'uima.cas.TOP']),
      xmlNode('features', {}, casFeatures(type).map(toFeature)),
    ]),
  );
  return xmlNode('typeSystemDescription', { xmlns: 'http://uima.apache.org/resourceSpecifier' }, [xmlNode('types', {}, types)]);
}

function toFeature({ name, range }: CasFeature): XmlNode {
  return xmlNode('featureDescription', {}, [
    xmlNode('name', {}, [name]),
    xmlNode('description'),
    xmlNode('rangeTypeName', {}, [typeof range === 'string' ? `uima.cas.${range}` : rangeOf(range)]),
    ...(typeof range !== 'string' && 'many' in range ? [xmlNode('elementType', {}, [CAS_PREFIX + range.many])] : []),
  ]);
}

function rangeOf(range: { readonly one: CasType | 'Annotation' } | { readonly many: CasType }): string {
  if ('many' in range) return 'uima.cas.FSArray';
  return range.one === 'Annotation' ? 'uima.tcas.Annotation' : CAS_PREFIX + range.one;
}
