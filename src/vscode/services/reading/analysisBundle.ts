/** The entry of the bundle `dist/analysis.js`: everything that reads a text. */
export { addReader, analyzeSteps, loadModels } from '../../../core/analyze.ts';
export { analyzePartSteps } from '../../../core/analyzePart.ts';
export { readAgainSteps } from '../../../core/again/readAgain.ts';
