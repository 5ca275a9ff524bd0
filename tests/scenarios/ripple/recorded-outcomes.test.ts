import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, it } from "vitest";
import { parseManifest } from "../../../src/lib/data";
import { recordedOutcomes } from "../../../src/lib/scenarios/ripple";

it("speaks of every set of the manifest, and of no other", () => {
  const manifest = parseManifest(readFileSync(path.resolve(__dirname, "../../../data/datasets.yaml"), "utf8"));
  expect(recordedOutcomes.map(({ set }) => set).sort()).toEqual(manifest.map(({ name }) => name).sort());
});

it("measures nothing where nobody decides", () => {
  expect(recordedOutcomes.filter(({ decisions, measured }) => !decisions && measured !== "nothing")).toEqual([]);
});
