import * as z from 'zod/mini';

/** What a sidecar carries of a code. Ids are compared as they are written. */
export const CodeId = z.string().check(z.minLength(1));
export type CodeId = z.infer<typeof CodeId>;

export const CodeKey = z.enum(['1', '2', '3', '4', '5', '6', '7', '8', '9']);
export type CodeKey = z.infer<typeof CodeKey>;

/** A label that a person gives to a passage or an annotation; what it means is the project's own. */
export const Code = z.looseObject({
  id: CodeId,
  label: z.optional(z.string()),
  /** `#rrggbb` */
  color: z.optional(z.string().check(z.regex(/^#[0-9a-fA-F]{6}$/))),
  /** Gives the code with one key, in review and to a selection. */
  key: z.optional(CodeKey),
  definition: z.optional(z.string()),
  examples: z.optional(z.array(z.string())),
  parent: z.optional(CodeId),
  /** Of the codes right below this one, an annotation has one at most. */
  exclusive: z.optional(z.boolean()),
  /** Codes that this one stands for now: they were renamed to it or merged into it. */
  replaces: z.optional(z.array(CodeId)),
});
export type Code = z.infer<typeof Code>;

export const OwnTypeLayer = z.enum(['entity', 'event', 'figure']);
export type OwnTypeLayer = z.infer<typeof OwnTypeLayer>;

/** A type of the project's own; `parent` is the type of ours that it is a kind of. */
export const OwnType = z.looseObject({
  id: CodeId,
  layer: OwnTypeLayer,
  parent: z.string().check(z.minLength(1)),
  label: z.optional(z.string()),
  definition: z.optional(z.string()),
  examples: z.optional(z.array(z.string())),
});
export type OwnType = z.infer<typeof OwnType>;

/** A project's own categories, in the order in which they are offered. */
export interface Codebook {
  readonly codes: readonly Code[];
  readonly types: readonly OwnType[];
  /** Which own type the machine's proposals of a type of ours count as: `event/attack` → `shelling`. */
  readonly mapping: ReadonlyMap<string, string>;
}

export const EMPTY_CODEBOOK: Codebook = { codes: [], types: [], mapping: new Map() };

/** The code that an id means today: itself, or the one that replaces it. Undefined for a code that the codebook doesn't know. */
export function findCode({ codes }: Codebook, id: CodeId): Code | undefined {
  return codes.find((code) => code.id === id) ?? codes.find(({ replaces }) => replaces?.includes(id) === true);
}

/** What a person reads for a code; the id where the codebook has nothing better. */
export function codeLabel(codebook: Codebook, id: CodeId): string {
  return findCode(codebook, id)?.label ?? id;
}

/** The codes that can't stand beside `id`: the others below the same parent, where that says so. */
export function excludedBy(codebook: Codebook, id: CodeId): readonly CodeId[] {
  const code = findCode(codebook, id);
  const parent = code?.parent === undefined ? undefined : findCode(codebook, code.parent);
  if (code === undefined || parent?.exclusive !== true) return [];
  return codebook.codes.filter((other) => other.parent === parent.id && other.id !== code.id).map((other) => other.id);
}

/** The own type of a record: the one a person gave it, else the one that its type is mapped to. */
export function ownTypeOf(
  codebook: Codebook,
  layer: OwnTypeLayer,
  record: { readonly type: string; readonly ownType?: string | undefined },
): OwnType | undefined {
  const id = record.ownType ?? codebook.mapping.get(`${layer}/${record.type}`);
  return id === undefined ? undefined : codebook.types.find((type) => type.layer === layer && type.id === id);
}
