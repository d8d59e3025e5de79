/** The entry of the bundle `dist/exchangeCommands.js`. */
export { exportArticles } from './exportArticles.ts';
export { createReportFile } from './createReport.ts';
export { importArticles } from './importArticles.ts';
