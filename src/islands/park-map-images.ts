// Colours of the page as the map wants them, and its small pictures: grounds by status and the hollow ring of targets.

/** Resolves a colour of the style sheet, var() and color-mix() included, to rgb(): the map parses neither. */
export function makeColours(host: Element): (value: string) => string {
  const probe = document.createElement('i');
  host.append(probe);
  const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
  const known = new Map<string, string>();
  return value => {
    const found = known.get(value);
    if (found !== undefined) return found;
    probe.style.color = value;
    if (context === null) return getComputedStyle(probe).color;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const [r, g, b, a = 255] = context.getImageData(0, 0, 1, 1).data;
    const colour = `rgba(${r},${g},${b},${(a / 255).toFixed(3)})`;
    known.set(value, colour);
    return colour;
  };
}

/** Device px of a css px in the pictures. */
export const pictureRatio = 2;

function paint(size: number, draw: (context: CanvasRenderingContext2D) => void): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size * pictureRatio;
  // kept in memory: each is read back once, and the graphics would be waited for each time
  const context = canvas.getContext('2d', { willReadFrequently: true }) as CanvasRenderingContext2D;
  context.scale(pictureRatio, pictureRatio);
  draw(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

function strokes(context: CanvasRenderingContext2D, colour: string, width: number, lines: readonly (readonly [number, number, number, number])[]): void {
  context.strokeStyle = colour;
  context.lineWidth = width;
  context.beginPath();
  for (const [x1, y1, x2, y2] of lines) {
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
  }
  context.stroke();
}

const falling = [[-2, 12, 12, -2], [-7, 7, 7, -7], [3, 17, 17, 3]] as const;
const rising = [[-2, -2, 12, 12], [-7, 3, 7, 17], [3, -7, 17, 7]] as const;

/** Pictures by the name that layers ask for; tiles of 10 css px repeat without a seam. */
export function paintPictures(colour: (value: string) => string): ReadonlyMap<string, ImageData> {
  const tile = (ground: string, draw: (context: CanvasRenderingContext2D) => void): ImageData => paint(10, context => {
    context.fillStyle = colour(ground);
    context.fillRect(0, 0, 10, 10);
    draw(context);
  });
  const dots = (context: CanvasRenderingContext2D): void => {
    context.fillStyle = colour('color-mix(in srgb, var(--surplus) 62%, var(--ground))');
    for (const [x, y] of [[2.5, 2.5], [7.5, 7.5]] as const) {
      context.beginPath();
      context.arc(x, y, 1.2, 0, 2 * Math.PI);
      context.fill();
    }
  };
  const ring = paint(24, context => {
    context.fillStyle = colour('var(--leaf)');
    context.strokeStyle = colour('var(--gap)');
    context.lineWidth = 2;
    context.setLineDash([3.6, 2]);
    context.beginPath();
    context.arc(12, 12, 10, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
  });
  const line = 'color-mix(in srgb, var(--flow) 60%, var(--ground))';
  return new Map([
    ['status-idle', tile('var(--leaf)', context => strokes(context, colour('color-mix(in srgb, var(--weak) 45%, var(--leaf))'), 3, falling))],
    ['status-talks', tile('var(--ground)', dots)],
    ['status-building', tile('var(--ground)', context => strokes(context, colour(line), 0.8, [...falling, ...rising]))],
    ['status-reserved', tile('var(--ground)', context => strokes(context, colour(line), 1, [[5, 0, 5, 10]]))],
    ['ring', ring],
  ]);
}
