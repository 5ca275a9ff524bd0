import { requireInteger } from "../../arguments";
import { Ema, type EmaOptions } from "../optimizers/ema";
import type { Score } from "./judge";
import { Lanes, type LanePlan } from "./lanes";
import type { AblationTask } from "./task";
import type { Recipe } from "./techniques";

/** What all recipes of a comparison share. */
export interface RecipeSetting {
  readonly task: AblationTask;
  /** One run a seed: its items, their order, its start and its dropout all follow from the seed, whatever the recipe. */
  readonly seeds: readonly number[];
  /** Training items of a run, drawn from the pool. Default 640: ten batches, so that 600 updates are the paper's 60 epochs. */
  readonly items?: number;
  /** Items of a batch. Default 64. */
  readonly batch?: number;
  /** Updates of a run. Default 600. */
  readonly updates?: number;
  /** Hidden units. Default 32. */
  readonly hidden?: number;
  /** Residual blocks. Default 4. */
  readonly blocks?: number;
  /** Dropout 2^-bits. Default 2: a rate of 1/4. */
  readonly dropoutBits?: number;
}

/** One run at one moment, with the trained weights ("raw") or an average of them. */
export interface RunPoint {
  readonly recipe: string;
  readonly seed: number;
  readonly update: number;
  readonly weights: string;
  readonly validation: Score;
  readonly test: Score;
}

/** What is looked at, and when. */
export interface Watch {
  /** Averages of the weights to keep, by name. Default none. */
  readonly averages?: Readonly<Record<string, EmaOptions>>;
  /** Judges every so many updates; default only at the end. */
  readonly every?: number;
  /** Called whenever a stack was judged: recipes of one pass form one, those of two another. */
  readonly onJudged?: () => void;
}

/**
 * Trains recipes from many seeds, all side by side, and judges them on the held-out items. Between two judgements the event
 * loop has its turn.
 *
 * @param recipes by name
 * @returns for each moment, weights ("raw", then the averages), recipe and seed, in that order within a stack
 * @throws RangeError for settings out of range, or more items than the pool holds
 * @see 001-E5, 001-E6, 001-E7, 001-E19
 */
export async function trainRecipes(
  setting: RecipeSetting,
  recipes: Readonly<Record<string, Recipe>>,
  watch: Watch = {},
): Promise<RunPoint[]> {
  const plan = planOf(setting);
  const { updates = 600 } = setting;
  requireInteger("updates", updates, { min: 1 });
  requireInteger("every", watch.every ?? updates, { min: 1 });
  const isDouble = ([, { alpha }]: [string, Recipe]): boolean => alpha !== undefined;
  const all = Object.entries(recipes);
  const points: RunPoint[] = [];
  for (const stack of [all.filter((entry) => !isDouble(entry)), all.filter(isDouble)]) {
    if (stack.length > 0) points.push(...(await trainStack(plan, stack, updates, watch)));
  }
  return points;
}

function planOf(setting: RecipeSetting): LanePlan {
  const { task, seeds, items = 640, batch = 64, hidden = 32, blocks = 4, dropoutBits = 2 } = setting;
  requireInteger("seeds.length", seeds.length, { min: 1 });
  requireInteger("items", items, { min: 1, max: task.pool.labels.length });
  requireInteger("batch", batch, { min: 1, max: items });
  requireInteger("hidden", hidden, { min: 1 });
  const network = { inputs: task.width, hidden, blocks, classes: task.classes, dropoutBits };
  return { task, network, items, batch, seeds };
}

async function trainStack(
  plan: LanePlan,
  stack: readonly (readonly [name: string, recipe: Recipe])[],
  updates: number,
  { averages: wanted = {}, every = updates, onJudged }: Watch,
): Promise<RunPoint[]> {
  const lanes = new Lanes(
    plan,
    stack.map(([, recipe]) => recipe),
  );
  const averages = Object.entries(wanted).map(([name, options]) => ({ name, ema: new Ema(lanes.weights, options) }));
  const points: RunPoint[] = [];
  const look = (update: number, weights: string): void => {
    const [validation, test] = [lanes.judge("validation"), lanes.judge("test")];
    const names = stack.flatMap(([recipe]) => plan.seeds.map((seed) => ({ recipe, seed })));
    points.push(...names.map((name, i) => ({ ...name, update, weights, validation: validation[i]!, test: test[i]! })));
  };
  for (let update = 1; update <= updates; update++) {
    lanes.update(update);
    for (const { ema } of averages) ema.update(lanes.weights);
    if (update % every !== 0 && update !== updates) continue;
    look(update, "raw");
    for (const { name, ema } of averages) {
      ema.whileApplied(lanes.weights, () => {
        look(update, name);
      });
    }
    onJudged?.();
    // A notebook shows its progress between two turns of the event loop.
    await new Promise(setImmediate);
  }
  for (const { ema } of averages) ema.dispose();
  lanes.dispose();
  return points;
}
