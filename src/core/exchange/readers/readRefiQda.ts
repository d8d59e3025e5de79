import { labelKey } from '../../model/labelMeaning.ts';
import type { Code } from '../../model/codebook.ts';
import type { ExchangeFile, Imported, ImportContext } from '../format.ts';
import type { ForeignMark } from '../fromMarks.ts';
import { decodeText } from '../jsonValues.ts';
import { GROUP_GUIDS, labelOfCoding, ownGroupOf } from '../qda/groups.ts';
import { readCodes, readGuid, type QdaCode } from '../qda/codes.ts';
import { locateSelections } from '../qda/positions.ts';
import { childrenOf, readXml, textOf, type XmlElement } from '../xml.ts';
import { readZip } from '../zip.ts';
import { articlePath, type Collector, createCollector, withoutReturns } from './collect.ts';

/**
 * Projects of MAXQDA, NVivo, ATLAS.ti, QualCoder and others (REFI-QDA 1.5): texts with their codings. A passage with several codes is one.
 * Pictures, sound and film are told and passed over.
 */
export async function readRefiQda(files: readonly ExchangeFile[], around: ImportContext): Promise<Imported> {
  const collector = createCollector(around);
  const codes = new Map<string, Code>();
  for (const { path, bytes } of files) {
    const zip = readZip(bytes);
    const qde = zip.ok ? zip.files.find((file) => /(?:^|\/)[^/]+\.qde$/i.test(file.path)) : undefined;
    if (qde === undefined) {
      const why = zip.ok ? 'project.qde is not in it' : zip.problem;
      collector.addProblem(path, `it is no REFI-QDA project: ${why}`);
      continue;
    }
    const read = readXml(decodeText(qde.bytes) ?? '');
    if (!read.ok) {
      collector.addProblem(path, `project.qde is ${read.problem}`);
      continue;
    }
    const inside = new Map((zip.ok ? zip.files : []).map((file) => [baseName(file.path), file.bytes]));
    const project = openProject(path, read.root, inside, around, collector);
    for (const { code, guid, name } of project.codes.values()) {
      if (ownGroupOf(guid, name) === undefined && !GROUP_GUIDS.has(guid)) codes.set(code.id, code);
    }
    readSources(project);
  }
  return Promise.resolve({ ...collector.result(), ...(codes.size === 0 ? {} : { codes: [...codes.values()] }) });
}

interface QdaProject {
  readonly file: string;
  readonly root: XmlElement;
  readonly codes: ReadonlyMap<string, QdaCode>;
  readonly notes: ReadonlyMap<string, string>;
  textAt(path: string | undefined): string | undefined;
  readonly around: ImportContext;
  readonly collector: Collector;
}

function openProject(
  file: string,
  root: XmlElement,
  inside: ReadonlyMap<string, Uint8Array>,
  around: ImportContext,
  collector: Collector,
): QdaProject {
  const book = childrenOf(root, 'CodeBook')[0];
  const list = book === undefined ? undefined : childrenOf(book, 'Codes')[0];
  const codes = readCodes(list, around.codebook);
  const textAt = (path: string | undefined): string | undefined => {
    const bytes = path === undefined ? undefined : inside.get(baseName(path));
    return bytes === undefined ? undefined : decodeText(bytes);
  };
  const notes = childrenOf(root, 'Notes').flatMap((one) => childrenOf(one, 'Note'));
  const noteText = (note: XmlElement): string =>
    childrenOf(note, 'PlainTextContent').map(textOf).join('\n') || (textAt(note.attributes['plainTextPath']) ?? '');
  return {
    file,
    root,
    codes: new Map(codes.map((code) => [code.guid, code])),
    notes: new Map(notes.map((note) => [readGuid(note.attributes['guid']), noteText(note).trim()])),
    textAt,
    around,
    collector,
  };
}

function baseName(path: string): string {
  return (path.split(/[/\\]/).at(-1) ?? path).toLowerCase();
}

