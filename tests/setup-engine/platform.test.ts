import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { hasGpu, requirePlatform } from "../../setup/engine/platform.mjs";

describe("requirePlatform", () => {
  it("accepts Linux on x64 with glibc 2.17 or newer", () => {
    expect(() => {
      requirePlatform({ platform: "linux", arch: "x64", glibc: "2.17" });
    }).not.toThrow();
    expect(() => {
      requirePlatform({ platform: "linux", arch: "x64", glibc: "3.0" });
    }).not.toThrow();
  });

  it.each([
    [{ platform: "darwin", arch: "arm64", glibc: undefined }, "this is darwin on arm64"],
    [{ platform: "win32", arch: "x64", glibc: undefined }, "this is win32 on x64"],
    [{ platform: "linux", arch: "arm64", glibc: "2.36" }, "this is linux on arm64"],
    [{ platform: "linux", arch: "x64", glibc: "2.12" }, "this system has glibc 2.12"],
    [{ platform: "linux", arch: "x64", glibc: "" }, "this system has glibc "],
  ])("names what %o lacks", (machine, sentence) => {
    expect(() => {
      requirePlatform(machine);
    }).toThrow(sentence);
  });
});

describe("hasGpu", () => {
  it("sees the GPU that nvidia-smi lists, unless CUDA_VISIBLE_DEVICES hides it", async () => {
    const folder = mkdtempSync(path.join(os.tmpdir(), "red-heart-gpu-"));
    const listing = '#!/bin/sh\necho "GPU 0: NVIDIA H100 80GB HBM3 (UUID: GPU-1)"\n';
    writeFileSync(path.join(folder, "nvidia-smi"), listing, { mode: 0o755 });
    expect(await hasGpu({ PATH: `${folder}:/bin:/usr/bin` })).toBe(true);
    expect(await hasGpu({ PATH: `${folder}:/bin:/usr/bin`, CUDA_VISIBLE_DEVICES: "" })).toBe(false);
    expect(await hasGpu({ PATH: `${folder}:/bin:/usr/bin`, CUDA_VISIBLE_DEVICES: "-1" })).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
