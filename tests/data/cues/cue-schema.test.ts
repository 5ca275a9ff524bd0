import { expect, it } from "vitest";
import { loadCues, namedDimensions } from "../../../src/lib/data";
import { cueSchema } from "../../../src/lib/data/cues/cue-schema";

it("takes the cues of all twelve named dimensions, and only those", () => {
  expect(namedDimensions).toHaveLength(12);
  expect(cueSchema().parse(loadCues())).toEqual(loadCues());
  const { cascade, ...others } = loadCues();
  expect(cascade.more).not.toEqual([]);
  expect(cueSchema().safeParse(others).success).toBe(false);
  expect(cueSchema().safeParse({ ...loadCues(), intensity: cascade }).success).toBe(false);
});
