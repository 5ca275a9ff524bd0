import { describe, expect, it } from "vitest";
import { recordedMemory, recordedParameters } from "../../../src/lib/model/ledger";

const counts = {
  backbone: 90_624_132,
  emotion_head: 17_254_583,
  bentham_head: 13_871_919,
  regret_head: 19_897_161,
  surd_head: 12_025_739,
  neural_emotion: 122_595_407,
  neural_bentham: 78_281_602,
  neural_regret: 153_872_666,
  neural_surd: 13_473_032,
  neural_analyzers_total: 368_222_707,
  advanced_wrappers_total: 190_575_565,
  phase_networks_M: 8,
  dsp_and_kalman_M: 2.3,
  total_M: 722.8,
};

describe("recordedParameters", () => {
  it("adds the recorded parts up to the printed 722.8M", () => {
    const { parts, sum, printed } = recordedParameters(JSON.stringify(counts));
    expect(printed).toBe(722_800_000);
    expect(Math.abs(sum - printed)).toBeLessThan(50_000);
    expect(parts["dsp_and_kalman"]).toBe(2_300_000);
    expect(Object.keys(parts)).toHaveLength(12);
  });

  it("refuses analyzers that don't add up, and a key that is missing or unknown", () => {
    const off = { ...counts, neural_surd: 1 };
    expect(() => recordedParameters(JSON.stringify(off))).toThrow(/expected a sum of 368222707, got 354749676/);
    expect(() => recordedParameters(JSON.stringify({ ...counts, backbone: undefined }))).toThrow(/backbone/);
    expect(() => recordedParameters(JSON.stringify({ ...counts, extra: 1 }))).toThrow(/extra/);
  });
});

describe("recordedMemory", () => {
  const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

  it("finds the usual reading among all", () => {
    const csv = "epoch,gpu_gb_allocated,gpu_gb_total\n,5.8,8.0\n1,10.8,8.0\n2,10.8,8.0\n";
    expect(recordedMemory("m.csv", bytes(csv))).toEqual({ readings: 3, usual: 10.8, usualCount: 2, card: 8 });
  });

  it("names what is missing", () => {
    expect(() => recordedMemory("m.csv", bytes("a,b\n1,2\n"))).toThrow(/gpu_gb_allocated/);
    const csv = "gpu_gb_allocated,gpu_gb_total\nx,8.0\n";
    expect(() => recordedMemory("m.csv", bytes(csv))).toThrow(/row 1, column gpu_gb_allocated/);
  });
});
