import * as vscode from 'vscode';
import type { FormatName } from '../../core/exchange/format.ts';

/** One line for each format that can be read: what taking it in is good for. */
export function importPurposes(): (name: FormatName) => string {
  const { t } = vscode.l10n;
  const purposes: Partial<Record<FormatName, string>> = {
    xlsx: t('A workbook that you exported here and changed: your changes become decisions'),
    csv: t('Tables that you exported here and changed: your changes become decisions'),
    brat: t('Text and stand-off files of brat: proposals; relations become links'),
    w3c: t('Annotations of Hypothesis, Recogito or other linked data, placed by their quotes'),
    'cas-json': t('Documents of INCEpTION or Python (dkpro-cassis)'),
    'cas-xmi': t('Documents of INCEpTION, WebAnno or UIMA pipelines'),
    prodigy: t('Spans and relations of Prodigy, or training data of spaCy'),
    doccano: t('Entities and relations of doccano'),
    'label-studio': t('Annotations and predictions of Label Studio'),
    conll: t('Names of a tagger, a token a line'),
    'refi-qda': t('Coded texts of MAXQDA, NVivo, ATLAS.ti or QualCoder, with their codebook'),
  };
  return (name) => purposes[name] ?? '';
}
