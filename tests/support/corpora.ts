import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, it } from "vitest";
import { dataPlaces, findDataset, locate, parseManifest } from "../../src/lib/data";

const root = path.resolve(__dirname, "../..");
const places = dataPlaces(root, process.env["RED_HEART_DATA"] ?? path.resolve(root, "../shared/data"));
const manifest = parseManifest(readFileSync(path.join(root, "data/datasets.yaml"), "utf8"));

/** The text of a public data file if it lies on this machine, proved by its hash. */
export function corpusText(set: string, file: string): string | undefined {
  const entry = findDataset(manifest, set);
  const found = locate(
    entry,
    entry.files.find((candidate) => candidate.file === file)!,
    places,
  );
  return found && new TextDecoder().decode(found.bytes);
}

/** Tests that read public data. Where a file of them is absent they are counted as skipped, and nothing of them runs. */
export function describeCorpus(set: string, files: readonly string[], tests: (texts: string[]) => void): void {
  const texts = files.map((file) => corpusText(set, file));
  const there = texts.filter((text) => text !== undefined);
  describe.runIf(there.length === files.length)(`the files of ${set}`, () => {
    if (there.length === files.length) tests(there);
    else it("need `npm run data`", () => undefined);
  });
}
