import { describe, expect, it } from "vitest";
import { koteNames, loadKote } from "../../../src/lib/data/corpora/kote";
import { labelCounts } from "../../../src/lib/data/corpora/labelled-text";
import { describeCorpus } from "../../support/corpora";

describe("loadKote", () => {
  it("reads id, text and labels", () => {
    expect(loadKote("test", "7\t고맙습니다ㅋㅋ\t4,42\n")).toEqual([
      { id: "7", text: "고맙습니다ㅋㅋ", labels: [4, 42] },
    ]);
  });

  it.each([
    ["7\t좋다\t44\n", 'kote test: line 1: expected a label in 0 ... 43, got "44"'],
    ["7\t좋다\n", "kote test: line 1: expected 3 columns, got 2"],
    ["7\t\t1\n", "kote test: line 1: expected a text, got an empty one"],
  ])("refuses %j", (file, message) => {
    expect(() => loadKote("test", file)).toThrow(message);
  });
});

describeCorpus("kote", ["val.tsv", "test.tsv"], (files) => {
  const [validation, test] = files.map((file, i) => loadKote(String(i), file));

  it("hold 5,000 comments each, with 7.9 labels a comment", () => {
    const labels = [...validation!, ...test!].map((comment) => comment.labels);
    expect([validation!.length, test!.length]).toEqual([5000, 5000]);
    expect(labels.flat().length / labels.length).toBeCloseTo(7.9011, 4);
  });

  it("hold the shares of the ledger: joy 24%, sorrow 5%, guilt 1.7%, caring 18%, shame 6%... at the places of the names", () => {
    const share = (name: (typeof koteNames)[number]): number =>
      labelCounts(
        validation!.map((comment) => comment.labels),
        koteNames.length,
      )[koteNames.indexOf(name)]! / 5000;
    expect(share("기쁨")).toBeCloseTo(0.24, 2);
    expect(share("서러움")).toBeCloseTo(0.05, 2);
    expect(share("죄책감")).toBeCloseTo(0.017, 2);
    expect(share("아껴주는")).toBeCloseTo(0.18, 2);
  });
});
