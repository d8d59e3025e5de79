/** The entry of the bundle `dist/report.js`, read when somebody makes a report. */
export { PLACES_FILE, readPlaceTable } from '../places/placeTable.ts';
export { keepOnly } from './keepOnly.ts';
export { createReport, createReportSteps, reportFormat } from './createReport.ts';
