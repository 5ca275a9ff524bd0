import { join, resolve } from "node:path";
import { allSinks, type MetricSink } from "../../training/tracking";
import { currentSession, type Session } from "../session";
import { jsonlSink } from "./jsonl-sink";
import { mlflowSink } from "./mlflow-sink";
import type { RunName } from "./mlflow-run";

/** Where a run's metrics go beside its name. */
export interface TrackOptions extends Pick<RunName, "parameters"> {
  /** Folder of the metric files; default `.cache/metrics` of the project. */
  readonly folder?: string;
  /** Default the session of this process. */
  readonly session?: Session;
  /** Told when the server is given up. Default console.warn. */
  readonly warn?: (message: string) => void;
}

/** A run that is logged. */
export interface Tracked extends MetricSink {
  /** The file that every metric is written to. */
  readonly file: string;
}

/**
 * Logs a training run: always to a file of JSON lines, `<folder>/<notebook>/<profile>/<name>.jsonl`, and to an MLflow server as
 * well where MLFLOW_TRACKING_URI is set, as a run of this name in an experiment named after the notebook.
 *
 * An address that is not http, as MLflow itself also knows them, is warned of once and not used.
 *
 * @param name of the run: letters, digits, dots, hyphens and underscores
 * @throws RangeError for another name; Error of the file system where the file can't be written
 * @see 004-S11
 */
export function track(name: string, options: TrackOptions = {}): Tracked {
  if (!/^[\w.-]*\w[\w.-]*$/.test(name)) {
    throw new RangeError(`track: expected a name of letters, digits, ".", "-" and "_", got ${JSON.stringify(name)}`);
  }
  const { session = currentSession(), folder = resolve(__dirname, "../../../../.cache/metrics") } = options;
  const file = join(folder, session.notebook, session.profile, `${name}.jsonl`);
  return { file, ...allSinks([jsonlSink(file), ...server(name, session, options)]) };
}

function server(run: string, { environment, notebook }: Session, options: TrackOptions): readonly MetricSink[] {
  const address = environment["MLFLOW_TRACKING_URI"] ?? "";
  const { parameters, warn = console.warn } = options;
  if (address === "") return [];
  try {
    return [mlflowSink({ address, warn, experiment: notebook, run, ...(parameters && { parameters }) })];
  } catch (error) {
    warn(`${String(error)}; metrics stay in their file.`);
    return [];
  }
}
