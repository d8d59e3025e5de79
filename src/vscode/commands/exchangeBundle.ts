/** The entry of the bundle `dist/exchangeCommands.js`. */
export { exportArticles } from './exportArticles.ts';
export { createReport } from './createReport.ts';
export { importArticles } from './importArticles.ts';
