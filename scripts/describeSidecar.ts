import * as z from 'zod/mini';
import { Article, AnnotatedDocument } from '../src/core/model/annotatedDocument.ts';
import { Attribution } from '../src/core/model/attribution.ts';
import { DecisionRecord } from '../src/core/model/decisionRecord.ts';
import { Entity } from '../src/core/model/entity.ts';
import { Event } from '../src/core/model/event.ts';
import { Mention } from '../src/core/model/mention.ts';
import { Provenance } from '../src/core/model/provenance.ts';
import { Quantity } from '../src/core/model/quantity.ts';
import { Review } from '../src/core/model/review.ts';
import { Target } from '../src/core/model/target.ts';
import { SidecarFile } from '../src/core/sidecar/sidecarFile.ts';

/** What VS Code shows of a sidecar's fields. Kept here so that the extension does not carry it. */
export const descriptions = z.registry<{ description: string }>();

export function describe<Shape extends Readonly<Record<string, z.ZodMiniType>>>(
  { shape }: { readonly shape: Shape },
  texts: Readonly<Partial<Record<keyof Shape & string, string>>>,
): void {
  for (const [field, description] of Object.entries<string | undefined>(texts)) {
    const schema = shape[field];
    if (schema !== undefined && description !== undefined) descriptions.add(schema, { description });
  }
}

describe(SidecarFile, {
  formatVersion: 'Version of this format. A file of a newer version is opened read-only.',
  offsetUnit: 'Offsets count UTF-16 code units of the article with LF line ends and without byte order mark.',
});
describe(AnnotatedDocument, {
  entities: 'Actors: who and what the article names, each with its aliases.',
  mentions: 'Words that name or describe an actor, in text order.',
  quantities: 'Figures and dates, in text order.',
  attributions: 'Who said what, in text order.',
  events: 'What happened, may happen or did not happen, in text order.',
  conflicts: 'Decisions of two people that contradict each other, until one of them is chosen.',
  decisions: 'Everything that a person did here, by time. A version without an entry never saw that decision.',
});
describe(Article, {
  file: 'File name of the article.',
  length: 'Length of the text that was annotated.',
  sha256: 'SHA-256 of the text that was annotated (UTF-8, LF line ends, no byte order mark).',
  date: 'Publication date, YYYY-MM-DD. Days such as "Monday" are read against it.',
  decided: 'The decision by which the date was given.',
  dateSource: 'How the date is known: given by a person, or from a place in the text.',
});
describe(Entity, {
  canonicalName: 'The best name; of an actor that is never named, its best description.',
  named: 'False when no mention is a name.',
  related: 'Id of a related actor that is not the same, such as the country of a nationality.',
  distinctFrom: 'Ids of actors that a person said are never to be merged with this one.',
  merged: 'Ids of actors that a person said are this one.',
  decided: 'For each field that a person decided, the decision that did so last.',
});
describe(Mention, { form: 'A name, or a description ("the source").' });
describe(Quantity, {
  value: 'A number; text such as "1-0" for a score; null for a range, a vague plural or a date.',
  min: 'Lower bound of a range; null where the text leaves it open.',
  max: 'Upper bound of a range; null where the text leaves it open.',
  iso: "A date or time in ISO 8601, resolved against the article's date.",
  magnitude: 'Order of magnitude of a vague plural: 12 for "dozens", 1000 for "thousands".',
  unit: 'Counted noun, unit of measurement, or ISO 4217 currency code.',
  alternativeIso: 'The other reading of a date whose day and month could be swapped.',
});
describe(Attribution, {
  source: 'Who speaks. "implicit" is true for cues without a source, such as "reportedly".',
  cue: 'The words that attribute, such as "said".',
  content: 'What is attributed.',
  stance: 'How the source stands to the content.',
});
describe(Event, {
  modality: 'Whether it is told as a fact, denied, supposed or planned.',
  arguments: 'Who and what takes part, where, when, and the figures.',
  group: 'Mentions of one happening share a group.',
});
describe(Target, {
  start: 'First code unit of the words.',
  end: 'Code unit after the words.',
  exact: 'The words. They are looked for where the position no longer holds them.',
  prefix: 'Up to 32 characters before.',
  suffix: 'Up to 32 characters after.',
});
describe(DecisionRecord, {
  id: 'Derived from what was decided, by whom and when.',
  kind: 'What was done; "earlier" for decisions of before they had ids, or of another program.',
  at: 'When, ISO 8601.',
  undoes: 'The decision that was taken back.',
  on: 'Ids of the records it was about; "article" for the date.',
  removes: 'Ids of the records it removed.',
  gives: 'Whose mentions are that it gave to actors, by the ids of the mentions.',
  names: 'The names that it gave actors, or that those had which it merged into others, by their ids.',
  recodes: 'Codes that it renamed or merged: from which to which.',
});
describe(Provenance, {
  method: 'Made by a rule or a model (with name and version), or by a person.',
  confidence:
    'The probability, between 0 and 1, that the proposal was right in all its parts when it was made; absent in older files.',
});
describe(Review, {
  status: 'What a person decided; proposed until then.',
  by: 'Who decided.',
  at: 'When, ISO 8601.',
  edited: 'True when a person changed what had been proposed.',
});
