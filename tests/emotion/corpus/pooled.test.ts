import { expect, it } from "vitest";
import { emotionNames, koteNames } from "../../../src/lib/data";
import { labelShares, pooledTexts } from "../../../src/lib/emotion";

const labelled = (labels: number[]) => ({ id: "1", text: "a text", labels });

it("pools by the source's groups and leaves out texts of no group", () => {
  const go = [labelled([emotionNames.indexOf("grief"), emotionNames.indexOf("love")])];
  expect(pooledTexts(go, "goemotions")[0]!.labels).toEqual([3, 4]);
  expect(pooledTexts([labelled([koteNames.indexOf("재미없음")])], "kote")).toEqual([]);
});

it("a text's labels share its row equally", () => {
  expect([...labelShares([labelled([1]), labelled([0, 2])], 3)]).toEqual([0, 1, 0, 0.5, 0, 0.5]);
});
