import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { dimensionNames, loadCues, namedDimensions, parseCues } from "../../../src/lib/data";

const text = readFileSync(path.resolve(__dirname, "../../../data/cues.yaml"), "utf8");

describe("loadCues", () => {
  it("has cues for all dimensions but intensity, in the registry's order", () => {
    expect(namedDimensions).toEqual(dimensionNames.filter((name) => name !== "intensity"));
    expect(Object.keys(loadCues())).toEqual(namedDimensions);
  });

  it("keeps the cues as they were chosen before any pair was judged", () => {
    const { extent, resilience } = loadCues();
    expect(extent.less).toEqual(["alone", "myself", "nobody", "noone", "single", "lonely"]);
    expect(resilience.more.slice(0, 4)).toEqual(["recover", "heal", "better", "fix"]);
    const all = Object.values(loadCues()).flatMap(({ more, less }) => [more.length, less.length]);
    expect(all).toEqual([12, 8, 11, 11, 10, 10, 14, 7, 10, 9, 14, 6, 17, 4, 12, 10, 12, 3, 17, 3, 14, 6, 18, 4]);
  });

  it("is read once", () => {
    expect(loadCues()).toBe(loadCues());
  });
});

describe("parseCues", () => {
  it("takes the project's file as it is", () => {
    expect(parseCues(text)).toEqual(loadCues());
  });

  it.each([
    ["a dimension that words can't name", `${text}intensity: { more: [big], less: [small] }\n`, /intensity/],
    ["a dimension that is left out", text.replace("duration:", "length:"), /cues\.yaml: .*duration/s],
    ["a cue in capitals", text.replace("[year,", "[Year,"), "duration.more.0: expected lower-case letters"],
    ["a cue on both sides", text.replace("[moment,", "[year,"), "duration: year stands there twice"],
    ["an empty side", text.replace("[nothing, anyway, still]", "[]"), "cues.yaml: cascade.less"],
    ["a file of nothing", "", "cues.yaml"],
  ])("refuses %s", (_, broken, message) => {
    expect(broken).not.toBe(text);
    expect(() => parseCues(broken)).toThrow(message);
  });
});
