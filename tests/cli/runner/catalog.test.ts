import { describe, expect, it } from "vitest";
import { selectNotebooks, type Entry } from "../../../src/cli/runner/catalog";

const entries = ["00-claims", "07-emotion", "17-surd-pid-ksg", "18-causal"].map((name): Entry => ({
  name,
  file: `${name}.ipynb`,
  number: name.slice(0, 2),
}));
const select = (...patterns: readonly string[]): readonly string[] =>
  selectNotebooks(entries, patterns).map(({ name }) => name);

describe("selectNotebooks", () => {
  it.each([
    [["17"], ["17-surd-pid-ksg"]],
    [["7"], ["07-emotion"]],
    [
      ["18-causal", "1*"],
      ["17-surd-pid-ksg", "18-causal"],
    ],
    [["*-ksg"], ["17-surd-pid-ksg"]],
    [["0[07]-*"], ["00-claims", "07-emotion"]],
    [["notebooks/17-surd-pid-ksg.ipynb"], ["17-surd-pid-ksg"]],
    [[], entries.map(({ name }) => name)],
  ])("%j names %j", (patterns, names) => {
    expect(select(...patterns)).toEqual(names);
  });

  it.each([
    ["17-surd-pid-kgs", "17-surd-pid-ksg"],
    ["causal", "18-causal"],
    ["19-causal", "18-causal"],
  ])("offers for %s the nearest name, %s", (wrong, near) => {
    expect(() => select(wrong)).toThrow(`Did you mean ${near}?`);
  });

  it("offers the list where nothing is near", () => {
    expect(() => select("zzzzzzzzzzzzzzzzzzzzzzzz")).toThrow("See them all with --list.");
  });

  it("takes characters of expressions as they are", () => {
    expect(() => select("1.-causal")).toThrow("No notebook");
    expect(() => select("(")).toThrow("No notebook");
  });
});