function readSources(project: QdaProject): void {
  const { root, file, collector } = project;
  const sources = childrenOf(root, 'Sources').flatMap((list) => childrenOf(list));
  let others = 0;
  for (const source of sources) {
    const text = source.local === 'TextSource' ? source : childrenOf(source, 'Representation')[0];
    if (text === undefined) others++;
    else readSource(project, text, source.attributes['name'] ?? text.attributes['name']);
  }
  if (sources.length === 0) collector.addProblem(file, 'it holds no sources');
  if (others > 0) collector.addProblem(file, `sources that are no text, and are passed over: ${others}`);
}

function readSource(project: QdaProject, source: XmlElement, name: string | undefined): void {
  const { file, collector } = project;
  const own = childrenOf(source, 'PlainTextContent')[0];
  const original = own === undefined ? project.textAt(source.attributes['plainTextPath']) : textOf(own);
  if (original === undefined) {
    collector.addProblem(file, `the text of ${name ?? 'a source'} is not in the project`);
    return;
  }
  const selections = childrenOf(source, 'PlainTextSelection');
  const spans = locateSelections(
    original,
    selections.map(({ attributes }) => ({
      start: Number(attributes['startPosition']) || 0,
      end: Number(attributes['endPosition']) || 0,
      name: attributes['name'] ?? '',
    })),
  );
  const marks = selections.flatMap((selection, index) => {
    const span = spans[index];
    return span === undefined ? [] : toMarks(project, selection, index + 1, span);
  });
  const text = withoutReturns(original);
  const path = articlePath(withEnding(name), file);
  collector.addArticle(file, { path, text, bringsText: true, marks, links: [], actors: [] });
}

/** Programs call sources by a name of their own. */
function withEnding(name: string | undefined): string | undefined {
  if (name === undefined || name.trim() === '') return undefined;
  return /\.(?:txt|md|markdown|article|news)$/i.test(name) ? name : `${name.replace(/\.(?:docx?|rtf|pdf|odt|html?)$/i, '')}.txt`;
}

function toMarks(
  { codes, notes, around, file, collector }: QdaProject,
  selection: XmlElement,
  nth: number,
  span: { readonly start: number; readonly end: number },
): readonly ForeignMark[] {
  const id = readGuid(selection.attributes['guid']) || `selection-${nth}`;
  const codings = childrenOf(selection, 'Coding');
  const given = codings.flatMap((coding) => {
    const guid = readGuid(childrenOf(coding, 'CodeRef')[0]?.attributes['targetGUID']);
    const code = codes.get(guid);
    if (code === undefined) collector.addProblem(file, `a coding refers to a code that is not there: ${guid}`);
    return code === undefined ? [] : [code];
  });
  const refs = [selection, ...codings].flatMap((element) => childrenOf(element, 'NoteRef'));
  const texts = refs.flatMap(({ attributes }) => notes.get(readGuid(attributes['targetGUID'])) ?? []);
  const described = childrenOf(selection, 'Description').map((element) => textOf(element).trim());
  const note = [...described, ...texts].filter((text) => text !== '').join('\n');
  const spans = [span];
  const fields = note === '' ? {} : { 'review.status': 'proposed', 'review.note': note };
  const typed: ForeignMark[] = [];
  const plain: string[] = [];
  for (const { guid, name, code } of given) {
    const own = labelOfCoding(guid, name);
    const label = own === undefined && around.labels.has(labelKey(name)) ? name : own?.label;
    if (label !== undefined) typed.push({ id: `${id}-${typed.length + 1}`, label, spans, fields });
    else if (own === undefined) plain.push(code.id);
  }
  const [first] = typed;
  if (plain.length === 0) return typed;
  const coded = { ...fields, codes: JSON.stringify([...new Set(plain)].sort()) };
  // Ours: the codes that people gave an annotation stand beside its label.
  if (first !== undefined && given.some(({ guid, name }) => labelOfCoding(guid, name) !== undefined))
    return [{ ...first, fields: coded }, ...typed.slice(1)];
  return [...typed, { id, layer: 'passage', label: plain[0] ?? '', spans, fields: coded }];
}
