import fc from "fast-check";

/** A random joint distribution, C order, the target on axis 0. */
export interface Distribution {
  readonly pmf: number[];
  readonly shape: number[];
}

/** Target of 2 or 3 states and agents of 2 or 3; about a third of the cells empty, the rest spread over decades. */
export function distributions(agents: number): fc.Arbitrary<Distribution> {
  return fc.array(fc.integer({ min: 2, max: 3 }), { minLength: agents + 1, maxLength: agents + 1 }).chain((shape) => {
    const cells = shape.reduce((a, b) => a * b, 1);
    const weight = fc.oneof(
      { arbitrary: fc.constant(0), weight: 1 },
      { arbitrary: fc.double({ min: -3, max: 0, noNaN: true }).map((x) => 10 ** x), weight: 2 },
    );
    return fc
      .array(weight, { minLength: cells, maxLength: cells })
      .filter((weights) => weights.some((w) => w > 0))
      .map((weights) => {
        const sum = weights.reduce((a, b) => a + b, 0);
        return { shape, pmf: weights.map((w) => w / sum) };
      });
  });
}

/** The axes in another order, agents only: new agent i is the old agent order[i] (0-based). */
export function reordered({ pmf, shape }: Distribution, order: readonly number[]): Distribution {
  const axes = [0, ...order.map((agent) => agent + 1)];
  const newShape = axes.map((axis) => shape[axis]!);
  return { shape: newShape, pmf: remap(newShape, (index) => pmf[flat(shape, place(index, axes))]!) };
}

/** States of one axis renamed: the new state s is the old state names[s]. */
export function relabelled({ pmf, shape }: Distribution, axis: number, names: readonly number[]): Distribution {
  const old = (index: readonly number[]): number[] => index.map((s, i) => (i === axis ? names[s]! : s));
  return { shape, pmf: remap(shape, (index) => pmf[flat(shape, old(index))]!) };
}

function place(index: readonly number[], axes: readonly number[]): number[] {
  const out: number[] = [];
  axes.forEach((axis, i) => (out[axis] = index[i]!));
  return out;
}

function flat(shape: readonly number[], index: readonly number[]): number {
  return index.reduce((sum, s, i) => sum * shape[i]! + s, 0);
}

function remap(shape: readonly number[], value: (index: number[]) => number): number[] {
  const cells = shape.reduce((a, b) => a * b, 1);
  return Array.from({ length: cells }, (_, cell) => {
    const index: number[] = [];
    let rest = cell;
    for (let axis = shape.length - 1; axis >= 0; axis--) {
      index[axis] = rest % shape[axis]!;
      rest = Math.trunc(rest / shape[axis]!);
    }
    return value(index);
  });
}
