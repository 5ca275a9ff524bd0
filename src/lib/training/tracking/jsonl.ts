import { requireInteger } from "../../arguments";
import type { Metrics } from "./metrics";

/** The metrics of a step. */
export interface MetricLine {
  readonly step: number;
  readonly metrics: Metrics;
}

/**
 * A line of a metrics file: {"step":3,"train/weight_p25":0.5,...}, with its line feed. What is absent stays absent.
 *
 * @throws RangeError for a step that is no whole number, a metric named "step", or one that is not finite, which JSON can't hold
 */
export function metricLine(step: number, metrics: Metrics): string {
  requireInteger("step", step, { min: 0 });
  requireMetrics(metrics);
  return `${JSON.stringify({ step, ...metrics })}\n`;
}

/**
 * Reads the lines of a metrics file. A last line that was cut off while it was written is left out.
 *
 * @throws RangeError that numbers a line which is none of `metricLine`
 */
export function readMetricLines(text: string): readonly MetricLine[] {
  const lines = text.split("\n").slice(0, -1);
  return lines.map((line, i) => {
    const { step, ...metrics } = parsedLine(line, i + 1);
    return { step: step!, metrics };
  });
}

/** Throws a RangeError that names a metric which is not finite or is called "step". */
export function requireMetrics(metrics: Metrics): void {
  for (const [name, value] of Object.entries(metrics)) {
    if (!Number.isFinite(value)) throw new RangeError(`metrics: ${name}: expected a finite number, got ${value}`);
    if (name === "step") throw new RangeError('metrics: expected no metric named "step"');
  }
}

function parsedLine(line: string, number: number): Record<string, number> {
  const value: unknown = JSON.parse(line);
  const isRecord = typeof value === "object" && value !== null && "step" in value;
  if (isRecord && Object.values(value).every((entry) => typeof entry === "number"))
    return value as Record<string, number>;
  throw new RangeError(
    `metrics: expected an object of numbers with a step on line ${number}, got ${line.slice(0, 80)}`,
  );
}
