import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { findDataset, parseManifest } from "../../src/lib/data/manifest";

const root = path.resolve(__dirname, "../..");
const manifest = parseManifest(readFileSync(path.join(root, "data/datasets.yaml"), "utf8"));

const entry = (file: string): string => `
- name: tiny
  title: A tiny set
  licence: CC0
  cite: nobody
  files:
    - file: a.csv
      bytes: 1
      sha256: "${"0".repeat(64)}"
      ${file}
`;

describe("the committed manifest", () => {
  it("gives each set a licence and each file a hash and one way to have it", () => {
    expect(manifest.length).toBeGreaterThanOrEqual(27);
    expect(new Set(manifest.map((set) => set.name)).size).toBe(manifest.length);
  });

  it("pins every address to a commit", () => {
    const urls = manifest.flatMap((set) => set.files.flatMap((file) => file.url ?? file.madeFrom?.url ?? []));
    expect(urls.length).toBeGreaterThan(60);
    for (const url of urls) expect(url).toMatch(/\/[0-9a-f]{40}\//);
  });

  it("holds sets that are always at hand: measured series and text", () => {
    const atHand = manifest.filter((set) => set.files.every((file) => file.package !== undefined));
    expect(atHand.map((set) => set.name)).toEqual([
      "seattle-weather",
      "co2-concentration",
      "stocks",
      "typescript-sources",
    ]);
  });
});

describe("parseManifest", () => {
  it("reads a well-formed entry", () => {
    expect(parseManifest(entry("package: x/a.csv"))).toHaveLength(1);
  });

  it.each([
    ["no way to have a file", entry(""), /0\.files\.0: expected exactly one of url/],
    ["two ways", entry("package: x\n      url: https://example.org/a"), /expected exactly one of url/],
    ["an unknown key", entry("urll: https://example.org/a"), /urll/],
    ["a path out of the set", entry("package: x").replace("a.csv", "../a.csv"), /expected a path inside the set/],
    ["a short hash", entry("package: x").replace("0".repeat(64), "12"), /expected 64 hex digits/],
    ["a name twice", entry("package: x") + entry("package: x"), /tiny stands there twice/],
    ["no list", "a: 1", /datasets\.yaml/],
  ])("refuses %s", (_, text, message) => {
    expect(() => parseManifest(text)).toThrow(message);
  });
});

describe("findDataset", () => {
  it("lists the known names when it meets an unknown one", () => {
    expect(findDataset(manifest, "sachs").licence).toBe("CC0 1.0");
    expect(() => findDataset(manifest, "sacks")).toThrow(/expected one of seattle-weather, .*got sacks/);
  });
});
