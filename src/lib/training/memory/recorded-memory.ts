import type { TopLevelSpec } from "vega-lite";

/** A reading of the card's memory while the original trained. */
export interface MemoryReading {
  /** Order in the log, from 0. */
  readonly reading: number;
  /** Gigabytes that the program had allocated on a card of 8. */
  readonly gigabytes: number;
  /** Percent of the card that was reserved; above 100 it spills into the host's memory. */
  readonly reserved: number;
}

/**
 * Reads the memory lines of the recorded 50-epoch run.
 *
 * @param csv text of derived/gpu_memory_50epochs.csv
 * @throws RangeError that names a missing column, or a line whose numbers are none
 */
export function readMemoryLog(csv: string): MemoryReading[] {
  const [head = "", ...lines] = csv.trim().split(/\r?\n/);
  const columns = head.split(",");
  const [gigabytes, reserved] = ["gpu_gb_allocated", "gpu_percent_reserved"].map((name) => {
    const at = columns.indexOf(name);
    if (at < 0) throw new RangeError(`memory log: expected a column "${name}", got ${head}`);
    return at;
  }) as [number, number];
  return lines.map((line, reading) => {
    const cells = line.split(",");
    const numbers = { gigabytes: Number(cells[gigabytes]), reserved: Number(cells[reserved]) };
    if (Object.values(numbers).every(Number.isFinite)) return { reading, ...numbers };
    throw new RangeError(`memory log: line ${reading + 2}: expected numbers, got "${line}"`);
  });
}

/** What the original's batch manager recorded of itself. */
export interface BatchRecord {
  readonly firstBatch: number;
  readonly lastBatch: number;
  /** Readings of the last 1,000 that lie above the printed limit of 85%. */
  readonly above85: number;
  readonly readings: number;
  /** Mean of the readings, percent of the card. */
  readonly meanPercent: number;
  readonly outOfMemory: number;
}

/**
 * Reads a recorded summary of the batch manager.
 *
 * @param json text of training/oom_stats/*.json
 */
export function readBatchRecord(json: string): BatchRecord {
  const record = JSON.parse(json) as {
    initial_batch_size: number;
    final_batch_size: number;
    oom_count: number;
    memory_usage_history: readonly { gpu_percent: number }[];
  };
  const percents = record.memory_usage_history.map(({ gpu_percent }) => gpu_percent);
  return {
    firstBatch: record.initial_batch_size,
    lastBatch: record.final_batch_size,
    above85: percents.filter((percent) => percent > 85).length,
    readings: percents.length,
    meanPercent: percents.reduce((sum, percent) => sum + percent, 0) / percents.length,
    outOfMemory: record.oom_count,
  };
}

/** The recorded readings over time, with the card's end and the printed limits (001-S13). */
export function recordedMemoryFigure(readings: readonly MemoryReading[]): TopLevelSpec {
  // Only where the value changes is there something to draw.
  const corners = readings.filter(({ gigabytes }, i) => {
    return gigabytes !== readings[i - 1]?.gigabytes || gigabytes !== readings[i + 1]?.gigabytes;
  });
  const y = { type: "quantitative" as const, title: "allocated (GB) · 할당된 메모리" };
  return {
    width: 520,
    height: 200,
    layer: [
      {
        data: { values: corners },
        mark: { type: "line", color: "#d55e00", interpolate: "step-after", tooltip: true },
        encoding: {
          x: { field: "reading", type: "quantitative", title: "reading in the log · 기록 순서" },
          y: { ...y, field: "gigabytes", scale: { domain: [0, 12] } },
        },
      },
      {
        data: {
          values: [
            [8, "card · 카드"],
            [6.8, "85%"],
            [4.8, "60%"],
          ].map(([limit, name]) => ({ limit, name })),
        },
        mark: { type: "rule", strokeDash: [4, 4], color: "gray" },
        encoding: { y: { ...y, field: "limit" } },
      },
      {
        data: {
          values: [
            [8, "card · 카드"],
            [6.8, "85%"],
            [4.8, "60%"],
          ].map(([limit, name]) => ({ limit, name })),
        },
        mark: { type: "text", align: "right", dx: -4, dy: -6, color: "#555555" },
        encoding: { x: { value: 520 }, y: { ...y, field: "limit" }, text: { field: "name", type: "nominal" } },
      },
    ],
  };
}
