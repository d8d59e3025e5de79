import { EMPTY_CODEBOOK, findCode, type Codebook } from '../../model/codebook.ts';
import type { Span } from '../../text/span.ts';
import { encodeUtf8 } from '../../text/utf8.ts';
import { createCodePoints } from '../codePoints.ts';
import type { Drop, ExchangeArticle, ExchangeFile, ExportOptions, Format, FormatWriter } from '../format.ts';
import { parseJson } from '../fields.ts';
import { type Mark, toMarks } from '../marks.ts';
import { codeGuid, writeCodes } from '../qda/codes.ts';
import { GROUPS, groupGuid, guidInGroup, nameInGroup } from '../qda/groups.ts';
import { uuidOf } from '../stableIds.ts';
import { countForbidden, writeXml, type XmlNode, xmlNode } from '../xml.ts';
import { writeZip } from '../zip.ts';

/** REFI-QDA project 1.5: a ZIP archive of `project.qde` and the texts. Positions are code points of a text with LF line ends, ends exclusive. */
export const refiQda: Format = { name: 'refi-qda', output: 'file', ending: '.qdpx', keepsStatus: false, write };

const NAMESPACE = 'urn:QDA-XML:project:1.0';
const USER = uuidOf('user', 'article-annotator');
function write(options: ExportOptions, drop: Drop): FormatWriter {
  const codes = new Map<string, Set<string>>();
  const sources: XmlNode[] = [];
  const files: ExchangeFile[] = [];
  return {
    add(article) {
      const guid = uuidOf('source', article.path);
      files.push({ path: `sources/${guid}.txt`, bytes: encodeUtf8(article.text) });
      sources.push(toSource(article, guid, options, codes));
      tellDropped(article, drop);
      return [];
    },
    end: async () => {
      const project = encodeUtf8(writeXml(toProject(codes, sources, options)));
      return Promise.resolve([{ path: '', bytes: writeZip([{ path: 'project.qde', bytes: project }, ...files], options.now) }]);
    },
  };
}

function tellDropped({ document, text }: ExchangeArticle, drop: Drop): void {
  drop('details', 'mention', document.mentions.length);
  drop('details', 'quantity', document.quantities.length);
  drop('links', 'attribution', document.attributions.length);
  drop('links', 'event', document.events.length);
  drop('forbidden-characters', 'article', countForbidden(document.article.title ?? '') > 0 || countForbidden(text) > 0 ? 1 : 0);
}

interface Coding {
  readonly group: string;
  readonly name: string;
  readonly guid: string;
}

/** The codes of a mark: its label, and those that people gave it; of a passage these only. */
function codesOf({ layer, label, fields }: Mark, codebook: Codebook): readonly Coding[] {
  const given: unknown = typeof fields['codes'] === 'string' ? parseJson(fields['codes']) : undefined;
  const own = Array.isArray(given) ? given.filter((code) => typeof code === 'string') : [];
  const named = own.map((id) => {
    const code = findCode(codebook, id) ?? { id };
    return { group: GROUPS.passage, name: code.id, guid: codeGuid(code) };
  });
  const ofLabel = (name: string): Coding => ({ group: GROUPS[layer], name, guid: guidInGroup(GROUPS[layer], name) });
  if (layer === 'passage') return named.length > 0 ? named : [ofLabel(label)];
  return [ofLabel(nameInGroup(label)), ...named];
}

function toSource(
  article: ExchangeArticle,
  guid: string,
  { now, codebook = EMPTY_CODEBOOK }: ExportOptions,
  codes: Map<string, Set<string>>,
): XmlNode {
  const points = createCodePoints(article.text);
  const by = { creatingUser: USER, creationDateTime: now };
  const selection = (mark: Mark, { start, end }: Span, nth: number): XmlNode => {
    const codings = codesOf(mark, codebook).map((given) => {
      const { group, name } = given;
      codes.set(group, (codes.get(group) ?? new Set()).add(name));
      const coding = uuidOf('coding', article.path, mark.id, String(nth), group, name);
      return xmlNode('Coding', { guid: coding, ...by }, [xmlNode('CodeRef', { targetGUID: given.guid })]);
    });
    return xmlNode(
      'PlainTextSelection',
      {
        guid: uuidOf('selection', article.path, mark.id, String(nth)),
        name: article.text.slice(start, end).replace(/\s+/g, ' ').slice(0, 100),
        startPosition: points.toCodePoint(start),
        endPosition: points.toCodePoint(end),
        ...by,
      },
      codings,
    );
  };
  return xmlNode(
    'TextSource',
    { guid, name: article.path, plainTextPath: `internal://${guid}.txt`, ...by },
    toMarks(article).marks.flatMap((mark) => mark.spans.map((span, nth) => selection(mark, span, nth))),
  );
}

function toProject(
  codes: ReadonlyMap<string, ReadonlySet<string>>,
  sources: readonly XmlNode[],
  options: ExportOptions,
): XmlNode {
  return xmlNode(
    'Project',
    {
      xmlns: NAMESPACE,
      name: 'Article Annotator',
      origin: 'Article Annotator',
      creatingUserGUID: USER,
      creationDateTime: options.now,
    },
    [
      xmlNode('Users', {}, [xmlNode('User', { guid: USER, name: 'Article Annotator' })]),
      ...(codes.size === 0 && (options.codebook?.codes.length ?? 0) === 0
        ? []
        : [xmlNode('CodeBook', {}, [xmlNode('Codes', {}, toCodes(codes, options))])]),
      ...(sources.length === 0 ? [] : [xmlNode('Sources', {}, sources)]),
    ],
  );
}

/** ATLAS.ti keeps one level below the first, the others any depth. */
function toCodes(
  codes: ReadonlyMap<string, ReadonlySet<string>>,
  { target, codebook = EMPTY_CODEBOOK }: ExportOptions,
): readonly XmlNode[] {
  const own = writeCodes(codebook, codes.get(GROUPS.passage) ?? [], target === 'atlasti' ? 'one-level' : 'any');
  const groups = [...codes].filter(([group]) => group !== GROUPS.passage).sort(([a], [b]) => (a < b ? -1 : 1));
  const labels = groups.flatMap(([group, names]) => {
    const sorted = [...names].sort();
    const code = (name: string, shown: string): XmlNode =>
      xmlNode('Code', { guid: guidInGroup(group, name), name: shown, isCodable: true });
    if (target === 'atlasti') return sorted.map((name) => code(name, `${group}: ${name}`));
    return xmlNode(
      'Code',
      { guid: groupGuid(group), name: group, isCodable: false },
      sorted.map((name) => code(name, name)),
    );
  });
  return [...own, ...labels];
}
