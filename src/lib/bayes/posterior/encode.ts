import type { Choice } from "../choices";
import { requireChoices } from "../choices";
import type { DataSets } from "./amortized";

/** Numbers of an encoded choice: chance, high and low amount of both lotteries, and what was taken. */
export const choiceFeatures = 7;

/**
 * Logs of choices as data sets: of each choice the chance of the higher amount, the higher and the lower amount of both lotteries,
 * and -1 or 1 for the first or second lottery taken.
 *
 * @param logs of equal length, of menus of two lotteries with at most two outcomes each
 * @throws RangeError for no logs, logs of unequal length, or another kind of menu
 */
export function encodeChoices(logs: readonly (readonly Choice[])[]): DataSets {
  if (logs.length === 0) throw new RangeError("logs: expected at least one log, got none");
  const size = logs[0]!.length;
  const values = new Float32Array(logs.length * size * choiceFeatures);
  logs.forEach((log, i) => {
    requireChoices(log);
    if (log.length !== size)
      throw new RangeError(`logs[${i}]: expected ${size} choices as in the first, got ${log.length}`);
    log.forEach((choice, j) => {
      values.set(encoded(choice), (i * size + j) * choiceFeatures);
    });
  });
  return { count: logs.length, size, features: choiceFeatures, values };
}

function encoded({ menu, chosen }: Choice): number[] {
  if (menu.length !== 2) throw new RangeError(`menu: expected two lotteries, got ${menu.length}`);
  const parts = menu.flatMap((lottery) => {
    if (lottery.length > 2)
      throw new RangeError(`menu: expected at most two outcomes a lottery, got ${lottery.length}`);
    const [high, low] = [...lottery].sort((a, b) => b.amount - a.amount);
    return [high!.probability, high!.amount, (low ?? high!).amount];
  });
  return [...parts, 2 * chosen - 1];
}
