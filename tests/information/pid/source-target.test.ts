import { describe, expect, it } from "vitest";
import {
  pointwise,
  sourceCount,
  sourceInformation,
  sourceTarget,
} from "../../../src/lib/information/pid/source-target";
import { gate } from "./measures";

describe("sources beside their target", () => {
  it("sourceInformation of XOR is 0 for each source and 1 bit for both", () => {
    expect([0b01, 0b10, 0b11].map((set) => sourceInformation(gate("XOR"), set))).toEqual([0, 0, 1]);
  });

  it("sourceTarget gives the marginals of the set, the target and both", () => {
    const { source, joint, target } = sourceTarget(gate("AND"), 0b01);
    expect([...source.p]).toEqual([0.5, 0.5]);
    expect([...joint.p]).toEqual([0.5, 0.25, 0.25]);
    expect([...target.p]).toEqual([0.75, 0.25]);
  });

  it("pointwise is 0 for independent values; sourceCount leaves the target out", () => {
    expect(pointwise(0.06, 0.2, 0.3)).toBeCloseTo(0, 12);
    expect(sourceCount(gate("AND"))).toBe(2);
  });
});
