/** Where metrics go: a file always, an MLflow server by choice (004-S11). */
export { jsonlSink } from "./jsonl-sink";
export type { Patience } from "./mlflow-client";
export type { RunName } from "./mlflow-run";
export { mlflowSink, type MlflowOptions, type MlflowSink } from "./mlflow-sink";
export { track, type Tracked, type TrackOptions } from "./track";
