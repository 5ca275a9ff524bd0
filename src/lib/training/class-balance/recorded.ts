import { z } from "zod";

/** The decision logs of the original, as files of the set `red-heart-original` (000-N3). */
export const decisionLogFiles: readonly string[] = [
  "401159e8-0964-4d5d-8b4c-80006103e381",
  "test_scenario_10_var_1_f8b60f9d-fe64-4531-97e6-f41af5d69003",
  "test_scenario_10_var_2_99a7d70f-1ddb-4042-8650-56d7fce85384",
  "test_scenario_1_var_1_a6a7676d-ffda-4df7-b072-5437c92a6d79",
  "test_scenario_1_var_2_9e18d46f-de8b-461e-8888-b013d5183e2f",
  "test_scenario_2_var_1_a95d2386-f718-456f-bbdc-ed90a2df600c",
  "test_scenario_2_var_2_7d45a790-5432-4ebc-8c8a-2fb71c9a84f7",
  "test_scenario_3_var_1_bf59e494-4a41-4f21-993c-801bddbe400b",
  "test_scenario_3_var_2_a8963bd6-a574-491d-b4f5-d70cd4d846f1",
  "test_scenario_4_var_1_657cb251-3a9f-479d-a431-90ffeecb957b",
  "test_scenario_4_var_2_1810e06a-413f-4882-9386-348c2141d48e",
  "test_scenario_5_var_1_e7311d02-4a02-4174-a2bc-a774dab017fc",
  "test_scenario_5_var_2_bd6fd591-2cb9-4771-845f-cf8ba6a1c1b0",
  "test_scenario_6_var_1_f95256a6-fbc6-46dd-b6fc-1c9403885bf0",
  "test_scenario_6_var_2_af73c22f-5895-4cd7-88fb-2004fa5c5823",
  "test_scenario_7_var_1_c9d00a4a-e997-41ce-8809-f9723afaeddf",
  "test_scenario_7_var_2_551bda93-d1f9-42de-8d3a-0d912c2fa5af",
  "test_scenario_8_var_1_f1fafb88-d14c-463c-b9fd-d3f524e15f5e",
  "test_scenario_8_var_2_812733d1-a770-4bee-8f85-a7ad9c0ce409",
  "test_scenario_9_var_1_f114c889-64d0-4204-8aec-027ac740879e",
  "test_scenario_9_var_2_2c168d21-19b0-4f4c-af3f-9ec6717f10fa",
].map((name) => `data/decision_logs/${name}.json`);

/** Runs of the original's whole system in July 2025, files of the same set (000-N3). */
export const systemRunFiles: readonly string[] = ["0711_143517", "0715_191058", "0716_084206", "0717_003851"].map(
  (time) => `complete_learning_system_test_results_2025${time}.json`,
);

const emotion = z.object({ primary_emotion: z.string() });
const decision = z.object({
  emotions: emotion,
  actual_outcome: emotion.nullish(),
  has_regret: z.boolean().nullish(),
});
const systemRun = z.object({
  learning_results: z.object({
    learning_progress: z.object({
      start_time: z.string(),
      total_scenarios_processed: z.number(),
      total_regrets: z.number(),
      total_bentham_calculations: z.number(),
    }),
  }),
});

/** What one recorded decision log of the original says. */
export interface RecordedDecision {
  /** Emotion that the model recognised. */
  readonly predicted: string;
  /** Emotion of the outcome that the scenario's author wrote down, where there is one. */
  readonly authored: string | undefined;
  /** Whether the log notes regret. */
  readonly regret: boolean;
}

/**
 * Reads a decision log of the original (data/red-heart-original).
 *
 * @param json content of the file
 * @throws Error for a log of another shape
 * @see 000-N3
 */
export function readDecisionLog(json: string): RecordedDecision {
  const { emotions, actual_outcome: outcome, has_regret: regret } = decision.parse(JSON.parse(json));
  return { predicted: emotions.primary_emotion, authored: outcome?.primary_emotion, regret: regret === true };
}

/**
 * Shares of Joy and regret over decision logs, in percent.
 *
 * @throws RangeError for no log
 * @see 000-N3: the paper says 65 and 0
 */
export function recordedShares(logs: readonly RecordedDecision[]): { readonly joy: number; readonly regret: number } {
  if (logs.length === 0) throw new RangeError("logs: expected at least one decision log, got none");
  const percent = (holds: (log: RecordedDecision) => boolean): number =>
    (100 * logs.filter(holds).length) / logs.length;
  return { joy: percent(({ predicted }) => predicted === "JOY"), regret: percent(({ regret }) => regret) };
}

/** What one run of the whole system counted. */
export interface RecordedSystemRun {
  /** Day, as "2025-07-16". */
  readonly day: string;
  readonly scenarios: number;
  readonly regrets: number;
  /** How often the module that regret rests on was called. */
  readonly benthamCalls: number;
}

/**
 * Reads the counters of a run of the original's whole system.
 *
 * @throws Error for a file of another shape
 * @see 000-N3
 */
export function readSystemRun(json: string): RecordedSystemRun {
  const { start_time: start, ...counted } = systemRun.parse(JSON.parse(json)).learning_results.learning_progress;
  return {
    day: start.slice(0, 10),
    scenarios: counted.total_scenarios_processed,
    regrets: counted.total_regrets,
    benthamCalls: counted.total_bentham_calculations,
  };
}

/** The recorded data set's emotion columns: what the header calls them, and what order its items were written in. */
const emotionColumns: readonly (readonly [header: string, written: string])[] = [
  ["emotion_joy", "joy"],
  ["emotion_anger", "trust"],
  ["emotion_surprise", "fear"],
  ["emotion_disgust", "surprise"],
  ["emotion_sadness", "sadness"],
  ["emotion_shame", "disgust"],
  ["emotion_fear", "anger"],
];

/** How many recorded items have their largest value in a column. */
export interface RecordedEmotion {
  /** Name in the file's header. */
  readonly header: string;
  /** Name by the order in which the items were written; the header's is wrong for six of seven. */
  readonly written: string;
  readonly items: number;
  readonly percent: number;
}

/**
 * Counts the largest emotion of each item of the original's training data; of equal values the first counts.
 *
 * @param csv docs/data/train_data/synthetic_data_full.csv
 * @throws RangeError that names a missing column, or for a table without rows
 * @see 000-A2, 000-N3
 */
export function recordedEmotions(csv: string): RecordedEmotion[] {
  const [header = "", ...lines] = csv.trim().split(/\r?\n/);
  const at = emotionColumns.map(([name]) => header.split(",").indexOf(name));
  const missing = at.indexOf(-1);
  if (missing >= 0) throw new RangeError(`csv: expected a column ${emotionColumns[missing]![0]}, got ${header}`);
  if (lines.length === 0) throw new RangeError("csv: expected at least one row, got none");
  const counts = at.map(() => 0);
  for (const line of lines) {
    const cells = line.split(",");
    const values = at.map((column) => Number(cells[column]));
    counts[values.indexOf(Math.max(...values))]!++;
  }
  return emotionColumns.map(([name, written], i) => ({
    header: name.replace("emotion_", ""),
    written,
    items: counts[i]!,
    percent: (100 * counts[i]!) / lines.length,
  }));
}
