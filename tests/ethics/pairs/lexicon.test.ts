import { describe, expect, it } from "vitest";
import { loadCues, namedDimensions } from "../../../src/lib/data";
import { namedIn } from "../../../src/lib/ethics";

const named = (text: string): string[] => namedDimensions.filter((_, i) => namedIn(text)[i] === 1);

describe("namedIn", () => {
  it("reads by other cues where they are given", () => {
    const cues = { ...loadCues(), purity: { more: ["gold"], less: ["lead"] } };
    const purity = namedDimensions.indexOf("purity");
    expect(namedIn("a golden ring", cues)[purity]).toBe(1);
    expect(namedIn("a golden ring")[purity]).toBe(0);
  });

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
