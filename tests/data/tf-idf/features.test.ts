import { describe, expect, it } from "vitest";
import { textFeatures } from "../../../src/lib/data/tf-idf/features";

describe("textFeatures", () => {
  it("tells runs of characters from words", () => {
    const both = { words: { min: 1, max: 1 }, characters: { min: 2, max: 2 } };
    expect(textFeatures("Ab ab", both)).toEqual(["ab", "ab", "~ a", "~ab", "~b ", "~ a", "~ab", "~b "]);
  });
});
