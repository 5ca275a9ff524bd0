/** A work item of the plan (lines 123-204), and what the text states of it beyond its title. */
export interface WorkItem {
  readonly number: number;
  readonly tier: 1 | 2 | 3;
  readonly title: string;
  /** Files that it says it will change. */
  readonly files: readonly string[];
  /** An interface or a format that it fixes; absent where it fixes none. */
  readonly fixes?: string;
  /** A criterion by which it would be done; absent where there is none. */
  readonly criterion?: string;
}

/** The six items, read from the text: 1 to 3 have sections of their own (lines 142-205), 4 to 6 a line each (132-139). */
export const workItems: readonly WorkItem[] = [
  {
    number: 1,
    tier: 1,
    title: "scorer output",
    files: ["src/components/scorer/rho1_excess.py", "src/components/scorer/critic_delta.py"],
    fixes: "a dictionary with one tensor, weights",
  },
  {
    number: 2,
    tier: 1,
    title: "trainer alignment and masks",
    files: ["src/components/trainer/mtp_weighted_ce_trainer.py"],
    fixes: "_compute_mtp_ce_loss(logits, target_ids, horizon, ignore_index=-100)",
  },
  { number: 3, tier: 1, title: "MLflow metrics", files: [], fixes: "seven names with their formulas" },
  { number: 4, tier: 2, title: "tests", files: [] },
  { number: 5, tier: 2, title: "data loader", files: [] },
  { number: 6, tier: 3, title: "MTPWrapper for [B, S, V] models, if needed", files: [] },
];

/** Whether the text states a file, an interface or a criterion for an item (004-C12). */
export function isStated({ files, fixes, criterion }: WorkItem): boolean {
  return files.length > 0 || fixes !== undefined || criterion !== undefined;
}
