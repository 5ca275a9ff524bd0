/** Learning rates of the three groups of weights that the recorded run had, at its first step. */
export interface GroupRates {
  /** From the slowest group to the fastest. */
  readonly rates: readonly [number, number, number];
  /** Slowest over middle, and middle over fastest: .9 a layer would give .9 twice. */
  readonly ratios: readonly [number, number];
}

/**
 * Reads the first line of derived/step_loss_50epochs.csv.
 *
 * @throws RangeError for a table of other columns, or whose first rates are no positive numbers
 * @see 001-E7, 001-F5
 */
export function readGroupRates(csv: string): GroupRates {
  const [head = "", first = ""] = csv.split(/\r?\n/, 2);
  const cells = first.split(",");
  const [slow, middle, fast] = [1, 2, 3].map((group) => {
    const rate = Number(cells[head.split(",").indexOf(`lr_group${group}`)] ?? NaN);
    if (rate > 0) return rate;
    throw new RangeError(`csv: expected a rate in a column lr_group${group}, got "${first}" under ${head}`);
  }) as [number, number, number];
  return { rates: [slow, middle, fast], ratios: [slow / middle, middle / fast] };
}
