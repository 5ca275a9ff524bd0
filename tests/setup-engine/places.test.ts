import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { makeWhole } from "../../setup/engine/places.mjs";
import { oddFolder } from "./support";

let folder = "";
let remove: () => void;
beforeEach(() => {
  ({ folder, remove } = oddFolder());
});
afterEach(() => {
  remove();
});

const write = (text: string) => (place: string) => {
  writeFileSync(path.join(place, "file"), text);
  return Promise.resolve();
};

describe("makeWhole", () => {
  it("gives a whole folder", async () => {
    const target = path.join(folder, "deep", "target");
    await makeWhole(target, path.join(folder, "building"), write("whole"));
    expect(readFileSync(path.join(target, "file"), "utf8")).toBe("whole");
    expect(readdirSync(path.join(folder, "building"))).toEqual([]);
  });

  it("gives nothing when filling fails", async () => {
    const target = path.join(folder, "target");
    const fails = (): Promise<void> => Promise.reject(new Error("half-way"));
    await expect(makeWhole(target, path.join(folder, "building"), fails)).rejects.toThrow("half-way");
    expect(existsSync(target)).toBe(false);
    expect(readdirSync(path.join(folder, "building"))).toEqual([]);
  });

  it("keeps what another build finished first", async () => {
    const target = path.join(folder, "target");
    const build = (text: string): Promise<void> => makeWhole(target, path.join(folder, "building"), write(text));
    await Promise.all([build("one"), build("two")]);
    expect(readFileSync(path.join(target, "file"), "utf8")).toMatch(/^(one|two)$/);
    await build("three");
    expect(readFileSync(path.join(target, "file"), "utf8")).not.toBe("three");
  });

  it("clears what a dead process left, and leaves living and foreign ones alone", async () => {
    const building = path.join(folder, "building");
    const [dead, alive, foreign] = [`${os.hostname()}-4194305-a`, `${os.hostname()}-${process.pid}-b`, "elsewhere-1-c"];
    for (const name of [dead, alive, foreign]) mkdirSync(path.join(building, name), { recursive: true });
    await makeWhole(path.join(folder, "target"), building, write(""));
    expect(readdirSync(building).sort()).toEqual([alive, foreign].sort());
  });
});
