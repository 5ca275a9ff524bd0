import { describe, expect, it } from "vitest";
import { gpuName, instructionSets, processorName } from "../../src/lib/engine/machine";

describe("instructionSets", () => {
  it("names the vector sets that choose TensorFlow's kernels, widest first", () => {
    const cpuinfo = "processor\t: 0\nflags\t\t: fpu avx sse2 fma avx2 avx512f avx512_vnni\nbugs\t\t:\n";
    expect(instructionSets(cpuinfo)).toBe("avx512_vnni+avx512f+avx2+fma+avx");
  });

  it("takes whole names: avx512f is no avx", () => {
    expect(instructionSets("flags\t: avx512f\n")).toBe("avx512f");
  });

  it("falls back to the architecture where flags are unknown", () => {
    expect(instructionSets("Features: asimd\n")).toBe(process.arch);
    expect(instructionSets("")).toBe(process.arch);
  });
});

describe("names of devices", () => {
  it("are never empty", () => {
    expect(processorName()).not.toBe("");
    expect(gpuName()).not.toBe("");
  });
});
