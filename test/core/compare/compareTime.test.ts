import { expect, test } from 'vitest';
import { modelFolder } from '../../../measure/modelFolder.ts';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import { compareQuantities } from '../../../src/core/compare/compareQuantities.ts';
import type { AnnotatedDocument } from '../../../src/core/model/annotatedDocument.ts';

const TOWNS = ['Orvieto', 'Tarn', 'Lisbon', 'Mopti', 'Zamora', 'Dale', 'Surrey', 'Leeds'];
const PARAGRAPHS = 8;
const TIMES = 16;
const RUNS = 7;
/** Above it the time grows with the square of the text, below it may be the machine. */
const NEARLY_LINEAR = 3;

function paragraph(index: number): string {
  const town = TOWNS[index % TOWNS.length] ?? '';
  const count = 20 + ((index * 7) % 90);
  return (
    `Police in ${town} said ${count} people were killed in the blast. Doctors put the number at ${count + 9}. ` +
    `Sales rose to $${count}.5 million from $${count - 8} million, and the company has ${count * 12} shops. ` +
    `Officials estimated the damage at $${count * 3} million; the insurer said $${count * 4} million.`
  );
}

function textOf(paragraphs: number): string {
  return Array.from({ length: paragraphs }, (_, index) => paragraph(index)).join('\n\n');
}

/** Nothing that was looked up before is known of it. */
function afresh(document: AnnotatedDocument): AnnotatedDocument {
  return { ...document, events: [...document.events] };
}

/** Processor time, in microseconds: the least of some runs, so that others on the machine count little. */
function timeOf(document: AnnotatedDocument): number {
  const times = Array.from({ length: RUNS }, () => {
    const fresh = afresh(document);
    const before = process.cpuUsage();
    compareQuantities(fresh);
    const { user, system } = process.cpuUsage(before);
    return user + system;
  });
  return Math.max(1, Math.min(...times));
}

test('figures are compared in a time that grows as the text does', { timeout: 240_000 }, async () => {
  const models = await loadModels(modelFolder, { fast: true });
  const [short, long] = [PARAGRAPHS, PARAGRAPHS * TIMES].map((size) => analyze(textOf(size), models));
  if (short === undefined || long === undefined) throw new Error('two texts were read');
  expect(long.quantities.length).toBeGreaterThan(short.quantities.length * (TIMES - 1));
  compareQuantities(afresh(long));
  const each = timeOf(long) / timeOf(short);
  expect(each).toBeLessThan(TIMES * NEARLY_LINEAR);
});
