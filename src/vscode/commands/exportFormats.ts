import * as vscode from 'vscode';
import type { FormatName } from '../../core/exchange/format.ts';

export interface FormatWords {
  readonly label: string;
  /** One line: what it is for. */
  readonly purpose: string;
}

/** What each format is called and for. */
export function formatWords(): Readonly<Record<FormatName, FormatWords>> {
  const { t } = vscode.l10n;
  return {
    xlsx: { label: 'Excel', purpose: t('A workbook with a sheet each for names, figures, statements and events') },
    csv: { label: 'CSV', purpose: t('Tables for any spreadsheet, R or pandas; can be edited and imported again') },
    parquet: { label: 'Parquet', purpose: t('Tables for DuckDB, pandas, Spark: small and typed, for many articles') },
    jsonl: { label: 'JSON Lines', purpose: t('Tables with a JSON object a line, for scripts') },
    brat: { label: 'brat', purpose: t('Text and stand-off files for brat and tools that read its format') },
    w3c: { label: 'W3C Web Annotation', purpose: t('Linked data (JSON-LD) for Hypothesis, Recogito and web archives') },
    'cas-json': { label: 'UIMA CAS JSON', purpose: t('For INCEpTION and Python (dkpro-cassis): nothing is lost') },
    'cas-xmi': { label: 'UIMA CAS XMI', purpose: t('For INCEpTION, WebAnno and UIMA pipelines: nothing is lost') },
    'webanno-tsv': { label: 'WebAnno TSV 3.3', purpose: t('A line a token, for WebAnno and INCEpTION') },
    prodigy: {
      label: 'Prodigy, spaCy',
      purpose: t('Spans and relations, one article a line, to train spaCy or go on in Prodigy'),
    },
    doccano: { label: 'doccano', purpose: t('Entities and relations, one article a line') },
    'label-studio': { label: 'Label Studio', purpose: t('Tasks: what you accepted as annotations, the rest as predictions') },
    conll: { label: 'CoNLL-2003', purpose: t('Names only, a token a line, to train or score taggers') },
    conllu: { label: 'CoNLL-U', purpose: t('Words and sentences with names in the last column') },
    'refi-qda': { label: 'REFI-QDA', purpose: t('A project for MAXQDA, NVivo, ATLAS.ti or QualCoder') },
    followthemoney: { label: 'FollowTheMoney', purpose: t('Actors, mentions and events for Aleph and OpenSanctions') },
    timelinejs: { label: 'TimelineJS', purpose: t('Dated events for a timeline on a web page') },
    geojson: { label: 'GeoJSON', purpose: t('Places on a map, each with how sure it is: QGIS, Datawrapper, uMap') },
    ical: { label: 'iCalendar', purpose: t('Dated events for any calendar') },
    claimreview: { label: 'ClaimReview', purpose: t('Drafts of fact checks, without a rating: that is yours to give') },
    ngec: { label: 'NGEC / PLOVER', purpose: t('Political event records, for conflict data') },
    citron: { label: 'Citron', purpose: t("Quotations with their sources, as the BBC's extractor writes them") },
    markdown: { label: 'Markdown', purpose: t('A report to read, send or print') },
  };
}
