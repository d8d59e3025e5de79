import * as vscode from 'vscode';
import type { Codebook } from '../../core/model/codebook.ts';
import { EntityType } from '../../core/model/entityType.ts';
import { EventType } from '../../core/model/event.ts';
import { QuantityKind } from '../../core/model/quantity.ts';
import { type ChosenType, likeliestFirst, presentChoice, type TypeChoice, typeChoices } from '../../core/present/typeChoices.ts';
import { entityTypeWord, eventTypeWord, quantityKindWord } from '../../core/present/words.ts';
import { pickOther } from './inputs.ts';

interface Typed<T> {
  readonly type: T;
  readonly ownType?: string | undefined;
}

/** The project's own types of actors, below ours. */
export function ownEntityChoices(codebook: Codebook): readonly TypeChoice<EntityType>[] {
  const choices = typeChoices(codebook, 'entity', EntityType.options, (type) => entityTypeWord(vscode.l10n.t, type));
  return choices.filter(({ value }) => value.ownType !== null);
}

/** Types of ours and of the project, the likely ones first; the one that it has comes last. @throws CancellationError */
export async function pickEventType(
  title: string,
  codebook: Codebook,
  present: Typed<EventType>,
  likely: readonly string[],
): Promise<ChosenType<EventType>> {
  const choices = typeChoices(codebook, 'event', EventType.options, (type) => eventTypeWord(vscode.l10n.t, type));
  return pick(
    title,
    likeliestFirst(choices, likely, ({ value }) => value.type),
    present,
  );
}

/** @throws CancellationError */
export async function pickFigureKind(
  title: string,
  codebook: Codebook,
  present: Typed<QuantityKind>,
): Promise<ChosenType<QuantityKind>> {
  return pick(
    title,
    typeChoices(codebook, 'figure', QuantityKind.options, (kind) => quantityKindWord(vscode.l10n.t, kind)),
    present,
  );
}

async function pick<T extends string>(
  title: string,
  choices: readonly TypeChoice<T>[],
  present: Typed<T>,
): Promise<ChosenType<T>> {
  return pickOther(title, choices, presentChoice(choices, present) ?? { type: present.type, ownType: present.ownType ?? null });
}
