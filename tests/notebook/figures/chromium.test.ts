import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { findChromium, NoChromium } from "../../../src/lib/notebook/figures/chromium";
import { temporaryFolder } from "../support";

describe("findChromium", () => {
  it("takes RED_HEART_CHROMIUM first", () => {
    const own = join(temporaryFolder(), "browser");
    writeFileSync(own, "");
    expect(findChromium({ RED_HEART_CHROMIUM: own, PATH: "" })).toBe(own);
  });

  it("looks along the PATH", () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, "google-chrome"), "");
    expect(findChromium({ PATH: folder })).toBe(join(folder, "google-chrome"));
  });

  it("names a program that is not there, with the remedy", () => {
    const find = (): string => findChromium({ RED_HEART_CHROMIUM: "/nowhere/chromium" });
    expect(find).toThrow(NoChromium);
    expect(find).toThrow(/got \/nowhere\/chromium, which does not exist; install Chromium/);
  });
});
