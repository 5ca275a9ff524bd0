import { describe, expect, it } from "vitest";
import { permutation, stream, uniforms } from "../../../src/lib/random";
import {
  dueling,
  RiskLanes,
  riskTable,
  squaredErrorAndCrossEntropy,
  squaredErrors,
  utilityAlone,
  type LaneData,
  type Objective,
} from "../../../src/lib/scenarios/dueling";
import { expectNoLeak, scopeEachTest } from "../../support/tensors";

scopeEachTest();

function dataOf(seed: number): LaneData {
  const items = Array.from({ length: 80 }, (_, i) => {
    const [a = 0, b = 0] = uniforms(stream(seed).split(i), 2, -1, 1);
    return { features: [a, b], utility: 0.6 * a - 0.3 * b, risk: 0.5 * b };
  });
  const order = stream(seed).split("order");
  return { table: riskTable(items, { utility: 1, risk: 1 }), epoch: (epoch) => permutation(order.split(epoch), 80) };
}

function lanesOf(objectives: readonly Objective[], seeds: readonly number[]): RiskLanes {
  const data = seeds.map(dataOf);
  const plan = { inputs: 2, hidden: 8, batch: 20, streams: seeds.map((seed) => stream(seed)) };
  return new RiskLanes(
    objectives.map((objective) => ({ objective, data })),
    plan,
  );
}

const error = (forecast: ArrayLike<number>, truth: Float32Array): number =>
  Array.from(truth, (value, i) => Math.abs(forecast[i]! - value)).reduce((a, b) => a + b) / truth.length;

describe("networks side by side", () => {
  it("learn a linear world under every objective", () => {
    const objectives = [squaredErrors, dueling(), squaredErrorAndCrossEntropy, utilityAlone];
    const lanes = lanesOf(objectives, [1]);
    const held = dataOf(9).table;
    const before = lanes.forecast([held]).map(([one]) => error(one!.utility, held.utility));
    for (let step = 0; step < 250; step++) lanes.step();
    lanes.forecast([held]).forEach(([one], g) => {
      expect(error(one!.utility, held.utility)).toBeLessThan(0.07);
      expect(error(one!.utility, held.utility)).toBeLessThan(before[g]! / 3);
      if (objectives[g] !== utilityAlone) expect(error(one!.risk, held.risk)).toBeLessThan(0.07);
    });
    lanes.dispose();
  });

  it("share nothing but arithmetic: one trains as it does alone", () => {
    const held = dataOf(9).table;
    const [alone, together] = [lanesOf([dueling()], [2]), lanesOf([squaredErrors, dueling()], [1, 2])];
    for (let step = 0; step < 20; step++)
      [alone, together].forEach((lanes) => {
        lanes.step();
      });
    const one = alone.forecast([held])[0]![0]!;
    const same = together.forecast([held, held])[1]![1]!;
    expect(error(one.utility, same.utility)).toBeLessThan(1e-5);
    expect(error(one.risk, same.risk)).toBeLessThan(1e-5);
    [alone, together].forEach((lanes) => {
      lanes.dispose();
    });
  });

  it("of one seed start alike, whatever their objective, and of another seed elsewhere", () => {
    const lanes = lanesOf([squaredErrors, dueling()], [1, 2]);
    const held = dataOf(9).table;
    const [own, other] = lanes.forecast([held, held]);
    const [a, b] = own!;
    const c = other![0];
    expect([...a!.utility]).toEqual([...c!.utility]);
    expect([...a!.utility]).not.toEqual([...b!.utility]);
    lanes.dispose();
  });

  it("leave no tensor behind", async () => {
    await expectNoLeak(() => {
      const lanes = lanesOf([squaredErrors, squaredErrorAndCrossEntropy], [1]);
      lanes.step();
      lanes.step();
      lanes.forecast([dataOf(9).table]);
      lanes.dispose();
    });
  });

  it("refuse groups without data for every seed", () => {
    const plan = { inputs: 2, streams: [stream(1), stream(2)] };
    expect(() => new RiskLanes([{ objective: squaredErrors, data: [dataOf(1)] }], plan)).toThrow(
      "expected data for 2 seeds, got 1",
    );
  });
});
