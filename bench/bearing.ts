// npx tsx bench/bearing.ts dev|agency|varied|further|whole|test|unread [--reader] [--list] [--corpora DIR]
// How well figures of real text that tell one thing differently are linked: corpus/bearing, judged by hand. With the quick parser as on typing, `--reader` with the
// reader of paragraphs (minutes). `--list` prints each wrong, missed and misnamed pair, but in test and unread.
import { parseArgs } from 'node:util';
import { BEARING_SPLITS, readBearing, readBearingText, UNREAD_SPLITS, type BearingSpan } from '../corpus/tools/real/bearing.ts';
import { CORPORA } from '../corpus/tools/real/realDocuments.ts';
import { findBearingPairs, scoreBearing, sumBearing, type ScoredPassage } from '../corpus/tools/real/scoreBearing.ts';
import { modelFolder } from '../measure/modelFolder.ts';
import { loadModels } from '../src/core/analyze.ts';

const AROUND = 60;

function printPair(what: string, text: string, first: BearingSpan, second: BearingSpan): void {
  const [from, to] = [Math.max(0, first[0] - AROUND), Math.min(text.length, second[1] + AROUND)];
  const marked = `${text.slice(from, first[0])}[[${text.slice(...first)}]]${text.slice(first[1], second[0])}[[${text.slice(...second)}]]${text.slice(second[1], to)}`;
  console.log(`  ${what}: …${marked.replaceAll(/\s+/g, ' ')}…`);
}

function printFaults(id: string, text: string, { wrong, missed, right }: ScoredPassage): void {
  const misnamed = right.filter(({ found, judged }) => !judged.kinds.includes(found.kind));
  if (wrong.length + missed.length + misnamed.length === 0) return;
  console.log(id);
  for (const { first, second, kind } of wrong) printPair(`WRONG ${kind}`, text, first, second);
  for (const { first, second, kinds } of missed) printPair(`MISSED ${kinds.join('/')}`, text, first, second);
  for (const { found, judged } of misnamed)
    printPair(`${found.kind.toUpperCase()} INSTEAD OF ${judged.kinds.join('/')}`, text, found.first, found.second);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      corpora: { type: 'string', default: CORPORA },
      list: { type: 'boolean', default: false },
      reader: { type: 'boolean', default: false },
    },
    allowPositionals: true,
  });
  const split = BEARING_SPLITS.find((known) => known === positionals[0]);
  if (split === undefined) throw new Error(`Usage: bearing.ts ${BEARING_SPLITS.join('|')} [--reader] [--list] [--corpora DIR]`);
  if (values.list && UNREAD_SPLITS.has(split)) throw new Error(`--list is not for ${split}: nobody reads its errors`);
  const models = await loadModels(modelFolder, { fast: !values.reader });
  const scored = readBearing(split).map((passage) => {
    const text = readBearingText(passage, values.corpora);
    const score = scoreBearing(findBearingPairs(text, models), passage.pairs);
    if (values.list) printFaults(passage.id, text, score);
    return score;
  });
  const { precision, recall, kind, right, wrong, claims, missed } = sumBearing(scored);
  console.log(`${split}: ${scored.length} passages, ${claims} differences${values.reader ? ', with the reader' : ''}`);
  console.log(`precision ${precision.toFixed(3)} (${right} right, ${wrong} wrong)`);
  console.log(`recall ${recall.toFixed(3)} (${missed} missed)`);
  console.log(`kind ${kind.toFixed(3)}`);
}

void main();
