import { describe, expect, it } from "vitest";
import { emotionNames, labelCounts, loadGoEmotions } from "../../../src/lib/data/corpora";
import { tableLabelCounts, tableLabelPairs } from "../../../src/lib/data/tables";
import { describeCorpus } from "../../support/corpora";
import { table } from "./support";

const columns = { text: "VARCHAR", labels: "VARCHAR", id: "VARCHAR" } as const;

describe("tableLabelPairs", () => {
  it("counts pairs in a text once, also where texts are equal", async () => {
    const file = table("pairs.tsv", "a\t3,1\tx\na\t1,3,2\tx\nb\t2\tx\n", { columns });
    expect(await tableLabelPairs(file)).toEqual([
      { first: 1, second: 2, count: 1 },
      { first: 1, second: 3, count: 2 },
      { first: 2, second: 3, count: 1 },
    ]);
  });
});

describeCorpus("goemotions", ["train.tsv"], ([text]) => {
  it("have the label counts and pairs that plain JavaScript finds", async () => {
    const labels = loadGoEmotions({ train: text!, validation: "", test: "" }).train.map((comment) => comment.labels);
    const file = table("train.tsv", text!, { columns });
    expect((await tableLabelCounts(file)).map(({ count }) => count)).toEqual(labelCounts(labels, emotionNames.length));
    const pairs = new Map<string, number>();
    for (const row of labels)
      for (const a of row) for (const b of row) if (a < b) pairs.set(`${a},${b}`, (pairs.get(`${a},${b}`) ?? 0) + 1);
    const found = await tableLabelPairs(file);
    expect(new Map(found.map(({ first, second, count }) => [`${first},${second}`, count]))).toEqual(pairs);
  });
});
