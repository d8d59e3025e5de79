/** The look of a report: no script, no font and no picture from elsewhere; for a wide window, a phone and paper. */
export const REPORT_STYLE = `
:root { color-scheme: light dark; --ink: #1f2328; --soft: #59636e; --line: #c9d1d9; --paper: #fff; --tint: #f4f6f8; --link: #0b62b8;
  --aa-ink: var(--ink); --aa-soft: var(--soft); --aa-line: var(--line); --aa-paper: var(--paper); --aa-land: var(--tint); }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e9ec; --soft: #a6b0ba; --line: #3b434b; --paper: #14181c; --tint: #1e242a; --link: #7cb8ff;
  --aa-one: #6fb1f5; --aa-two: #f2a26b; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem 1rem 4rem; max-width: 72rem; color: var(--ink); background: var(--paper);
  font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", "Helvetica Neue", Arial, sans-serif; }
h1 { font-size: 1.7rem; line-height: 1.2; margin: 0 0 .3rem; } h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; border-bottom: 1px solid var(--line); padding-bottom: .2rem; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .4rem; } a { color: var(--link); } .soft { color: var(--soft); } .facts { margin: .2rem 0 0; padding: 0; list-style: none; }
.facts li { display: inline; } .facts li + li::before { content: " · "; } nav ul { columns: 3 12rem; padding-left: 1.1rem; }
.row { display: grid; grid-template-columns: minmax(0, 1fr) 17rem; column-gap: 1.6rem; } .row p { margin: 0 0 .9rem; max-width: 42rem; overflow-wrap: anywhere; }
.notes { margin: 0 0 .9rem; padding: 0; list-style: none; font-size: .8rem; line-height: 1.4; color: var(--soft); overflow-wrap: anywhere; } .notes b { color: var(--ink); }
.n { text-decoration: underline; text-decoration-thickness: 1px; text-underline-offset: .2em; } .person { text-decoration-style: solid; } .organization { text-decoration-style: double; }
.place { text-decoration-style: dashed; } .norp, .other { text-decoration-style: dotted; } .fig { outline: 1px solid var(--soft); outline-offset: 1px; border-radius: 2px; }
.cue { font-style: italic; } .say { background: var(--tint); } .ev { font-weight: 600; } .code { border-left: 3px solid var(--code, var(--soft)); padding-left: .15em; }
.fig.ok { outline-width: 2px; } .n.ok { text-decoration-thickness: 2px; } sup { font-size: .65rem; line-height: 0; } sup a { text-decoration: none; }
.scroll { overflow-x: auto; } table { border-collapse: collapse; width: 100%; font-size: .88rem; } th, td { text-align: left; vertical-align: top; padding: .3rem .5rem; border: 1px solid var(--line); overflow-wrap: break-word; }
th { background: var(--tint); } td.box { min-width: 6rem; height: 3.2rem; } td.small { min-width: 3.5rem; } figure { margin: 1rem 0 1.6rem; } figure svg { display: block; width: 100%; max-width: 60rem; height: auto; } .narrow { display: none; }
.kicker { margin: 0; font-weight: 600; color: var(--soft); } figcaption { font-size: .88rem; color: var(--soft); } .warn { border-left: 4px solid #b58900; padding: .3rem .8rem; background: var(--tint); }
@media screen and (max-width: 44rem) { .wide { display: none; } .narrow { display: block; } }
@media (max-width: 44rem) { .row { display: block; } .notes { border-left: 3px solid var(--line); padding-left: .6rem; }
  table, tbody, tr, td { display: block; } thead { position: absolute; left: -9999rem; } tr { border: 1px solid var(--line); margin-bottom: .7rem; } td { border: 0; padding: .2rem .6rem; }
  td::before { content: attr(data-label); display: block; font-size: .72rem; color: var(--soft); } td:empty:not(.box) { display: none; } td.box { border: 1px dashed var(--line); margin: .2rem .6rem; } }
@media print { :root { color-scheme: light; --ink: #000; --soft: #444; --line: #999; --paper: #fff; --tint: #f1f1f1; --link: #000; } body { max-width: none; padding: 0; font-size: 10pt; }
  nav { display: none; } h2, h3 { break-after: avoid; } tr, figure, .row { break-inside: avoid; } thead { display: table-header-group; } article { break-before: page; } article:first-of-type { break-before: auto; }
  a { text-decoration: none; } a[href^="http"]::after { content: " (" attr(href) ")"; font-size: .8em; overflow-wrap: anywhere; } @page { margin: 16mm 14mm; } .sheet { page: sheet; } @page sheet { size: A4 landscape; } }
@media (forced-colors: active) { .say { outline: 1px dotted CanvasText; } .fig { outline-color: CanvasText; } }
`;
