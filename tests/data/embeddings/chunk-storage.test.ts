import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { folderStorage } from "../../../src/lib/data/embeddings";

let folder = "";
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "red-heart-storage-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("folderStorage", () => {
  it("reads what it wrote, and nothing where nothing is", () => {
    const storage = folderStorage(path.join(folder, "new", "deep"));
    storage.write("a", Uint8Array.of(1, 2));
    storage.write("a", Uint8Array.of(3));
    expect(Array.from(storage.read("a")!)).toEqual([3]);
    expect(storage.read("b")).toBeUndefined();
  });

  it("leaves only whole files: a draft beside, then a rename", () => {
    const storage = folderStorage(folder);
    storage.write("a", new Uint8Array(100));
    expect(readdirSync(folder)).toEqual(["a"]);
    mkdirSync(path.join(folder, "taken"));
    expect(() => {
      storage.write("taken", Uint8Array.of(1));
    }).toThrow();
    expect(storage.read("a")).toHaveLength(100);
  });
});
