/** A place on the sheet: pixels to the right of and below its upper left corner. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its middle and its sides, in pixels. */
export interface Box extends Place {
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes have an inner point in common. */
export function overlap(a: Box, b: Box): boolean {
  return 2 * Math.abs(a.x - b.x) < a.width + b.width && 2 * Math.abs(a.y - b.y) < a.height + b.height;
}

/** Whether a place lies inside a box. */
export function inside({ x, y }: Place, box: Box): boolean {
  return 2 * Math.abs(x - box.x) < box.width && 2 * Math.abs(y - box.y) < box.height;
}

/** Where the straight line from the middle of a box towards a place outside leaves the box. */
export function borderPoint({ x, y, width, height }: Box, towards: Place): Place {
  const [dx, dy] = [towards.x - x, towards.y - y];
  const share = Math.min(width / 2 / Math.abs(dx), height / 2 / Math.abs(dy));
  return { x: x + share * dx, y: y + share * dy };
}

/** Whether a straight way comes closer than `clearance` to a box: clips it to the box with that margin (Liang and Barsky). */
export function crosses([from, to]: readonly [Place, Place], box: Box, clearance: number): boolean {
  let [enter, leave] = [0, 1];
  const clip = (start: number, step: number, middle: number, half: number): void => {
    const bounds = [(middle - half - start) / step, (middle + half - start) / step];
    if (step === 0) {
      if (Math.abs(start - middle) >= half) leave = -1;
      return;
    }
    enter = Math.max(enter, Math.min(...bounds));
    leave = Math.min(leave, Math.max(...bounds));
  };
  clip(from.x, to.x - from.x, box.x, box.width / 2 + clearance);
  clip(from.y, to.y - from.y, box.y, box.height / 2 + clearance);
  return enter < leave;
}

/** A line that ends where its arrow head begins, and the head: its tip, angle (degrees clockwise from upwards), area for Vega. */
export interface ArrowShape {
  readonly path: readonly Place[];
  readonly tip: Place & { readonly angle: number; readonly size: number };
}

/** Outline of an arrow head for a Vega symbol: the tip in the middle of the symbol, pointing upwards. */
export const arrowHead = "M0,0L-0.42,1L0.42,1Z";

/**
 * Gives a line an arrow head at its end, and cuts the line there, so that nothing is painted twice.
 *
 * @param points at least two
 * @param length of the head in pixels; at most .8 of the last piece
 */
export function arrow(points: readonly Place[], length: number): ArrowShape {
  const [last, before] = [points.at(-1)!, points.at(-2)!];
  const [dx, dy] = [last.x - before.x, last.y - before.y];
  const piece = Math.hypot(dx, dy) || 1;
  const head = Math.min(length, 0.8 * piece);
  const cut = (head - 1) / piece;
  return {
    path: [...points.slice(0, -1), { x: last.x - cut * dx, y: last.y - cut * dy }],
    tip: { x: last.x, y: last.y, angle: (Math.atan2(dx, -dy) * 180) / Math.PI, size: (2 * head) ** 2 },
  };
}

const STEPS = 8;

/**
 * Points along the uniform cubic B-spline that begins at the first control point and ends at the last: the curve that
 * Vega draws with `interpolate: "basis"`.
 *
 * @param control at least one point
 */
export function splinePoints(control: readonly Place[]): readonly Place[] {
  const [first, last] = [control[0]!, control.at(-1)!];
  const padded = [first, first, ...control, last, last];
  const points: Place[] = [];
  for (let i = 0; i + 3 < padded.length; i++) {
    for (let step = 0; step < STEPS; step++) points.push(onSpline(padded.slice(i, i + 4), step / STEPS));
  }
  return [...points, last];
}

function onSpline(control: readonly Place[], t: number): Place {
  const basis = [(1 - t) ** 3, 3 * t ** 3 - 6 * t ** 2 + 4, -3 * t ** 3 + 3 * t ** 2 + 3 * t + 1, t ** 3];
  const sum = (of: (place: Place) => number): number => basis.reduce((s, b, i) => s + (b * of(control[i]!)) / 6, 0);
  return { x: sum(({ x }) => x), y: sum(({ y }) => y) };
}
