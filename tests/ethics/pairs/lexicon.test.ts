import { describe, expect, it } from "vitest";
import { dimensionNames } from "../../../src/lib/data";
import { cues, namedDimensions, namedIn } from "../../../src/lib/ethics";

const named = (text: string): string[] => namedDimensions.filter((_, i) => namedIn(text)[i] === 1);

describe("namedIn", () => {
  it("finds the dimensions that a story speaks of", () => {
    expect(named("It lasted for years.")).toContain("duration");
    expect(named("It lasted for a moment.")).not.toContain("duration");
    expect(named("I donated food to the homeless shelter.")).toContain("redistribution");
    expect(named("I fell and broke my arm.")).toContain("selfDamage");
    expect(named("")).toEqual([]);
  });

  it("lets cues for little outweigh cues for much, and a tie say nothing", () => {
    expect(named("It will rain, I am sure.")).toContain("certainty");
    expect(named("It will perhaps rain, I think.")).not.toContain("certainty");
    expect(named("Maybe it will rain.")).not.toContain("certainty");
  });

  it("reads short cues as whole words: a cat is no category", () => {
    expect(named("the cat")).toContain("vulnerability");
    expect(named("the category")).not.toContain("vulnerability");
  });
});

describe("cues", () => {
  it("stand for all dimensions but intensity, in lower case, none on both sides", () => {
    expect(namedDimensions).toEqual(dimensionNames.filter((name) => name !== "intensity"));
    for (const { more, less } of Object.values(cues)) {
      expect(more.filter((cue) => less.includes(cue))).toEqual([]);
      expect([...more, ...less].filter((cue) => cue !== cue.toLowerCase())).toEqual([]);
    }
  });
});
