import { AttributionKind, Stance } from '../../src/core/model/attribution.ts';
import { EntityType } from '../../src/core/model/entityType.ts';
import { ArgumentRole, EventType, Modality } from '../../src/core/model/event.ts';
import { Qualifier, QuantityKind } from '../../src/core/model/quantity.ts';

/** The shape of a gold document: what the scorer reads. Offsets are UTF-16 code units over the exact text, half-open. */

export const ENTITY_TYPES = EntityType.options;
export const FIGURE_KINDS = QuantityKind.options;
export const QUALIFIERS = Qualifier.options;
export const STANCES = Stance.options;
export const ATTRIBUTION_KINDS = AttributionKind.options;
export const EVENT_TYPES = EventType.options;
export const MODALITIES = Modality.options;
export const ROLES = ArgumentRole.options;
export const SPLITS = ['train', 'dev', 'test'] as const;

export type Split = (typeof SPLITS)[number];

export type GoldSpan = { start: number; end: number; text: string };

export type GoldEntity = {
  id: string;
  type: EntityType;
  canonical: string;
  named: boolean;
  related?: string;
};

export type GoldMention = GoldSpan & {
  id: string;
  type: EntityType;
  entity: string;
  form: 'name' | 'nominal';
  head: GoldSpan;
  optional?: true;
};

export type FigureValue = {
  kind: QuantityKind;
  value: number | string | null;
  min: number | null;
  max: number | null;
  iso: string | null;
  magnitude?: number;
  qualifier: Qualifier;
  unit: string | null;
};

export type GoldFigure = GoldSpan & FigureValue & { id: string; attribution: string | null; optional?: true };

export type GoldAttribution = {
  id: string;
  source: { spans: GoldSpan[]; entity: string | null; head?: GoldSpan; implicit?: true };
  cue: { spans: GoldSpan[] };
  content: { spans: GoldSpan[] };
  kind: AttributionKind;
  stance: Stance;
  optional?: true;
};

export type GoldArgument = GoldSpan & { role: ArgumentRole; entity: string | null; figure: string | null };

export type GoldEvent = {
  id: string;
  trigger: GoldSpan;
  type: EventType;
  alt_types?: EventType[];
  modality: Modality;
  args: GoldArgument[];
  optional?: true;
};

export type GoldDocument = {
  text_sha256: string;
  /** `unprinted`: the text does not print its date, so what must be reckoned from it is optional. */
  header: { date: string; title: string; domain: string; split: Split; note?: string; unprinted?: true };
  offsets: 'utf-16 code units, [start,end)';
  entities: GoldEntity[];
  mentions: GoldMention[];
  figures: GoldFigure[];
  attributions: GoldAttribution[];
  events: GoldEvent[];
};

/** What is wrong in a sheet, at a line of the sheet (1 = first). */
export type Problem = { line: number; message: string };
