import { describe, expect, it } from "vitest";
import { readBatchRecord, readMemoryLog, recordedMemoryFigure } from "../../../src/lib/training";

const head = "epoch_last_seen,batch_last_seen,cpu_percent,cpu_gb,gpu_percent_reserved,gpu_gb_allocated,gpu_gb_total";

describe("readMemoryLog", () => {
  it("reads what was allocated and reserved, in the order of the log", () => {
    expect(readMemoryLog(`${head}\n,,34.9,33.4,73.2,5.8,8.0\n1,0,35.5,34.0,153.0,10.8,8.0\n`)).toEqual([
      { reading: 0, gigabytes: 5.8, reserved: 73.2 },
      { reading: 1, gigabytes: 10.8, reserved: 153 },
    ]);
  });

  it("names a missing column and a bad line", () => {
    expect(() => readMemoryLog("a,b\n1,2")).toThrow('memory log: expected a column "gpu_gb_allocated", got a,b');
    expect(() => readMemoryLog(`${head}\n1,0,35.5,34.0,x,10.8,8.0`)).toThrow('line 2: expected numbers, got "1,0,');
  });
});

describe("readBatchRecord", () => {
  it("counts readings above 85%", () => {
    const record = {
      initial_batch_size: 2,
      final_batch_size: 1,
      oom_count: 3,
      memory_usage_history: [{ gpu_percent: 84 }, { gpu_percent: 86 }, { gpu_percent: 100 }],
    };
    expect(readBatchRecord(JSON.stringify(record))).toEqual({
      firstBatch: 2,
      lastBatch: 1,
      above85: 2,
      readings: 3,
      meanPercent: 90,
      outOfMemory: 3,
    });
  });
});

describe("recordedMemoryFigure", () => {
  it("draws the corners of a staircase only", () => {
    const readings = [1, 1, 1, 2, 2, 2].map((gigabytes, reading) => ({ reading, gigabytes, reserved: 0 }));
    const { layer } = recordedMemoryFigure(readings) as { layer: { data: { values: { reading: number }[] } }[] };
    expect(layer[0]!.data.values.map(({ reading }) => reading)).toEqual([0, 2, 3, 5]);
  });
});
