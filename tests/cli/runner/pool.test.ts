import fc from "fast-check";
import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { pool } from "../../../src/cli/runner/pool";

describe("pool", () => {
  it("starts tasks in order, holds its limit, uses all of it, and gives results in the order of the tasks", async () => {
    const delays = fc.array(fc.nat(4), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(delays, fc.integer({ min: 1, max: 5 }), async (tasks, limit) => {
        const started: number[] = [];
        let running = 0;
        let most = 0;
        const work = async ([i, delay]: readonly [number, number]): Promise<number> => {
          started.push(i);
          most = Math.max(most, ++running);
          for (let n = 0; n <= delay; n++) await turn();
          running--;
          return i;
        };
        const results = await pool([...tasks.entries()], limit, work);
        expect(results).toEqual([...tasks.keys()]);
        expect(started).toEqual([...tasks.keys()]);
        expect(most).toBe(Math.min(limit, tasks.length));
      }),
      { seed: 1, numRuns: 60 },
    );
  });

  it("starts nothing after it is over, and leaves those results undefined", async () => {
    let done = 0;
    const work = (task: number): Promise<number> => Promise.resolve(task + 0 * done++);
    expect(await pool([1, 2, 3], 1, work, () => done === 2)).toEqual([1, 2, undefined]);
  });
});
