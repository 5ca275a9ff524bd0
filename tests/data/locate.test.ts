import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { dataPlaces, hashOf, locate } from "../../src/lib/data/locate";
import type { DatasetEntry } from "../../src/lib/data/manifest";

const content = Buffer.from("a,b\n1,2\n");
const file = {
  file: "part/a.csv",
  bytes: content.length,
  sha256: hashOf(content),
  also: ["elsewhere/b.csv"],
  url: "https://example.org/a",
};
const set: DatasetEntry = { name: "tiny", title: "t", licence: "CC0", cite: "c", files: [file] };

describe("locate", () => {
  let folder = "";
  const put = (name: string, bytes: Uint8Array): string => {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, bytes);
    return target;
  };
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), "자료 data-"));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true });
  });

  it("finds nothing where there is nothing", () => {
    expect(locate(set, file, dataPlaces(folder, undefined))).toBeUndefined();
  });

  it("prefers an offline folder to the cache, and knows a file's other names", () => {
    const cached = put("data/cache/tiny/part/a.csv", content);
    expect(locate(set, file, dataPlaces(folder, undefined))?.path).toBe(cached);
    const other = put("offline two/elsewhere/b.csv", content);
    const offline = [path.join(folder, "offline one"), path.join(folder, "offline two")].join(path.delimiter);
    expect(locate(set, file, dataPlaces(folder, offline))).toMatchObject({ path: other, sha256: file.sha256 });
  });

  it("finds a package's file in node_modules", () => {
    const packed = { file: file.file, bytes: file.bytes, sha256: file.sha256, package: "pack/a.csv" };
    const there = put("node_modules/pack/a.csv", content);
    expect(locate(set, packed, dataPlaces(folder, undefined))?.path).toBe(there);
  });

  it("refuses a file that holds something else, and says what to do", () => {
    put("data/cache/tiny/part/a.csv", Buffer.from("a,b\n1,3\n"));
    expect(() => locate(set, file, dataPlaces(folder, undefined))).toThrow(
      /tiny: .*a\.csv has sha256 [0-9a-f]{64}, expected [0-9a-f]{64}; remove the file and run `npm run data`/,
    );
  });
});
