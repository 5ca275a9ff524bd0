import { beforeAll, describe, expect, it } from "vitest";
import { simulatedDraw } from "../../../src/lib/decision/faults/joy-draws";
import { joyArms, joyStudy, type JoyTrial } from "../../../src/lib/decision/faults/joy-share";
import { startEngine } from "../../../src/lib/engine";
import { expectNoLeak } from "../../support/tensors";

beforeAll(async () => {
  await startEngine();
});

describe("joyStudy", () => {
  const draw = simulatedDraw({ items: 400, testItems: 160 });
  const { asItIs, balancedData } = joyArms;

  it("finds more Joy where the training set has more, and a fair share where it is balanced (000-T3)", () => {
    const trials = joyStudy(draw, [asItIs, balancedData], [1]);
    const [skewed, fair] = trials.map(({ share }) => share);
    expect(skewed).toBeGreaterThan(25);
    expect(fair).toBeLessThan(20);
    expect(trials.map(({ arm, seed }) => `${seed} ${arm}`)).toEqual([`1 ${asItIs.name}`, `1 ${balancedData.name}`]);
  });

  it("keeps no tensor, tells of each training, and repeats for a seed", async () => {
    let told = 0;
    const study = (): readonly JoyTrial[] => joyStudy(draw, [balancedData], [2], () => told++);
    const first = study();
    await expectNoLeak(() => {
      expect(study()).toEqual(first);
    });
    expect(told).toBe(2);
  });
});
