/** What the items of the original's data set ask of the model. */
export interface RecordedTarget {
  readonly regret: number;
  /** The four of ten Bentham values that exist: intensity, duration, certainty, propinquity. */
  readonly bentham: readonly number[];
}

const columns = [
  "regret_factor",
  "bentham_intensity",
  "bentham_duration",
  "bentham_certainty",
  "bentham_propinquity",
] as const;

/**
 * Reads the targets of the original's 10,460 items.
 *
 * @param csv docs/data/train_data/synthetic_data_full.csv
 * @throws RangeError that names a missing column or a line whose cells are no numbers
 */
export function readTargets(csv: string): RecordedTarget[] {
  const [head = "", ...lines] = csv.trim().split(/\r?\n/);
  const names = head.split(",");
  const at = columns.map((name) => {
    if (!names.includes(name)) throw new RangeError(`csv: expected a column ${name}, got ${head}`);
    return names.indexOf(name);
  });
  return lines.map((line, i) => {
    const cells = line.split(",");
    const [regret, ...bentham] = at.map((column) => Number(cells[column] ?? NaN)) as [number, ...number[]];
    if ([regret, ...bentham].every(Number.isFinite)) return { regret, bentham };
    throw new RangeError(`csv: line ${i + 2}: expected numbers, got "${line}"`);
  });
}
