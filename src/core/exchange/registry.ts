import type { ExchangeFile, Format, FormatName, ReadFormat } from './format.ts';
import { brat } from './formats/brat.ts';
import { casJson } from './formats/casJson.ts';
import { casXmi } from './formats/casXmi.ts';
import { citron } from './formats/citron.ts';
import { claimReview } from './formats/claimReview.ts';
import { conll } from './formats/conll.ts';
import { conllu } from './formats/conllu.ts';
import { csv } from './formats/csv.ts';
import { doccano } from './formats/doccano.ts';
import { followTheMoney } from './formats/followTheMoney.ts';
import { geoJson } from './formats/geoJson.ts';
import { ical } from './formats/ical.ts';
import { jsonl } from './formats/jsonl.ts';
import { labelStudio } from './formats/labelStudio.ts';
import { markdown } from './formats/markdown.ts';
import { ngec } from './formats/ngec.ts';
import { parquet } from './formats/parquet.ts';
import { prodigy } from './formats/prodigy.ts';
import { refiQda } from './formats/refiQda.ts';
import { timelineJs } from './formats/timelineJs.ts';
import { w3c } from './formats/w3c.ts';
import { webannoTsv } from './formats/webannoTsv.ts';
import { xlsx } from './formats/xlsx.ts';
import { readEditedCsv, readEditedXlsx, type ReadEdits } from './edits/readEdits.ts';
import { readBrat } from './readers/readBrat.ts';
import { readCasJson, readCasXmi } from './readers/readCas.ts';
import { readConll } from './readers/readConll.ts';
import { readDoccano } from './readers/readDoccano.ts';
import { readLabelStudio } from './readers/readLabelStudio.ts';
import { readProdigy } from './readers/readProdigy.ts';
import { readRefiQda } from './readers/readRefiQda.ts';
import { readW3c } from './readers/readW3c.ts';

/** The formats that can be read, too, by the endings of their files. */
const READERS: Readonly<Partial<Record<FormatName, { readonly read: ReadFormat; readonly reads: readonly string[] }>>> = {
  brat: { read: readBrat, reads: ['.ann', '.txt'] },
  w3c: { read: readW3c, reads: ['.jsonld', '.json'] },
  'cas-json': { read: readCasJson, reads: ['.json'] },
  'cas-xmi': { read: readCasXmi, reads: ['.xmi', '.xml'] },
  prodigy: { read: readProdigy, reads: ['.jsonl'] },
  doccano: { read: readDoccano, reads: ['.jsonl'] },
  'label-studio': { read: readLabelStudio, reads: ['.json'] },
  conll: { read: readConll, reads: ['.conll', '.bio', '.iob', '.tsv'] },
  'refi-qda': { read: readRefiQda, reads: ['.qdpx'] },
};

export interface OfferedFormat extends Format {
  /** For tables of ours that a person changed: what is changed becomes decisions. */
  readonly readEdits?: (files: readonly ExchangeFile[]) => Promise<ReadEdits>;
  /** Of the files that can be read, with the dot; the first is that of an export. */
  readonly reads?: readonly string[];
}

/** Our own tables, changed by a person. */
const EDITS: Readonly<Partial<Record<FormatName, Pick<OfferedFormat, 'readEdits' | 'reads'>>>> = {
  csv: { readEdits: readEditedCsv, reads: ['.csv', '.tsv'] },
  xlsx: { readEdits: readEditedXlsx, reads: ['.xlsx'] },
};

/** In the order in which they are offered. */
const WRITERS: readonly Format[] = [
  xlsx,
  csv,
  markdown,
  timelineJs,
  ical,
  geoJson,
  claimReview,
  refiQda,
  followTheMoney,
  brat,
  labelStudio,
  doccano,
  prodigy,
  casXmi,
  casJson,
  webannoTsv,
  w3c,
  citron,
  ngec,
  conll,
  conllu,
  parquet,
  jsonl,
];

export const FORMATS: readonly OfferedFormat[] = WRITERS.map((format) => ({
  ...format,
  ...READERS[format.name],
  ...EDITS[format.name],
}));

/** Those whose files can be taken in. */
export const READABLE: readonly OfferedFormat[] = FORMATS.filter(
  ({ read, readEdits }) => read !== undefined || readEdits !== undefined,
);

export function findFormat(name: string): OfferedFormat | undefined {
  return FORMATS.find((format) => format.name === name);
}
