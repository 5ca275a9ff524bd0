/** A smooth function to minimise: writes the gradient at `at` and returns the value. */
export type Objective = (at: Float64Array, gradient: Float64Array) => number;

/** When to stop, and how much of the past to use. */
export interface LbfgsOptions {
  /** Stop once no entry of the gradient is larger. Default 1e-6. */
  readonly tolerance?: number;
  /** Most steps. Default 500. */
  readonly steps?: number;
}

/** Where the minimisation ended. */
export interface Minimum {
  readonly at: Float64Array;
  readonly value: number;
  /** Largest absolute entry of the gradient there. */
  readonly slope: number;
  readonly steps: number;
}

/** How many pairs of steps and gradient differences are kept. */
const memory = 8;
/** Share of the decrease promised by the slope that a step must reach (Armijo). */
const sufficient = 1e-4;
const mostHalvings = 40;

interface Pair {
  readonly step: Float64Array;
  readonly change: Float64Array;
  readonly inverse: number;
}

/**
 * Minimises a smooth convex function by limited-memory BFGS with halving of steps. Deterministic: no randomness, a fixed order
 * of every sum. Ends early where rounding leaves no step that decreases the value.
 *
 * @param start where to begin; left as it is
 * @see Liu, Nocedal 1989; Nocedal, Wright 2006, algorithm 7.4
 */
export function lbfgs(objective: Objective, start: Float64Array, options: LbfgsOptions = {}): Minimum {
  const { tolerance = 1e-6, steps: most = 500 } = options;
  let at: Float64Array = Float64Array.from(start);
  let gradient: Float64Array = new Float64Array(at.length);
  let value = objective(at, gradient);
  const pairs: Pair[] = [];
  let steps = 0;
  for (; steps < most && largest(gradient) > tolerance; steps++) {
    const next = search(objective, at, value, gradient, direction(gradient, pairs));
    if (!next) break;
    remember(pairs, difference(next.at, at), difference(next.gradient, gradient));
    ({ at, gradient, value } = next);
  }
  return { at, value, slope: largest(gradient), steps };
}

interface Point {
  readonly at: Float64Array;
  readonly gradient: Float64Array;
  readonly value: number;
}

/** The first of the steps 1, 1/2, 1/4, ... along a direction that decreases the value enough. */
function search(
  f: Objective,
  at: Float64Array,
  value: number,
  gradient: Float64Array,
  along: Float64Array,
): Point | undefined {
  const slope = dot(gradient, along);
  const next = { at: new Float64Array(at.length), gradient: new Float64Array(at.length) };
  for (let halvings = 0, size = 1; halvings < mostHalvings; halvings++, size /= 2) {
    for (let i = 0; i < at.length; i++) next.at[i] = at[i]! + size * along[i]!;
    const reached = f(next.at, next.gradient);
    if (reached < value && reached <= value + sufficient * size * slope) return { ...next, value: reached };
  }
  return undefined;
}

/** Minus the inverse Hessian that the pairs imply, times the gradient (two-loop recursion). */
function direction(gradient: Float64Array, pairs: readonly Pair[]): Float64Array {
  const out = gradient.map((entry) => -entry);
  const shares = new Float64Array(pairs.length);
  for (let k = pairs.length - 1; k >= 0; k--) {
    const { step, change, inverse } = pairs[k]!;
    shares[k] = inverse * dot(step, out);
    add(out, change, -shares[k]!);
  }
  const last = pairs.at(-1);
  if (last) scale(out, 1 / (last.inverse * dot(last.change, last.change)));
  pairs.forEach(({ step, change, inverse }, k) => {
    add(out, step, shares[k]! - inverse * dot(change, out));
  });
  return out;
}

/** Keeps a pair if it shows positive curvature. */
function remember(pairs: Pair[], step: Float64Array, change: Float64Array): void {
  const curvature = dot(step, change);
  if (curvature <= 0) return;
  pairs.push({ step, change, inverse: 1 / curvature });
  if (pairs.length > memory) pairs.shift();
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function add(to: Float64Array, what: Float64Array, times: number): void {
  for (let i = 0; i < to.length; i++) to[i]! += times * what[i]!;
}

function scale(values: Float64Array, by: number): void {
  for (let i = 0; i < values.length; i++) values[i]! *= by;
}

function difference(a: Float64Array, b: Float64Array): Float64Array {
  const out = new Float64Array(a.length);
  for (let i = 0; i < a.length; i++) out[i] = a[i]! - b[i]!;
  return out;
}

function largest(values: Float64Array): number {
  let found = 0;
  for (const value of values) found = Math.max(found, Math.abs(value));
  return found;
}
