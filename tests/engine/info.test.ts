import { describe, expect, it } from "vitest";
import { withFingerprint, type EngineInfo } from "../../src/lib/engine/info";

const info: Omit<EngineInfo, "fingerprint"> = {
  name: "native",
  reason: "native: a sentence",
  tfjs: "4.22.0",
  tensorflow: "2.16.2",
  device: "AMD EPYC",
  gpu: false,
  threads: 2,
  oneDnn: true,
  instructions: "avx2+fma",
  deterministic: true,
};

describe("the fingerprint", () => {
  it("is one line of all that changes the last bits", () => {
    expect(withFingerprint(info).fingerprint).toBe(
      "native, tfjs 4.22.0, tensorflow 2.16.2, onednn, threads 2, avx2+fma, AMD EPYC, deterministic",
    );
  });

  it.each([
    { name: "cpu" },
    { tfjs: "4.23.0" },
    { tensorflow: "2.21.0" },
    { device: "NVIDIA H100" },
    { threads: 4 },
    { oneDnn: false },
    { instructions: "avx512f" },
    { deterministic: false },
  ] as const)("changes with %o", (change) => {
    expect(withFingerprint({ ...info, ...change }).fingerprint).not.toBe(withFingerprint(info).fingerprint);
  });

  it("does not change with the wording of the reason", () => {
    const other = withFingerprint({ ...info, reason: "native: another sentence" });
    expect(other.fingerprint).toBe(withFingerprint(info).fingerprint);
  });
});
