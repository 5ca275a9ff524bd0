import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readMat5 } from "../../src/lib/data/mat5";

/** Written by scipy.io.savemat: note = "text", X = [[1.5, 2.25, -3.125], [4, 5, 6e300]], small (int16), cube (2x2x2), c (complex). */
const fixture = (name: string): Buffer => readFileSync(path.join(__dirname, "fixtures", name));
const plain = fixture("plain.mat");
const compressed = fixture("compressed.mat");

describe("readMat5", () => {
  it.each([
    ["plain", plain],
    ["compressed", compressed],
  ])("reads a %s file as SciPy does, row by row", (_, bytes) => {
    expect(readMat5(bytes, "X")).toEqual({ shape: [2, 3], values: Float64Array.of(1.5, 2.25, -3.125, 4, 5, 6e300) });
    expect(readMat5(bytes, "small")).toEqual({ shape: [2, 2], values: Float64Array.of(1, 2, 3, 4) });
  });

  it.each([
    ["an unknown name", plain, "Y", /expected a variable Y, got note, X, small, cube, c/],
    ["three dimensions", plain, "cube", /got shape \[2, 2, 2\]/],
    ["complex numbers", compressed, "c", /expected c to be a real matrix/],
    ["text", plain, "note", /elements of type 16/],
    ["a cut file", plain.subarray(0, 300), "small", /cut short/],
    ["other bytes", Buffer.alloc(200), "X", /expected a little-endian MATLAB level-5 file/],
  ])("refuses %s", (_, bytes, variable, message) => {
    expect(() => readMat5(bytes, variable)).toThrow(message);
  });
});
