import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import {
  beginStage,
  completeStage,
  placeStage,
  recoverStages,
  stageOf,
  type Stage,
} from "../../../src/cli/runner/stage";
import { sha256 } from "../../../src/cli/support/hash";
import { scratch, writeFiles } from "../support/fake-project";

const stamp = { inputs: {}, data: {}, seconds: 1, cells: [] };

/** A complete stage of notebook "a", whose source holds "old". */
function completed(): { readonly root: string; readonly stage: Stage; readonly at: (name: string) => string } {
  const root = scratch();
  const at = (name: string): string => path.join(root, name);
  const stage = stageOf(at("runs"), "a");
  writeFiles(root, { "notebooks/a.ipynb": "old", "figures/a/stale.svg": "" });
  beginStage(stage);
  writeFiles(stage.folder, { "a.ipynb": "new", "figures/a/one.svg": "1", "figures/a/two.svg": "2" });
  const targets = { notebook: at("notebooks/a.ipynb"), figures: at("figures/a"), stamp: at("stamps/a.json") };
  completeStage(stage, "a", targets, stamp, sha256("old"));
  return { root, stage, at };
}

describe("a stage", () => {
  it("puts notebook and figures in place, drops stale files, and is gone", () => {
    const { stage, at } = completed();
    expect(placeStage(stage)).toBe("placed");
    expect(readFileSync(at("notebooks/a.ipynb"), "utf8")).toBe("new");
    expect([existsSync(at("figures/a/one.svg")), existsSync(at("figures/a/stale.svg"))]).toEqual([true, false]);
    expect([existsSync(stage.folder), existsSync(at("stamps/a.json"))]).toEqual([false, true]);
  });

  it("is brought to its end by the next run, wherever between two renames the first was killed", () => {
    for (const moved of [
      ["a.ipynb", "notebooks/a.ipynb"],
      ["figures/a/one.svg", "figures/a/one.svg"],
    ] as const) {
      const { stage, at } = completed();
      renameSync(path.join(stage.folder, "a.ipynb"), at("notebooks/a.ipynb"));
      if (moved[0] !== "a.ipynb") renameSync(path.join(stage.folder, moved[0]), at(moved[1]));
      expect(recoverStages(at("runs"))).toEqual(["a"]);
      expect(readFileSync(at("figures/a/two.svg"), "utf8")).toBe("2");
      expect(existsSync(at("stamps/a.json"))).toBe(true);
    }
  });

  it("that is not marked complete stays out of place", () => {
    const { stage, at } = completed();
    renameSync(path.join(stage.folder, "complete.json"), at("elsewhere.json"));
    expect(recoverStages(at("runs"))).toEqual([]);
    expect(readFileSync(at("notebooks/a.ipynb"), "utf8")).toBe("old");
  });

  it("leaves a notebook alone that was edited meanwhile", () => {
    const { stage, at } = completed();
    writeFileSync(at("notebooks/a.ipynb"), "edited");
    expect(placeStage(stage)).toBe("edited");
    expect(readFileSync(at("notebooks/a.ipynb"), "utf8")).toBe("edited");
    expect(existsSync(at("figures/a/one.svg"))).toBe(false);
  });
});
