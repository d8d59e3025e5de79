/** What the faces use of this room: the entry of the bundle `dist/exchange.js`, read when somebody exports or imports. */
export { FORMATS, findFormat, READABLE } from './registry.ts';
export { PLACES_FILE, readPlaceTable } from '../places/placeTable.ts';
export { startExport } from './startExport.ts';
export { describeDropped } from './describeDropped.ts';
export { placeDocument } from './placeDocument.ts';
export { joinPieces } from './startExport.ts';
export { takeImport } from './takeImport.ts';
export { takeEdits } from './edits/takeEdits.ts';
export { importUnits, mayBeOf } from './importUnits.ts';
export { readCodebook, writeCodebook } from './qda/codebookFile.ts';
