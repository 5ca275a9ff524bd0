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
