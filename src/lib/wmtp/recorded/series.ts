/** One metric of a recorded run: a value at each step at which it was logged. */
export interface RecordedSeries {
  /** Name of the metric in the log, such as "train/loss". */
  readonly name: string;
  /** Steps as logged, growing. */
  readonly steps: Float64Array;
  /** One value a step. */
  readonly values: Float64Array;
}

/** All metrics of a recorded run, by name. */
export type RecordedRun = ReadonlyMap<string, RecordedSeries>;

/** A logged value before it is put into its series. */
export interface RecordedPoint {
  readonly name: string;
  readonly step: number;
  readonly value: number;
}

/**
 * Gathers points into series, each sorted by step.
 *
 * @param where what the points come from, for the errors
 * @throws RangeError for a step or value that is no finite number, a step logged twice, or no points at all
 */
export function gatherSeries(where: string, points: readonly RecordedPoint[]): RecordedRun {
  if (points.length === 0) throw new RangeError(`${where}: expected logged values, got none`);
  const groups = new Map<string, RecordedPoint[]>();
  for (const point of points) {
    requireNumbers(where, point);
    const group = groups.get(point.name);
    if (group) group.push(point);
    else groups.set(point.name, [point]);
  }
  return new Map([...groups].map(([name, group]) => [name, sortedSeries(where, name, group)]));
}

function requireNumbers(where: string, { name, step, value }: RecordedPoint): void {
  if (Number.isFinite(step) && Number.isFinite(value)) return;
  throw new RangeError(`${where}: ${name}: expected a finite step and value, got ${step} and ${value}`);
}

function sortedSeries(where: string, name: string, group: readonly RecordedPoint[]): RecordedSeries {
  const sorted = [...group].sort((a, b) => a.step - b.step);
  const twice = sorted.find(({ step }, i) => step === sorted[i - 1]?.step);
  if (twice) throw new RangeError(`${where}: ${name}: expected each step once, got ${twice.step} twice`);
  return {
    name,
    steps: Float64Array.from(sorted, ({ step }) => step),
    values: Float64Array.from(sorted, ({ value }) => value),
  };
}

/**
 * A metric of a run.
 *
 * @throws RangeError that names what was logged instead
 */
export function seriesOf(run: RecordedRun, name: string): RecordedSeries {
  const series = run.get(name);
  if (series) return series;
  throw new RangeError(`recorded run: expected the metric ${name}, got ${[...run.keys()].join(", ")}`);
}

/** Its value at the first step and at the last one, which is how a log is often read. */
export function endsOf({ values }: RecordedSeries): readonly [first: number, last: number] {
  return [values[0]!, values.at(-1)!];
}
