import { ekmanNames, embedTexts, emotionNames, multiHot, toEkman, type LabelledText } from "../../data";
import { requireInteger } from "../../arguments";
import { normals, type Stream } from "../../random";

/**
 * Four tasks on one text, each a few labels: what the four heads of the papers learn, as far as one annotated corpus can give
 * it. Emotion: Ekman's six and neutral. Bentham: is it pleasant, unpleasant, or unclear? Regret: remorse or disappointment.
 * SURD: what one does not know yet. The last three are pooled from the same annotation, not judged apart (003-S4).
 */
export const taskLabelNames = {
  emotion_head: ekmanNames,
  bentham_head: ["pleasant", "unpleasant", "unclear"],
  regret_head: ["regret"],
  surd_head: ["confusion", "curiosity", "realization", "surprise"],
} as const;

/** The name of a head. */
export type TaskName = keyof typeof taskLabelNames;

/** The heads in the order of their columns. */
export const taskNames = Object.keys(taskLabelNames) as readonly TaskName[];

/** Columns of all heads together. */
export const taskColumns: number = taskNames.reduce((sum, name) => sum + taskLabelNames[name].length, 0);

/** Features and labels of some texts. */
export interface TaskSet {
  /** Where they come from, for a caption. */
  readonly source: string;
  readonly items: number;
  readonly width: number;
  /** [items, width] row-major */
  readonly features: Float32Array;
  /** [items, 15] row-major, zeros and ones: the columns of the four heads side by side */
  readonly labels: Float32Array;
}

const unpleasant = ["anger", "disgust", "fear", "sadness"];

/**
 * The labels of the four tasks of a comment of GoEmotions.
 *
 * @param labels indices into `emotionNames`
 * @returns columns in 0 ... 14, ascending
 */
export function taskLabels(labels: readonly number[]): number[] {
  const names = labels.map((label) => emotionNames[label]!);
  const groups = toEkman(labels).map((group) => ekmanNames[group]!);
  const asks = taskLabelNames.surd_head.filter((name) => names.includes(name));
  const called: Readonly<Record<TaskName, readonly string[]>> = {
    emotion_head: groups,
    bentham_head: [
      ...(groups.includes("joy") ? ["pleasant"] : []),
      ...(groups.some((group) => unpleasant.includes(group)) ? ["unpleasant"] : []),
      ...(groups.includes("surprise") ? ["unclear"] : []),
    ],
    regret_head: names.includes("remorse") || names.includes("disappointment") ? ["regret"] : [],
    surd_head: asks,
  };
  const columns = taskNames.flatMap((task) => taskLabelNames[task].map((name) => ({ task, name })));
  return columns.flatMap(({ task, name }, i) => (called[task].includes(name) ? [i] : []));
}

/**
 * The four tasks on texts of GoEmotions, as hashed n-gram embeddings.
 *
 * @param width of the embeddings, default 768
 */
export function goEmotionsTasks(texts: readonly LabelledText[], width = 768): TaskSet {
  return {
    source: "GoEmotions (Demszky et al. 2020)",
    items: texts.length,
    width,
    features: embedTexts(
      texts.map(({ text }) => text),
      { width },
    ),
    labels: Float32Array.from(
      multiHot(
        texts.map(({ labels }) => taskLabels(labels)),
        taskColumns,
      ),
    ),
  };
}

/**
 * Synthetic stand-ins where no text is at hand: random features of length about 1, and labels that a random linear teacher gives
 * them, each to about a fifth of the items.
 *
 * @param teacher what makes the labels; the same for training and test items
 */
export function syntheticTasks(teacher: Stream, items: number, width: number, draws: Stream): TaskSet {
  requireInteger("items", items, { min: 1 });
  requireInteger("width", width, { min: 1 });
  const features = Float32Array.from(normals(draws, items * width), (value) => value / Math.sqrt(width));
  const directions = normals(teacher, width * taskColumns);
  const labels = Float32Array.from({ length: items * taskColumns }, (_, at) => {
    const [item, column] = [Math.floor(at / taskColumns), at % taskColumns];
    let score = 0;
    for (let j = 0; j < width; j++) score += features[item * width + j]! * directions[column * width + j]!;
    return score > 0.84 ? 1 : 0;
  });
  return { source: "synthetic: random features, a linear teacher", items, width, features, labels };
}
