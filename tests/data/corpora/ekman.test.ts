import { describe, expect, it } from "vitest";
import { ekmanGroups, ekmanNames, toEkman } from "../../../src/lib/data/corpora/ekman";
import { emotionNames } from "../../../src/lib/data/corpora/goemotions";

const label = (name: (typeof emotionNames)[number]): number => emotionNames.indexOf(name);
const group = (name: (typeof ekmanNames)[number]): number => ekmanNames.indexOf(name);

describe("toEkman", () => {
  it("puts each of the 28 labels into exactly one group, twelve of them into joy", () => {
    expect(Object.values(ekmanGroups).flat().sort()).toEqual([...emotionNames].sort());
    expect(ekmanGroups.joy).toHaveLength(12);
  });

  it("pools labels of one group and orders the groups", () => {
    expect(toEkman([label("nervousness"), label("love"), label("pride")])).toEqual([group("fear"), group("joy")]);
    expect(toEkman([label("neutral"), label("annoyance")])).toEqual([group("anger"), group("neutral")]);
    expect(toEkman([])).toEqual([]);
  });

  it("refuses a label that is not there", () => {
    expect(() => toEkman([28])).toThrow("labels: expected a whole number in [0, 27], got 28");
  });
});
