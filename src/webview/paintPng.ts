import { PICTURE_STYLE, standAlone } from '../core/picture/style.ts';

const SCALE = 2;
const COLOURS = ['ink', 'soft', 'line', 'paper', 'one', 'two', 'land', 'focus'];

/** The picture as it looks now, in the colours of the theme, twice as large, as PNG. */
export async function paintPng(svg: SVGSVGElement): Promise<Uint8Array<ArrayBuffer>> {
  const clone = svg.cloneNode(true);
  const markup = new XMLSerializer().serializeToString(clone);
  const source = standAlone(markup, `.aa { ${resolveColours(svg)} } ${PICTURE_STYLE}`);
  const url = URL.createObjectURL(new Blob([source], { type: 'image/svg+xml' }));
  try {
    const image = await loadImage(url);
    const { width, height } = svg.viewBox.baseVal;
    const canvas = document.createElement('canvas');
    canvas.width = width * SCALE;
    canvas.height = height * SCALE;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the picture is too large to paint');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** The variables of the page as plain colours: an image doesn't see the page that it is in. */
function resolveColours(svg: SVGSVGElement): string {
  const probe = document.createElement('span');
  svg.parentElement?.append(probe);
  const resolved = COLOURS.map((name) => {
    probe.style.color = `var(--aa-${name})`;
    return `--aa-${name}: ${getComputedStyle(probe).color};`;
  });
  probe.remove();
  return resolved.join(' ');
}

async function loadImage(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}
