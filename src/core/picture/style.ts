/**
 * The look of all pictures. Colours are variables, so that an editor's theme can set them; what stands behind them is for paper. What a colour says a shape
 * or line says too.
 */
export const PICTURE_STYLE = `
.aa { --ink: var(--aa-ink, #1f2328); --soft: var(--aa-soft, #59636e); --line: var(--aa-line, #c9d1d9); --paper: var(--aa-paper, #ffffff);
  --one: var(--aa-one, #0b62b8); --two: var(--aa-two, #a63c06); --land: var(--aa-land, #eceff2); --focus: var(--aa-focus, #b58900);
  font-family: system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; font-size: 12px; }
.aa text { fill: var(--ink); unicode-bidi: isolate; }
.aa .soft { fill: var(--soft); }
.aa .strong { font-weight: 600; }
.aa .halo { paint-order: stroke; stroke: var(--paper); stroke-width: 3px; stroke-linejoin: round; }
.aa .paper { fill: var(--paper); }
.aa .rule { stroke: var(--line); fill: none; }
.aa .axis { stroke: var(--soft); fill: none; }
.aa .band { fill: var(--land); fill-opacity: .55; }
.aa .land { fill: var(--land); stroke: var(--line); stroke-width: .6; }
.aa .mark { cursor: pointer; outline: none; }
.aa .body { fill: var(--one); stroke: var(--one); stroke-width: 1.4; }
.aa .open { fill: var(--paper); stroke: var(--one); stroke-width: 1.6; }
.aa .unsure { fill: var(--paper); stroke: var(--one); stroke-width: 1.6; stroke-dasharray: 3 2; }
.aa .second { fill: var(--two); stroke: var(--two); }
.aa .open.second, .aa .unsure.second { fill: var(--paper); }
.aa .link { stroke: var(--soft); fill: none; stroke-width: 1.2; }
.aa .link.second { stroke: var(--two); stroke-width: 1.6; fill: none; }
.aa .link.dashed { stroke-dasharray: 4 3; }
.aa .tip { fill: var(--soft); stroke: none; }
.aa .ring { fill: none; stroke: none; stroke-width: 2.5; }
.aa .mark:focus .ring, .aa .mark:hover .ring, .aa .mark.lit .ring { stroke: var(--focus); }
.aa .mark.lit .ring { stroke-dasharray: none; }
@media print { .aa .ring { stroke: none !important; } }
@media (forced-colors: active) { .aa { forced-color-adjust: none; --ink: CanvasText; --soft: CanvasText; --line: GrayText; --paper: Canvas; --one: LinkText; --two: CanvasText; --land: Canvas; --focus: Highlight; } }
`;

/** An `<svg>` of a picture that stands alone: with its style and a background. */
export function standAlone(svg: string, style: string = PICTURE_STYLE): string {
  const open = svg.indexOf('>') + 1;
  const background = '<rect class="paper" width="100%" height="100%"/>';
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svg.slice(0, open)}<style>${style.trim()}</style>${background}${svg.slice(open)}\n`;
}
