import { EventType, Modality } from '../../src/core/model/event.ts';
import { EntityType } from '../../src/core/model/entityType.ts';
import type { Span } from '../../src/core/text/span.ts';
import * as z from 'zod/mini';

/** A name that a reader marked. Offsets are UTF-16 code units of the document's text. */
export interface MarkedName extends Span {
  readonly type: EntityType;
}

/** A happening that a reader marked; of several types that would do, the best stands first. */
export interface MarkedEvent extends Span {
  readonly types: readonly EventType[];
  readonly modality: Modality;
  readonly optional: boolean;
}

/** A text with its names and happenings marked; participants, figures and attributions are not. */
export interface MarkedDocument {
  readonly id: string;
  readonly text: string;
  readonly names: readonly MarkedName[];
  readonly events: readonly MarkedEvent[];
}

const MARK = /\{([^{}|]+)\|([^{}|]*)\}|\[([^[\]{}|]+)\|([^[\]{}]*)\]/g;

/**
 * Reads marks in the text: `{Kofi Mensah|person}` is a name, `[fired|attack/kill-die|negated]` a happening with its types and
 * modality, `[began|other?]` one that may be left out. Throws an Error that quotes the mark where a type or modality is unknown.
 */
export function readMarks(id: string, marked: string): MarkedDocument {
  const names: MarkedName[] = [];
  const events: MarkedEvent[] = [];
  let text = '';
  let done = 0;
  for (const match of marked.matchAll(MARK)) {
    const [whole, name, entity = '', trigger = '', kind = ''] = match;
    text += marked.slice(done, match.index);
    done = match.index + whole.length;
    const words = name ?? trigger;
    const span: Span = { start: text.length, end: text.length + words.length };
    try {
      if (name === undefined) events.push({ ...span, ...readKind(kind) });
      else names.push({ ...span, type: z.parse(EntityType, entity) });
    } catch {
      throw new Error(`${id}: unknown type or modality in ${whole}`);
    }
    text += words;
  }
  return { id, text: text + marked.slice(done), names, events };
}

/** Reads `attack/kill-die?|negated`. */
export function readKind(kind: string): Omit<MarkedEvent, keyof Span> {
  const [types = '', modality = 'asserted'] = kind.split('|');
  const optional = types.endsWith('?');
  const options = (optional ? types.slice(0, -1) : types).split('/');
  return { types: options.map((type) => z.parse(EventType, type)), modality: z.parse(Modality, modality), optional };
}

/** The opposite of `readKind`. */
export function writeKind({ types, modality, optional }: Omit<MarkedEvent, keyof Span>): string {
  const options = `${types.join('/')}${optional ? '?' : ''}`;
  return modality === 'asserted' ? options : `${options}|${modality}`;
}
