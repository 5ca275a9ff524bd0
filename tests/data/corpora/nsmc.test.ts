import { describe, expect, it } from "vitest";
import { loadNsmc } from "../../../src/lib/data/corpora/nsmc";
import { describeCorpus } from "../../support/corpora";

const header = "id\tdocument\tlabel\trating\n";

describe("loadNsmc", () => {
  it("reads reviews", () => {
    expect(loadNsmc(`${header}9\t"명작" ㅠㅠ\t1\t10\n`)).toEqual([
      { id: "9", text: '"명작" ㅠㅠ', label: 1, rating: 10 },
    ]);
  });

  it.each([
    [
      "another header",
      "id\ttext\tlabel\trating\n",
      "nsmc: line 1: expected columns id, document, label, rating, got id, text",
    ],
    ["no header", "", "nsmc: line 1: expected columns"],
    [
      "a label that the rating contradicts",
      `${header}9\t좋다\t0\t9\n`,
      "line 2: expected label 1 for 9-10 points and 0 for 1-4, got 0 for 9",
    ],
    ["a rating of no label", `${header}9\t좋다\t0\t5\n`, "got 0 for 5"],
    ["a missing column", `${header}9\t좋다\t0\n`, "nsmc: line 2: expected 4 columns, got 3"],
    ["an empty text", `${header}9\t\t0\t1\n`, "nsmc: line 2: expected a text"],
  ])("refuses %s", (_, file, message) => {
    expect(() => loadNsmc(file)).toThrow(message);
  });
});

describeCorpus("nsmc-20k", ["nsmc20k.tsv"], ([file]) => {
  it("hold 19,769 reviews, half of them positive", () => {
    const reviews = loadNsmc(file!);
    expect(reviews).toHaveLength(19769);
    expect(reviews.filter((review) => review.label === 1)).toHaveLength(9863);
  });
});
