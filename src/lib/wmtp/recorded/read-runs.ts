import { gatherSeries, type RecordedPoint, type RecordedRun } from "./series";

/**
 * Reads a history as MLflow exports it: a list of `{ step, value }` for each metric.
 *
 * @param json text of a `*_history.json`
 * @throws RangeError that names the metric whose entries are not such a list; SyntaxError for text that is no JSON
 */
export function readMetricHistory(json: string): RecordedRun {
  const history: unknown = JSON.parse(json);
  if (!isRecord(history)) throw new RangeError(`metric history: expected metrics by name, got ${kindOf(history)}`);
  const points = Object.entries(history).flatMap(([name, entries]) => {
    if (!Array.isArray(entries)) {
      throw new RangeError(`metric history: ${name}: expected a list, got ${kindOf(entries)}`);
    }
    return entries.map((entry: unknown) => historyPoint(name, entry));
  });
  return gatherSeries("metric history", points);
}

/**
 * Reads the joined table of MLflow's plain metric files, columns metric, step, timestamp_ms, value.
 *
 * @param csv text of a `*_metrics.csv`
 * @throws RangeError that names a heading other than this, or the line whose numbers are none
 */
export function readMetricTable(csv: string): RecordedRun {
  const [head = "", ...lines] = csv.trim().split(/\r?\n/);
  const heading = "metric,step,timestamp_ms,value";
  if (head !== heading) throw new RangeError(`metric table: expected the heading ${heading}, got ${head}`);
  return gatherSeries(
    "metric table",
    lines.map((line) => {
      const [name = "", step = "", , value = ""] = line.split(",");
      if (name !== "" && step !== "" && value !== "") return { name, step: Number(step), value: Number(value) };
      throw new RangeError(`metric table: expected four cells, got "${line}"`);
    }),
  );
}

function historyPoint(name: string, entry: unknown): RecordedPoint {
  if (isRecord(entry)) {
    const { step, value } = entry;
    if (typeof step === "number" && typeof value === "number") return { name, step, value };
  }
  throw new RangeError(`metric history: ${name}: expected { step, value }, got ${JSON.stringify(entry)}`);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  return value === null ? "null" : Array.isArray(value) ? "a list" : typeof value;
}
