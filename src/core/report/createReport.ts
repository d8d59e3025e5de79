import type { Translate } from '../present/translate.ts';
import { htmlReport, htmlSheet } from './htmlReport.ts';
import { markdownReport, markdownSheet } from './markdownReport.ts';
import { runToEnd, type Steps } from '../steps.ts';
import type { ReportFormat, ReportInput, ReportKind } from './reportInput.ts';

const WRITE: Readonly<Record<ReportKind, Readonly<Record<ReportFormat, (t: Translate, input: ReportInput) => Steps<string>>>>> = {
  report: { html: htmlReport, markdown: markdownReport },
  sheet: { html: htmlSheet, markdown: markdownSheet },
};

/** One file about articles, for those who have no editor: the same for the same annotations. Never throws on any. */
export function createReport(t: Translate, input: ReportInput, kind: ReportKind, format: ReportFormat): string {
  return runToEnd(createReportSteps(t, input, kind, format));
}

/** The same, with a pause after each article. */
export function createReportSteps(t: Translate, input: ReportInput, kind: ReportKind, format: ReportFormat): Steps<string> {
  return WRITE[kind][format](t, input);
}

/** By the ending of the file; HTML for any other. */
export function reportFormat(path: string): ReportFormat {
  return /\.(?:md|markdown)$/i.test(path) ? 'markdown' : 'html';
}
