import type * as zod from "zod";
import { lazily, once } from "../../lazy";
import { checked, jsonLines } from "../rows/json-lines";

/** Who is in the wrong, as readers judge: the author, the others, everybody, nobody; or more information is needed. */
export const anecdoteLabels = ["AUTHOR", "OTHER", "EVERYBODY", "NOBODY", "INFO"] as const;

/** One of `anecdoteLabels`. */
export type AnecdoteLabel = (typeof anecdoteLabels)[number];

/** A story from life with readers' judgments. */
export interface Anecdote {
  readonly id: string;
  readonly post_id: string;
  readonly title: string;
  /** May be empty: a few posts are a title only. */
  readonly text: string;
  /** What the author did, as a gerund; null where none could be read off the title. */
  readonly action: string | null;
  /** One that most readers chose. */
  readonly label: AnecdoteLabel;
  /** How many readers chose each. */
  readonly label_scores: Readonly<Record<AnecdoteLabel, number>>;
  readonly binarized_label: "RIGHT" | "WRONG";
}

/** Two actions; which one is less ethical? */
export interface Dilemma {
  readonly id: string;
  readonly actions: readonly [DilemmaAction, DilemmaAction];
  /** How many of five annotators called each action the less ethical one. */
  readonly gold_annotations: readonly [number, number];
  readonly gold_label: 0 | 1;
  /** The same question put to five others. */
  readonly human_perf_annotations: readonly [number, number];
  readonly human_perf_label: 0 | 1 | null;
  /** Whether the annotators disagreed. */
  readonly controversial: boolean;
}

/** One side of a dilemma; its id is that of the anecdote it comes from. */
export interface DilemmaAction {
  readonly id: string;
  readonly description: string;
}

const schemas = once(() => {
  const { z } = lazily("zod") as typeof zod;
  const text = z.string().trim().min(1, "expected a text, got an empty one");
  const count = z.int().min(0);
  const pair = z.tuple([count, count]);
  const side = z.union([z.literal(0), z.literal(1)]);
  const action = z.object({ id: text, description: text });
  const scores = z.object({ AUTHOR: count, OTHER: count, EVERYBODY: count, NOBODY: count, INFO: count });
  const anecdote = z
    .object({
      id: text,
      post_id: text,
      title: text,
      text: z.string(),
      action: text.nullable(),
      label: z.enum(anecdoteLabels),
      label_scores: scores,
      binarized_label: z.enum(["RIGHT", "WRONG"]),
    })
    .refine((a) => a.label_scores[a.label] === Math.max(...Object.values(a.label_scores)), {
      message: "expected a label that most readers chose",
      path: ["label"],
    });
  const dilemma = z
    .object({
      id: text,
      actions: z.tuple([action, action]),
      gold_annotations: pair,
      gold_label: side,
      human_perf_annotations: pair,
      human_perf_label: side.nullable(),
      controversial: z.boolean(),
    })
    .refine((d) => d.gold_annotations[d.gold_label] >= d.gold_annotations[1 - d.gold_label]!, {
      message: "expected the label that most annotators chose",
      path: ["gold_label"],
    });
  return { anecdote, dilemma, counts: (columns: number) => z.array(z.array(count).length(columns)) };
});

/**
 * Reads anecdotes, one JSON object a line.
 *
 * @throws Error "scruples anecdotes: line 7: label: ..." for a missing key, an empty title, or a label that few chose
 * @see 000-D2, 003-D1, 003-C5. Lourie, Le Bras, Choi 2021, "Scruples"
 */
export function loadAnecdotes(file: string): Anecdote[] {
  return jsonLines("scruples anecdotes", file, schemas().anecdote).map(({ value }) => value);
}

/**
 * Reads dilemmas, one JSON object a line.
 *
 * @throws Error "scruples dilemmas: line 7: gold_label: ..." for a missing key, an empty action, or a label that few chose
 * @see 000-D2, 003-D1, 003-D4. Lourie, Le Bras, Choi 2021
 */
export function loadDilemmas(file: string): Dilemma[] {
  return jsonLines("scruples dilemmas", file, schemas().dilemma).map(({ value }) => value);
}

/**
 * Reads a file of label counts: a JSON array with a row of counts for each item, in the order of the split.
 *
 * @param columns 5 for anecdotes (`anecdoteLabels`), 2 for dilemmas
 * @throws Error that names row and column of what is no count
 * @see 003-D4, 003-C6
 */
export function loadLabelCounts(file: string, columns: 2 | 5): number[][] {
  return checked("scruples label counts", JSON.parse(file), schemas().counts(columns));
}
