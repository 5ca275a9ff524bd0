import { beforeAll, expect, it } from "vitest";
import { startEngine } from "../../../src/lib/engine";
import { stream } from "../../../src/lib/random";
import { expertArms, expertsStudy } from "../../../src/lib/scenarios/dueling";
import { withTensorCount } from "../../support/tensors";

beforeAll(async () => {
  await startEngine();
});

it("gives both arms as many weights an item, but for the router, and leaves no tensor", async () => {
  let tenths = 0;
  const { result, added } = await withTensorCount(() =>
    expertsStudy({ stream: stream(1), seeds: 2, steps: 25, onTenth: (more) => (tenths += more) }),
  );
  const [dense, experts] = result.costs;
  // Dense: 5 x 16 + 16 + 16 + 1. Two experts of 8 units each: 2 (5 x 8 + 8 + 8 + 1), and a router of 5 x 4 or with biases.
  expect(dense).toEqual({ arm: "dense", parameters: 113, active: 113 });
  expect(experts!.active - 114).toBeLessThanOrEqual(24);
  expect(experts!.parameters).toBeGreaterThan(2 * 113 - 8);
  expect(result.trials.map(({ seed, arm }) => `${seed} ${arm}`)).toEqual(
    [0, 1].flatMap((seed) => expertArms.map((arm) => `${seed} ${arm}`)),
  );
  expect(result.trials.every(({ test }) => test > 0 && test < 1)).toBe(true);
  expect(tenths).toBe(10);
  expect(added).toBe(0);
}, 60_000);
