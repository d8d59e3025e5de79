import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { analyze, loadModels } from '../../../src/core/analyze.ts';
import { readDetails } from '../../../src/core/picture/articleDetails.ts';
import { locateEntries } from '../../../src/core/picture/locateEntries.ts';
import { makePicture } from '../../../src/core/picture/makePicture.ts';
import { PICTURE_KINDS } from '../../../src/core/picture/picture.ts';
import { PLACES_FILE, readPlaceTable } from '../../../src/core/places/placeTable.ts';
import { plainEnglish as t } from '../../../src/core/present/translate.ts';
import { indexOpenArticle } from '../../../src/core/project/indexArticle.ts';
import { modelFolder } from '../../support/models.ts';
import { runToEnd } from '../../../src/core/steps.ts';
import { annotation, entity, entry, event, figure, input } from './someEntries.ts';

/** What follows the place. */
const NEXT = ', Portugal, on';

const table = readPlaceTable(await modelFolder.load(PLACES_FILE));

/** A small article whose annotations are written by hand, so that no model changes the pictures. */
function handMade() {
  const police = entity('police', 'Harbour Police', 'organization');
  const mayor = entity('mayor', 'Ana Ruiz');
  const porto = entity('porto', 'Porto', 'place');
  const annotations = [
    annotation({
      layer: 'mention',
      id: 'm1',
      start: 0,
      end: 14,
      words: 'Harbour Police',
      entity: 'police',
      type: 'organization',
    }),
    annotation({ layer: 'mention', id: 'm2', start: 40, end: 48, words: 'Ana Ruiz', entity: 'mayor', type: 'person' }),
    annotation({
      layer: 'mention',
      id: 'm3',
      start: 60,
      end: 65,
      words: 'Porto',
      entity: 'porto',
      type: 'place',
      afterEnd: NEXT.length,
    }),
    event('arrested', '2024-03-05', {
      id: 'e1',
      start: 15,
      end: 23,
      type: 'arrest',
      participants: [
        { role: 'actor', words: 'Harbour Police', entity: 'police', quantity: undefined },
        { role: 'target', words: 'Ana Ruiz', entity: 'mayor', quantity: undefined },
        { role: 'place', words: 'Porto', entity: 'porto', quantity: undefined },
      ],
    }),
    event('vote', '2024-03', { id: 'e2', start: 80, end: 84, type: 'election', modality: 'planned' }),
    annotation({
      layer: 'attribution',
      id: 's1',
      start: 30,
      end: 58,
      words: 'nobody told Ana Ruiz',
      type: 'indirect',
      stance: 'alleges',
      source: 'Harbour Police',
      entity: 'police',
    }),
    figure(12, { id: 'q1', start: 90, end: 92, source: 'Harbour Police' }),
    figure(15, { id: 'q2', start: 100, end: 102 }, 'at-least'),
  ];
  const made = entry('port.txt', annotations, { entities: [police, mayor, porto], around: NEXT });
  const details = new Map([
    ['port.txt', { inferred: new Map(), labels: new Map(), relations: [{ older: 'q1', newer: 'q2', kind: 'updated' as const }] }],
  ]);
  return { ...input(made), details, locations: runToEnd(locateEntries(table, [made])) };
}

describe('drawn as before', () => {
  test.each(PICTURE_KINDS)('%s', async (kind) => {
    const { svg = '', table: twin } = makePicture(kind, handMade());
    // A map is mostly coastline.
    const markup = svg.replaceAll(/ d="M[^"]{400,}"/g, ' d="…"').replaceAll('><', '>\n<');
    await expect(`${markup}\n\n${JSON.stringify(twin, undefined, 1)}\n`).toMatchFileSnapshot(`snapshots/${kind}.txt`);
  });
});

test('a real article: every mark stands for words of the text', async () => {
  const models = await loadModels(modelFolder, { fast: true });
  const text = readFileSync(join(import.meta.dirname, '../../../samples/prison-break.txt'), 'utf8');
  const document = analyze(text, models);
  const open = indexOpenArticle('prison-break.txt', document, text);
  const details = new Map([[open.path, readDetails(t, document, text)]]);
  const of = { ...input(open), details, locations: runToEnd(locateEntries(table, [open])) };
  for (const kind of PICTURE_KINDS) {
    const { svg, marks } = makePicture(kind, of);
    expect(svg, kind).toBeDefined();
    for (const { start = 0, end = 0, members } of marks) {
      expect(text.slice(start, end).trim(), kind).not.toBe('');
      expect(members.length).toBeGreaterThan(0);
    }
  }
});
