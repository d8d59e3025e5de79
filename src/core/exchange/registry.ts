import type { Format, FormatName } from './format.ts';
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
import { readBrat } from './readers/readBrat.ts';
import { readCasJson, readCasXmi } from './readers/readCas.ts';
import { readConll } from './readers/readConll.ts';
import { readDoccano } from './readers/readDoccano.ts';
import { readLabelStudio } from './readers/readLabelStudio.ts';
import { readProdigy } from './readers/readProdigy.ts';
import { readW3c } from './readers/readW3c.ts';

/** The formats that can be read, too. */
const READERS: Readonly<Partial<Record<FormatName, NonNullable<Format['read']>>>> = {
  brat: readBrat,
  w3c: readW3c,
  'cas-json': readCasJson,
  'cas-xmi': readCasXmi,
  prodigy: readProdigy,
  doccano: readDoccano,
  'label-studio': readLabelStudio,
  conll: readConll,
};

/** In the order in which they are offered. */
const WRITERS: readonly Format[] = [
  xlsx,
  csv,
  markdown,
  timelineJs,
  ical,
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

export const FORMATS: readonly Format[] = WRITERS.map((format) => {
  const read = READERS[format.name];
  return read === undefined ? format : { ...format, read };
});

export function findFormat(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}
