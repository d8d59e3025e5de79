import type { AnnotatedDocument } from '../../model/annotatedDocument.ts';
import { listLinks, relinkDocument } from '../links.ts';
import type { Carry } from './carry.ts';

/**
 * Links that people don't decide on (a figure's place, whose it is, what an actor is related to) lead again where they led before the act
 * that is taken back, where they still lead where it put them.
 */
export function returnLinks(document: AnnotatedDocument, { from, to }: Carry): AnnotatedDocument {
  const [left, before] = [linksAside(from), linksAside(to)];
  const moved = new Map([...before].filter(([link, id]) => left.has(link) && left.get(link) !== id));
  if (moved.size === 0) return document;
  const present = new Set(document.entities.map(({ id }) => id));
  const back = (id: string, link: string): string => {
    const home = moved.get(link);
    return home !== undefined && left.get(link) === id && present.has(home) ? home : id;
  };
  return relinkDocument(document, { entity: back, annotation: (id) => id });
}

function linksAside(document: AnnotatedDocument): ReadonlyMap<string, string> {
  return listLinks({ ...document, mentions: [], attributions: [], events: [] });
}
