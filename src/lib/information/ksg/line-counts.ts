/**
 * For every number, how many others lie within its own radius.
 *
 * Two searches in the sorted values: the offset x_j - x_i, as floating-point arithmetic rounds it, never decreases along
 * them, so that the test |x_j - x_i| < radius is met as written. A table over equal steps of the range says where to look.
 *
 * @param values [count]
 * @param radii [count], not negative
 * @param closed whether a point at exactly the radius counts
 * @returns [count]
 */
export function countOnLine(values: Float64Array, radii: Float64Array, closed: boolean): Int32Array {
  const line = sortedLine(values);
  const out = new Int32Array(values.length);
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    const radius = radii[i]!;
    const first = firstFrom(line, value, -radius, closed);
    const afterLast = firstFrom(line, value, radius, !closed);
    // With an open ball of radius 0 nothing lies within, not even the point itself.
    out[i] = Math.max(0, afterLast - first - 1);
  }
  return out;
}

interface SortedLine {
  readonly sorted: Float64Array;
  /** Steps per unit; 0 where all values are equal. */
  readonly scale: number;
  /** For each step of the range the first place whose value belongs to it or to a later one. */
  readonly guide: Int32Array;
}

function sortedLine(values: Float64Array): SortedLine {
  const sorted = values.slice().sort();
  const count = sorted.length;
  const low = sorted[0]!;
  const scale = steps(count, sorted[count - 1]! - low);
  const guide = new Int32Array(count + 1).fill(count);
  for (let place = count - 1; place >= 0; place--) guide[Math.floor((sorted[place]! - low) * scale)] = place;
  for (let step = count - 1; step >= 0; step--) guide[step] = Math.min(guide[step]!, guide[step + 1]!);
  return { sorted, scale, guide };
}

/** Steps per unit, such that the largest offset stays inside the table. */
function steps(count: number, range: number): number {
  const scale = (count - 1) / range;
  return Number.isFinite(scale) ? scale : 0;
}

/** First place whose offset from `value` is at least `offset` (if `reached`), else more than it. */
function firstFrom({ sorted, scale, guide }: SortedLine, value: number, offset: number, reached: boolean): number {
  const step = Math.floor((value + offset - sorted[0]!) * scale);
  const hint = guide[Math.max(0, Math.min(step, guide.length - 1))]!;
  let low = hint;
  let high = hint;
  for (let jump = 1; low > 0 && isPast(sorted[low - 1]! - value, offset, reached); jump *= 2) {
    high = low - 1;
    low = Math.max(0, low - jump);
  }
  for (let jump = 1; high < sorted.length && !isPast(sorted[high]! - value, offset, reached); jump *= 2) {
    low = high + 1;
    high = Math.min(sorted.length, high + jump);
  }
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isPast(sorted[middle]! - value, offset, reached)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isPast(difference: number, offset: number, reached: boolean): boolean {
  return reached ? difference >= offset : difference > offset;
}
