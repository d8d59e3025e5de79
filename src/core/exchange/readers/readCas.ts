import * as z from 'zod/mini';
import { CAS_FIELDS, CAS_PREFIX, CAS_TYPE_OF, CAS_TYPES, type CasType, featureName } from '../cas.ts';
import { type Fields, type FieldValue, isRecord, parseJson, UNKNOWN_FIELDS } from '../fields.ts';
import type { ExchangeFile, Imported, ImportContext } from '../format.ts';
import type { ForeignMark } from '../fromMarks.ts';
import { type MarkLink, type Mark, NO_CUE } from '../marks.ts';
import { childrenOf, readXml, type XmlElement } from '../xml.ts';
import { articlePath, type Collector, createCollector, textsOf } from './collect.ts';

/** A feature structure of any type system: references are ids. */
interface Structure {
  readonly id: string;
  readonly type: string;
  readonly features: Readonly<Record<string, FieldValue>>;
  readonly references: Readonly<Record<string, readonly string[]>>;
}

/** UIMA CAS JSON of INCEpTION and dkpro-cassis. */
export async function readCasJson(files: readonly ExchangeFile[], around: ImportContext): Promise<Imported> {
  const collector = createCollector(around);
  for (const { path, text } of textsOf(files, collector)) {
    const structures = structuresOfJson(parseJson(text));
    if (structures === undefined) collector.addProblem(path, 'it is no CAS in JSON');
    else readStructures(path, structures, collector);
  }
  return Promise.resolve(collector.result());
}

/** UIMA XMI; a type system beside it is not needed. */
export async function readCasXmi(files: readonly ExchangeFile[], around: ImportContext): Promise<Imported> {
  const collector = createCollector(around);
  for (const { path, text } of textsOf(
    files.filter(({ path: name }) => !/typesystem\.xml$/i.test(name)),
    collector,
  )) {
    const read = readXml(text);
    if (!read.ok) collector.addProblem(path, read.problem);
    else if (read.root.local !== 'XMI') collector.addProblem(path, 'it is no XMI');
    else readStructures(path, childrenOf(read.root).map(structureOfXmi), collector);
  }
  return Promise.resolve(collector.result());
}

const JsonCas = z.looseObject({ '%FEATURE_STRUCTURES': z.array(z.looseObject({ '%ID': z.int(), '%TYPE': z.string() })) });

function structuresOfJson(value: unknown): readonly Structure[] | undefined {
  const cas = JsonCas.safeParse(value);
  if (!cas.success) return undefined;
  return cas.data['%FEATURE_STRUCTURES'].map((one) => {
    const features: Record<string, FieldValue> = {};
    const references: Record<string, readonly string[]> = {};
    for (const [name, feature] of Object.entries(one)) {
      if (name === '__proto__') continue;
      if (name.startsWith('@')) references[name.slice(1)] = [String(feature)];
      else if (name === '%ELEMENTS' && Array.isArray(feature)) references['elements'] = feature.map(String);
      else if (typeof feature === 'string' || typeof feature === 'number' || typeof feature === 'boolean')
        features[name] = feature;
    }
    return { id: String(one['%ID']), type: one['%TYPE'], features, references };
  });
}

function structureOfXmi({ local, uri, attributes }: XmlElement): Structure {
  const space = uri
    .replace(/^http:\/\/\//, '')
    .replace(/\.ecore$/, '')
    .replaceAll('/', '.');
  const features: Record<string, FieldValue> = {};
  const references: Record<string, readonly string[]> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name.includes(':') || name === '__proto__') continue;
    features[name] = value;
    if (/^\d+(?: \d+)*$/.test(value)) references[name] = value.split(' ');
  }
  return { id: attributes['xmi:id'] ?? '', type: space === '' ? local : `${space}.${local}`, features, references };
}

function readStructures(path: string, structures: readonly Structure[], collector: Collector): void {
  const byId = new Map(structures.map((one) => [one.id, one]));
  const sofa = structures.find(({ type }) => type === 'uima.cas.Sofa')?.features['sofaString'];
  if (typeof sofa !== 'string') {
    collector.addProblem(path, 'it holds no text');
    return;
  }
  const ours = new Map(CAS_TYPES.map((type): [string, CasType] => [CAS_PREFIX + type, type]));
  const layers = new Map(Object.entries(CAS_TYPE_OF).map(([layer, type]) => [type, layer]));
  const marks: ForeignMark[] = [];
  const links: MarkLink[] = [];
  const keyOf = ({ id, features }: Structure): string => (typeof features['key'] === 'string' ? features['key'] : id);
  const many = (one: Structure, feature: string): readonly Structure[] =>
    (one.references[feature] ?? []).flatMap((id) => {
      const found = byId.get(id);
      if (found === undefined) return [];
      return found.type === 'uima.cas.FSArray'
        ? (found.references['elements'] ?? []).flatMap((element) => byId.get(element) ?? [])
        : [found];
    });
  for (const one of structures) {
    const type = ours.get(one.type);
    const span = spanOf(one);
    if (type === 'Piece' || type === 'Link' || type === 'Article' || type === 'Actor' || span === undefined) continue;
    const label = one.features['label'] ?? one.features['value'] ?? one.type.split('.').at(-1);
    if (type === undefined && !isForeignMark(one.type)) continue;
    const pieces = many(one, 'pieces').flatMap((piece) => spanOf(piece) ?? []);
    const layer = LAYERS.find((name) => name === layers.get(type ?? 'Piece'));
    marks.push({
      id: keyOf(one),
      label: String(label),
      spans: pieces.length > 0 ? pieces : [span],
      layer,
      fields: type === undefined ? {} : fieldsOfType(type, one),
    });
    for (const link of many(one, 'links')) {
      const target = byId.get(link.references['target']?.[0] ?? '');
      if (target !== undefined) links.push({ from: keyOf(one), label: String(link.features['role']), to: keyOf(target) });
    }
  }
  const actors = structures.filter(({ type }) => ours.get(type) === 'Actor').map((one) => fieldsOfType('Actor', one));
  const name = path.replace(/\.(?:json|xmi|xml)$/i, '');
  collector.addArticle(path, {
    path: articlePath(/\.\w+$/.test(name) ? name : undefined, path),
    text: sofa,
    bringsText: true,
    marks,
    links,
    actors,
  });
}

const LAYERS: readonly Mark['layer'][] = ['mention', 'quantity', 'attribution', 'event', 'passage', 'part'];

/** Sentences, tokens and what else UIMA makes of every text are no annotations of a person. */
function isForeignMark(type: string): boolean {
  return !/^uima\.|\.(?:Token|Sentence|Paragraph|DocumentMetaData|Lemma|Stem|POS\w*|Dependency|TagsetDescription|CASMetadata)$|\.pos\./.test(
    type,
  );
}

function spanOf({ features }: Structure): { start: number; end: number } | undefined {
  const [start, end] = [Number(features['begin'] ?? Number.NaN), Number(features['end'] ?? Number.NaN)];
  return Number.isInteger(start) && Number.isInteger(end) ? { start, end } : undefined;
}

function fieldsOfType(type: CasType, { features }: Structure): Fields {
  const paths = [...(CAS_FIELDS[type] ?? []).map(({ path }) => path), UNKNOWN_FIELDS];
  const entries = paths.flatMap((path) => {
    const value = features[featureName(path)];
    return value === undefined ? [] : [[path, path === NO_CUE ? String(value) === 'true' : value] as const];
  });
  return isRecord(Object.fromEntries(entries)) ? Object.fromEntries(entries) : {};
}
