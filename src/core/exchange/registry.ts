import type { Format } from './format.ts';
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

/** Every format that there is, in the order in which they are offered. */
export const FORMATS: readonly Format[] = [
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

export function findFormat(name: string): Format | undefined {
  return FORMATS.find((format) => format.name === name);
}
