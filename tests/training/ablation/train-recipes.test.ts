import { expect, it } from "vitest";
import { finals, trainRecipes, type RecipeSetting } from "../../../src/lib/training";
import { describeEachEngine } from "../../support/engines";
import { easyTask } from "./support";

const task = easyTask();
const setting: RecipeSetting = { task, seeds: [1, 2], items: 64, batch: 16, updates: 40, hidden: 8, blocks: 1 };

describeEachEngine("training recipes", () => {
  it("learns what can be learned, on items that it never saw", async () => {
    const points = await trainRecipes(setting, { plain: { rate: 0.02 }, "R-Drop": { rate: 0.02, alpha: 1 } });
    for (const recipe of ["plain", "R-Drop"]) {
      for (const { test } of finals(points, { recipe })) expect(test.accuracy).toBeGreaterThan(85);
    }
  });

  it("tells every moment, average, recipe and seed once", async () => {
    let judged = 0;
    const watch = { averages: { slow: {}, now: { decay: 0 } }, every: 30, onJudged: () => judged++ };
    const points = await trainRecipes(setting, { plain: { rate: 0.02 }, other: { rate: 0.01 } }, watch);
    expect(judged).toBe(2);
    expect(points.map(({ update, weights }) => `${update} ${weights}`).filter((_, i) => i % 4 === 0)).toEqual([
      ...["30 raw", "30 slow", "30 now"],
      ...["40 raw", "40 slow", "40 now"],
    ]);
    expect(points.slice(0, 4).map(({ recipe, seed }) => `${recipe} ${seed}`)).toEqual([
      ...["plain 1", "plain 2"],
      ...["other 1", "other 2"],
    ]);
    const [raw, now] = ["raw", "now"].map((weights) => finals(points, { recipe: "plain", weights }));
    raw!.forEach(({ test }, i) => {
      expect(now![i]!.test.loss).toBeCloseTo(test.loss, 5);
    });
  });
});

it.each<[string, Partial<RecipeSetting>]>([
  ["items", { items: 97 }],
  ["batch", { batch: 65 }],
  ["seeds", { seeds: [] }],
  ["updates", { updates: 0 }],
])("names a setting of %s that makes no sense", async (name, more) => {
  await expect(trainRecipes({ ...setting, ...more }, { plain: { rate: 1 } })).rejects.toThrow(name);
});
