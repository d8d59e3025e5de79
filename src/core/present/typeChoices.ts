import type { Codebook, OwnTypeLayer } from '../model/codebook.ts';

/** A type to choose: one of ours, or one of the project's own below it. */
export interface ChosenType<T> {
  readonly type: T;
  /** Null for one of ours alone. */
  readonly ownType: string | null;
}

export interface TypeChoice<T> {
  readonly value: ChosenType<T>;
  readonly label: string;
  readonly description?: string;
}

/** All types of a layer in their order, each of ours followed by the project's own below it, which tell whose kind they are and what they mean. */
export function typeChoices<T extends string>(
  { types }: Codebook,
  layer: OwnTypeLayer,
  ours: readonly T[],
  word: (type: T) => string,
): readonly TypeChoice<T>[] {
  return ours.flatMap((type) => {
    const own = types.filter((one) => one.layer === layer && one.parent === type);
    return [
      { value: { type, ownType: null }, label: word(type) },
      ...own.map(({ id, label, definition }) => ({
        value: { type, ownType: id },
        label: label ?? id,
        description: definition === undefined ? word(type) : `${word(type)} · ${definition}`,
      })),
    ];
  });
}

/** The choice that a record stands for; undefined for an own type that the codebook doesn't know. */
export function presentChoice<T extends string>(
  choices: readonly TypeChoice<T>[],
  record: { readonly type: T; readonly ownType?: string | undefined } | undefined,
): ChosenType<T> | undefined {
  return choices.find(({ value }) => value.type === record?.type && value.ownType === (record.ownType ?? null))?.value;
}

/** Choices whose types are held for likely first, in that order; the others as they are. */
export function likeliestFirst<C>(choices: readonly C[], likely: readonly string[], typeOf: (choice: C) => string): readonly C[] {
  const rank = (choice: C): number => {
    const at = likely.indexOf(typeOf(choice));
    return at === -1 ? likely.length : at;
  };
  return [...choices].sort((a, b) => rank(a) - rank(b));
}
