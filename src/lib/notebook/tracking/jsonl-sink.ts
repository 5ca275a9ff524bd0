import { closeSync, mkdirSync, openSync, writeSync } from "node:fs";
import { dirname } from "node:path";
import { metricLine, type MetricSink } from "../../training/tracking";

/**
 * Writes metrics to a file, a line a step, at once: what was logged is there whatever happens afterwards. A file of an earlier
 * run is replaced.
 *
 * @throws Error of the file system where the file can't be written
 * @see 004-S11
 */
export function jsonlSink(file: string): MetricSink {
  mkdirSync(dirname(file), { recursive: true });
  const handle = openSync(file, "w");
  let open = true;
  return {
    log: (step, metrics) => {
      if (!open) throw new Error(`${file}: expected no metrics after close, got those of step ${step}`);
      writeSync(handle, metricLine(step, metrics));
    },
    close: () => {
      if (open) closeSync(handle);
      open = false;
      return Promise.resolve();
    },
  };
}
