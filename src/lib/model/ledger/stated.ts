/** One part of a model as a paper states it. */
export interface StatedPart {
  readonly part: string;
  /** Stated number of weights. */
  readonly stated: number;
}

/** 001, lines 17-28: eight parts of 730M (001-S1, 001-T1). */
export const slmParts: readonly StatedPart[] = [
  { part: "unified_backbone", stated: 68_000_000 },
  { part: "emotion_modules", stated: 50_000_000 },
  { part: "bentham_modules", stated: 45_000_000 },
  { part: "regret_modules", stated: 35_000_000 },
  { part: "surd_modules", stated: 40_000_000 },
  { part: "task_heads", stated: 120_000_000 },
  { part: "advanced_techniques", stated: 180_000_000 },
  { part: "integration_layers", stated: 192_000_000 },
];

/** 003, lines 38-52: a backbone of 300M and four heads of 500M (003-S4, 003-S5, 003-T1). */
export const methodsParts: readonly StatedPart[] = [
  { part: "backbone", stated: 300_000_000 },
  { part: "emotion", stated: 130_000_000 },
  { part: "bentham", stated: 120_000_000 },
  { part: "regret", stated: 140_000_000 },
  { part: "surd", stated: 110_000_000 },
];

const tasks = ["emotion", "bentham", "regret", "surd"] as const;

/** What each of the four tasks gets of a model. */
export type TaskSizes = Readonly<Record<(typeof tasks)[number], number>>;

/** Sizes of the four tasks in 001: the modules, and a quarter of the task heads each, as the text splits these no further (X-C2). */
export function slmTaskSizes(): TaskSizes {
  const heads = statedOf(slmParts, "task_heads") / tasks.length;
  return sizesOf((task) => statedOf(slmParts, `${task}_modules`) + heads);
}

/** Sizes of the four heads in 003 (X-C2). */
export function methodsTaskSizes(): TaskSizes {
  return sizesOf((task) => statedOf(methodsParts, task));
}

/** The tasks from the largest to the smallest. */
export function bySize(sizes: TaskSizes): string[] {
  return [...tasks].sort((a, b) => sizes[b] - sizes[a]);
}

function statedOf(parts: readonly StatedPart[], part: string): number {
  return parts.find((one) => one.part === part)!.stated;
}

function sizesOf(size: (task: (typeof tasks)[number]) => number): TaskSizes {
  return Object.fromEntries(tasks.map((task) => [task, size(task)])) as unknown as TaskSizes;
}
