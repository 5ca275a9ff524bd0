import { describe, expect, it } from "vitest";
import { nearestNeighbours } from "../../../src/lib/data/quality";

describe("nearestNeighbours", () => {
  it("gives the others by distance, equally near ones by index, and never the row itself", () => {
    const near = nearestNeighbours([[0], [1], [-1], [5], [0]], 3);
    expect(Array.from(near[0]!.indices)).toEqual([4, 1, 2]);
    expect(Array.from(near[0]!.distances)).toEqual([0, 1, 1]);
    expect(Array.from(near[3]!.indices)).toEqual([1, 0, 4]);
  });
});
