import * as vscode from 'vscode';
import { HIGHLIGHT_STYLES, type HighlightStyle } from '../../core/present/highlights.ts';

const color = (name: string): vscode.ThemeColor => new vscode.ThemeColor(`articleAnnotator.${name}`);

const COLORS: Readonly<Record<HighlightStyle, string>> = {
  person: 'person',
  organization: 'organization',
  place: 'place',
  norp: 'norp',
  other: 'otherName',
  nominal: 'nominal',
  figure: 'figureBorder',
  cue: 'attributionCue',
  source: 'attributionCue',
  content: 'attributionContent',
  event: 'event',
  passage: 'code',
};

/** How the underline of a name tells its type without colour. */
const LINES: Readonly<Partial<Record<HighlightStyle, string>>> = {
  person: 'solid',
  organization: 'double',
  place: 'dashed',
  norp: 'dotted',
  other: 'dashed',
};

/** Alpha of the background behind a code's bar: text stays as readable as without. */
const FAINT = '1f';

type RenderOptions = vscode.DecorationRenderOptions;

/**
 * Kinds differ by shape first, colour second. Names have an underline: solid a person, double an organization, dashed a place, dotted a
 * nationality, thin and dashed the rest; thin and dotted an actor that is described, not named. Figures have a box, reporting words are
 * slanted and underlined, what is said has a faint background, events are bold, coded passages have a bar on their left. What a person accepted has a thicker line.
 */
function options(style: HighlightStyle, accepted: boolean): RenderOptions {
  const themeColor = color(COLORS[style]);
  switch (style) {
    case 'figure':
      return {
        backgroundColor: color('figureBackground'),
        border: accepted ? '2px solid' : '1px solid',
        borderColor: themeColor,
        borderRadius: '3px',
        overviewRulerColor: themeColor,
        overviewRulerLane: vscode.OverviewRulerLane.Center,
      };
    case 'nominal':
      return { border: '0 dotted', borderWidth: accepted ? '0 0 2px 0' : '0 0 1px 0', borderColor: themeColor };
    case 'content':
      // Where a theme has no shades, a line above says where a statement goes on.
      return {
        backgroundColor: themeColor,
        border: '0 dashed',
        borderWidth: '1px 0 0 0',
        borderColor: color('attributionContentBorder'),
      };
    case 'source':
      return {};
    case 'cue':
      return {
        fontStyle: 'italic',
        border: `0 solid`,
        borderWidth: accepted ? '0 0 2px 0' : '0 0 1px 0',
        borderColor: themeColor,
      };
    case 'passage':
      return passageOptions(themeColor, color('codeBackground'));
    case 'event':
      return { fontWeight: 'bold', color: themeColor, ...(accepted ? { textDecoration: 'underline 2px' } : {}) };
    default:
      return nameOptions(style, accepted, themeColor);
  }
}

function passageOptions(borderColor: vscode.ThemeColor | string, backgroundColor: vscode.ThemeColor | string): RenderOptions {
  return {
    backgroundColor,
    border: '0 solid',
    borderWidth: '0 0 0 3px',
    borderColor,
    overviewRulerColor: borderColor,
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  };
}

function nameOptions(style: HighlightStyle, accepted: boolean, borderColor: vscode.ThemeColor): RenderOptions {
  const line = LINES[style] ?? 'dotted';
  const plain = line === 'double' ? 3 : style === 'other' ? 1 : 2;
  const width = plain + (accepted ? 1 : 0);
  return {
    border: `0 ${line}`,
    borderWidth: `0 0 ${width}px 0`,
    borderColor,
    overviewRulerColor: borderColor,
    overviewRulerLane: vscode.OverviewRulerLane.Left,
  };
}

export interface DecorationTypes extends vscode.Disposable {
  of(style: HighlightStyle, accepted: boolean): vscode.TextEditorDecorationType;
  /** Those that were made so far. */
  readonly all: Iterable<readonly [key: string, type: vscode.TextEditorDecorationType]>;
  /** Makes the type of a code's colour, `#rrggbb`, and gives its key. */
  keyOfColor(color: string): string;
  /** The parts of the one statement under the cursor or pointer. */
  readonly activeSource: vscode.TextEditorDecorationType;
  readonly activeCue: vscode.TextEditorDecorationType;
  readonly activeContent: vscode.TextEditorDecorationType;
}

export function decorationKey(style: HighlightStyle, accepted: boolean): string {
  return `${style}/${accepted ? 'accepted' : 'proposed'}`;
}

export function createDecorationTypes(): DecorationTypes {
  const make = (render: RenderOptions): vscode.TextEditorDecorationType =>
    vscode.window.createTextEditorDecorationType({ ...render, rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed });
  const byKey = new Map<string, vscode.TextEditorDecorationType>();
  for (const style of HIGHLIGHT_STYLES) {
    for (const accepted of [false, true]) byKey.set(decorationKey(style, accepted), make(options(style, accepted)));
  }
  const active = { backgroundColor: color('attributionActive'), borderColor: color('attributionActiveBorder') };
  const special = {
    activeSource: make({ ...active, border: '1px solid', borderRadius: '3px' }),
    activeCue: make({ ...active, fontWeight: 'bold' }),
    activeContent: make({ ...active, border: '0 solid', borderWidth: '0 0 1px 0' }),
  };
  const fallback = make({});
  return {
    ...special,
    all: byKey,
    keyOfColor(code) {
      const key = `code/${code}`;
      if (!byKey.has(key)) byKey.set(key, make(passageOptions(code, `${code}${FAINT}`)));
      return key;
    },
    of: (style, accepted) => byKey.get(decorationKey(style, accepted)) ?? fallback,
    dispose() {
      for (const type of [...byKey.values(), ...Object.values(special), fallback]) type.dispose();
    },
  };
}
