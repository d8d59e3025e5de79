import * as vscode from 'vscode';
import { words } from '../../core/text/markup.ts';
import { PICTURE_STYLE } from '../../core/picture/style.ts';
import { LEAST_WIDTH, PICTURE_KINDS, type PictureKind } from '../../core/picture/picture.ts';

/** The page of the panel: no script but ours, no style but this, nothing from elsewhere. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, nonce: string): string {
  const script = webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'picturesPage.js'));
  const policy = [
    "default-src 'none'",
    `img-src ${webview.cspSource} blob:`,
    `style-src 'nonce-${nonce}'`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  const { t } = vscode.l10n;
  const tabs = PICTURE_KINDS.map(
    (kind) =>
      `<button role="tab" id="tab-${kind}" data-kind="${kind}" aria-controls="panel" aria-selected="false" tabindex="-1">${words(kindLabel(kind))}</button>`,
  );
  return `<!DOCTYPE html>
<html lang="${words(vscode.env.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words(t('Pictures'))}</title>
<style nonce="${nonce}">${PICTURE_STYLE}${PAGE_STYLE}</style>
</head>
<body data-more="${words(t('Rows that only the saved table has: {0}', '{0}'))}" data-open="${words(t('Show in the text'))}">
<header>
<div role="tablist" aria-label="${words(t('Pictures'))}">${tabs.join('')}</div>
<div class="tools" role="group" aria-label="${words(t('View'))}">
<label class="lanes">${words(t('Lanes'))} <select id="lanes"><option value="place">${words(t('by place'))}</option><option value="actor">${words(t('by actor'))}</option></select></label>
<button id="table" aria-pressed="false">${words(t('Table'))}</button>
<button id="copy">${words(t('Copy…'))}</button>
<button id="save">${words(t('Save…'))}</button>
</div>
</header>
<main>
<div id="panel" role="tabpanel" aria-labelledby="tab-timeline">
<h1 id="title"></h1>
<p id="about"></p>
<p id="filter"></p>
<div id="picture" tabindex="-1"></div>
<div id="rows" tabindex="0" role="region" aria-label="${words(t('Table'))}" hidden></div>
<p class="keys" id="keys">${words(t('Arrow keys go from mark to mark, Enter shows the words.'))}</p>
</div>
</main>
<script nonce="${nonce}" src="${words(script.toString())}"></script>
</body>
</html>`;
}

export function kindLabel(kind: PictureKind): string {
  const labels: Readonly<Record<PictureKind, string>> = {
    timeline: vscode.l10n.t('Timeline'),
    figures: vscode.l10n.t('Figures'),
    statements: vscode.l10n.t('Who Says What'),
    actors: vscode.l10n.t('Actors'),
    map: vscode.l10n.t('Map'),
  };
  return labels[kind];
}

/** The page in the colours of the theme; in high contrast with its borders. */
const PAGE_STYLE = `
body { padding: 0 16px 24px; margin: 0; color: var(--vscode-foreground); background: var(--vscode-editor-background);
  font: var(--vscode-font-size) var(--vscode-font-family);
  --aa-ink: var(--vscode-editor-foreground); --aa-soft: var(--vscode-descriptionForeground); --aa-paper: var(--vscode-editor-background);
  --aa-line: color-mix(in srgb, var(--vscode-editor-foreground) 28%, var(--vscode-editor-background));
  --aa-land: color-mix(in srgb, var(--vscode-editor-foreground) 9%, var(--vscode-editor-background));
  --aa-one: var(--vscode-charts-blue); --aa-two: var(--vscode-charts-orange); --aa-focus: var(--vscode-focusBorder); }
body.vscode-light { --aa-one: #0b62b8; --aa-two: #a63c06; --aa-soft: #4f5760; }
body.vscode-dark { --aa-one: #6cb2ff; --aa-two: #f0a06a; --aa-soft: #b0b6bd; }
body.vscode-high-contrast { --aa-one: #3ff2ff; --aa-two: #ffb35c; --aa-soft: var(--vscode-editor-foreground); --aa-land: #1c1c1c; --aa-line: #8a8a8a; --aa-focus: var(--vscode-contrastActiveBorder, #f38518); }
body.vscode-high-contrast-light { --aa-one: #0f4a85; --aa-two: #8a2b06; --aa-soft: var(--vscode-editor-foreground); --aa-land: #ececec; --aa-line: #6b6b6b; --aa-focus: var(--vscode-contrastActiveBorder, #006bbd); }
header { position: sticky; top: 0; z-index: 1; display: flex; flex-wrap: wrap; gap: 4px 16px; justify-content: space-between; align-items: center; padding: 8px 0;
  background: var(--vscode-editor-background); border-bottom: 1px solid var(--aa-line); }
[role=tablist], .tools { display: flex; flex-wrap: wrap; gap: 4px; align-items: center; }
button, select { font: inherit; color: var(--vscode-foreground); background: transparent; border: 1px solid transparent; border-radius: 3px; padding: 4px 10px; min-height: 26px; }
select { color: var(--vscode-dropdown-foreground); background: var(--vscode-dropdown-background); border-color: var(--vscode-dropdown-border, var(--aa-line)); }
button { cursor: pointer; }
.tools button { border-color: var(--aa-line); }
button:hover { background: var(--aa-land); }
button[aria-selected=true] { border-radius: 3px 3px 0 0; border-bottom: 2px solid var(--vscode-foreground); font-weight: 600; }
button[aria-pressed=true] { background: var(--aa-land); border-color: var(--vscode-foreground); font-weight: 600; }
:focus-visible { outline: 2px solid var(--aa-focus); outline-offset: 1px; }
h1 { font-size: 1.35em; font-weight: 600; margin: 14px 0 4px; }
p { margin: 4px 0; max-width: 76em; }
.keys, #filter { color: var(--aa-soft); }
#filter:empty { display: none; }
#picture { overflow-x: auto; margin: 10px 0; }
#picture svg { display: block; width: 100%; min-width: ${LEAST_WIDTH}px; height: auto; }
#picture .mark { outline: none; }
[hidden] { display: none !important; }
#rows { overflow-x: auto; margin: 10px 0; }
table { border-collapse: collapse; }
caption { text-align: left; padding: 4px 8px; color: var(--aa-soft); }
th, td { text-align: left; vertical-align: top; padding: 4px 8px; border-bottom: 1px solid var(--aa-line); max-width: 34em; }
th button { padding: 2px 4px; margin: -2px -4px; font-weight: 600; text-align: left; }
td.number { text-align: right; font-variant-numeric: tabular-nums; }
@media (max-width: 460px) { body { padding: 0 8px 16px; } h1 { font-size: 1.1em; margin-top: 8px; } [role=tablist], .tools { gap: 0 2px; }
  button, select { padding: 2px 5px; min-height: 22px; } .tools button { padding: 1px 5px; } }
@media (max-width: 460px), (max-height: 460px) { header { position: static; padding: 4px 0; } }
tr.lit td { box-shadow: inset 0 -2px 0 var(--aa-focus); }
td button { text-align: left; padding: 0 2px; min-height: 0; color: var(--vscode-textLink-foreground); text-decoration: underline; }
.none { padding: 24px 0; color: var(--aa-soft); }
`;
