import * as z from 'zod/mini';
import { PICTURE_KINDS } from '../../core/picture/picture.ts';

/** How a person has arranged the panel: kept over hiding, closing and reloading. */
export const PanelState = z.object({
  kind: z._default(z.enum(PICTURE_KINDS), 'timeline'),
  lanes: z._default(z.enum(['place', 'actor']), 'place'),
  /** Whether the table is shown instead of the picture. */
  isTable: z._default(z.boolean(), false),
});
export type PanelState = z.infer<typeof PanelState>;

/** What the panel's page tells the extension. */
export const FromPage = z.discriminatedUnion('type', [
  z.object({ type: z.literal('ready'), width: z.number() }),
  /** How wide the place for pictures is now: pixels. */
  z.object({ type: z.literal('width'), width: z.number() }),
  z.object({ type: z.literal('state'), state: PanelState }),
  /** The pointer or the focus is on a mark, or on none. */
  z.object({ type: z.literal('point'), mark: z.nullable(z.int()) }),
  z.object({ type: z.literal('open'), mark: z.int(), focus: z.boolean() }),
  z.object({ type: z.literal('save') }),
  z.object({ type: z.literal('copy') }),
  z.object({ type: z.literal('png'), bytes: z.instanceof(Uint8Array) }),
  z.object({ type: z.literal('failed'), message: z.string() }),
]);
export type FromPage = z.infer<typeof FromPage>;

export interface ShownPicture {
  readonly type: 'show';
  readonly title: string;
  readonly scope: string;
  readonly description: string;
  /** What is filtered, in words; empty where nothing is. */
  readonly filter: string;
  readonly svg: string | undefined;
  readonly columns: readonly { readonly label: string; readonly isNumber: boolean }[];
  readonly rows: readonly { readonly cells: readonly (string | number | null)[]; readonly mark: number | undefined }[];
  /** How many rows are left out. */
  readonly more: number;
  /** Names of the marks, to keep the focus over a redraw. */
  readonly marks: readonly string[];
  readonly state: PanelState;
}

/** What the extension tells the page. */
export type ToPage =
  | ShownPicture
  /** The marks of what the cursor is in. */
  | { readonly type: 'light'; readonly marks: readonly number[] }
  /** Paint the picture and send it back as PNG. */
  | { readonly type: 'paint' }
  | { readonly type: 'empty'; readonly message: string; readonly state: PanelState };
