import { EMPTY_CODEBOOK, type Code, type Codebook } from '../../model/codebook.ts';
import { decodeUtf8, encodeUtf8 } from '../../text/utf8.ts';
import { childrenOf, readXml, writeXml, type XmlElement, xmlNode } from '../xml.ts';
import { readZip } from '../zip.ts';
import type { ExchangeFile, QdaProgram } from '../format.ts';
import { readCodes, writeCodes } from './codes.ts';

const NAMESPACE = 'urn:QDA-XML:codebook:1.0';

export type ReadCodebook =
  | { readonly ok: true; readonly codes: readonly Code[] }
  | { readonly ok: false; /** One sentence in English. */ readonly problem: string };

/** The codes of a REFI-QDA codebook (.qdc) or project (.qdpx). Never throws. `known`: whose ids codes have that it knows. */
export function readCodebook({ bytes }: ExchangeFile, known: Codebook = EMPTY_CODEBOOK): ReadCodebook {
  const read = bytes[0] === 0x50 && bytes[1] === 0x4b ? readProjectXml(bytes) : readXml(decodeUtf8(bytes) ?? '');
  if (!read.ok) return { ok: false, problem: read.problem };
  const book = read.root.local === 'CodeBook' ? read.root : childrenOf(read.root, 'CodeBook')[0];
  const list = book === undefined ? undefined : childrenOf(book, 'Codes')[0];
  const codes = readCodes(list, known).map(({ code }) => code);
  return codes.length === 0 ? { ok: false, problem: 'no REFI-QDA codebook with codes in it' } : { ok: true, codes };
}

/** `project.qde` of an archive. */
function readProjectXml(bytes: Uint8Array): { ok: true; root: XmlElement } | { ok: false; problem: string } {
  const zip = readZip(bytes);
  if (!zip.ok) return { ok: false, problem: zip.problem };
  const project = zip.files.find(({ path }) => /(?:^|\/)[^/]+\.qde$/i.test(path));
  if (project === undefined) return { ok: false, problem: 'no REFI-QDA project: project.qde is not in it' };
  return readXml(decodeUtf8(project.bytes)?.replace(/^\uFEFF/, '') ?? '');
}

/** A codebook for MAXQDA, NVivo, ATLAS.ti, QualCoder. Types of the project's own are none of its codes. */
export function writeCodebook(codebook: Codebook, target?: QdaProgram): Uint8Array {
  const codes = writeCodes(codebook, [], target === 'atlasti' ? 'one-level' : 'any');
  const root = xmlNode('CodeBook', { xmlns: NAMESPACE, origin: 'Article Annotator' }, [xmlNode('Codes', {}, codes)]);
  return encodeUtf8(writeXml(root));
}
