import { describe, expect, it } from "vitest";
import { conditionalMutualInformation } from "../../../src/lib/information/ksg/conditional";
import { ksg1 } from "../../../src/lib/information/ksg/mutual-information";
import { normals, stream } from "../../../src/lib/random";

const samples = 300;
const draw = (name: string, seed = 1): Float64Array => normals(stream(seed).split(name), samples);

/** x ← z → y, and y also from x by `direct`. */
function common(direct: number, seed = 1): readonly [Float64Array, Float64Array, Float64Array] {
  const [z, e, f] = [draw("z", seed), draw("e", seed), draw("f", seed)];
  const x = z.map((v, i) => v + 0.5 * e[i]!);
  const y = z.map((v, i) => v + direct * x[i]! + 0.5 * f[i]!);
  return [x, y, z];
}

describe("conditionalMutualInformation", () => {
  it("with a constant condition equals ksg1", () => {
    const [x, y] = common(0.5);
    const constant = new Float64Array(samples);
    expect(conditionalMutualInformation(x, y, constant, { k: 4 }).nats).toBeCloseTo(ksg1(x, y, { k: 4 }).nats, 12);
  });

  it("takes away what a common cause explains, and the p-value knows", () => {
    const [x, y, z] = common(0);
    const options = { k: 4, permutations: 99, stream: stream(2) };
    expect(ksg1(x, y, options)).toMatchObject({ p: 0.01 });
    const { nats, p } = conditionalMutualInformation(x, y, z, options);
    expect(Math.abs(nats)).toBeLessThan(0.08);
    expect(p).toBeGreaterThan(0.05);
  });

  it("keeps a direct link", () => {
    const [x, y, z] = common(1);
    const { nats, p } = conditionalMutualInformation(x, y, z, { permutations: 99, stream: stream(2) });
    // Given z: y = x + noise of equal strengths, so that I = ½ ln 2.
    expect(Math.abs(nats - Math.LN2 / 2)).toBeLessThan(0.12);
    expect(p).toBe(0.01);
  });

  it("has p-values that are about uniform where only z links x and y", () => {
    const runs = 100;
    const values = Array.from({ length: runs }, (_, run) => {
      const [x, y, z] = common(0, run + 10).map((column) => column.subarray(0, 100)) as [
        Float64Array,
        Float64Array,
        Float64Array,
      ];
      return conditionalMutualInformation(x, y, z, { permutations: 19, stream: stream(run) }).p!;
    });
    const share = (limit: number): number => values.filter((p) => p <= limit + 1e-9).length / runs;
    expect(share(0.05)).toBeLessThan(0.16);
    expect(share(0.5)).toBeGreaterThan(0.25);
    expect(share(0.5)).toBeLessThan(0.75);
  });

  it("is 0 for a constant x, and refuses a single neighbour to permute with", () => {
    const [x, y, z] = common(0);
    expect(
      conditionalMutualInformation(
        x.map(() => 1),
        y,
        z,
      ).nats,
    ).toBe(0);
    expect(() => conditionalMutualInformation(x, y, z, { permutationNeighbours: 1 })).toThrow(/permutationNeighbours/);
    expect(() => conditionalMutualInformation(x, y, z.subarray(1))).toThrow(/x has 300 samples, z has 299/);
  });
});
