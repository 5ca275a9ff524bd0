import { requireFinite, requireOneOf } from "../../arguments";
import type { Menu } from "./lottery";
import { explored, luceLog, softmaxLog, type ChoiceRule } from "./rules";
import {
  crraUtility,
  expectedUtility,
  meanVarianceValue,
  powerExpoUtility,
  powerUtility,
  prospectUtility,
  type Utility,
} from "./utility";

/** What may be inferred of a chooser (002-S1, 002-S12). */
export const choiceParameters = ["risk_aversion", "noise", "loss_aversion", "exploration"] as const;

/** One of {@link choiceParameters}. */
export type ChoiceParameter = (typeof choiceParameters)[number];

/** A number for each parameter. */
export type ChoiceSettings = Readonly<Record<ChoiceParameter, number>>;

/** How a chooser values lotteries and decides. */
export interface ChooserOptions {
  /** Default "crra". Only "prospect" reads loss aversion; it and "mean-variance" allow losses. */
  readonly value?: "crra" | "mean-variance" | "power-expo" | "prospect";
  /** Default "softmax". */
  readonly rule?: ChoiceRule;
  /** The parameters that theta holds, in this order: one to three. Default only risk aversion. */
  readonly free?: readonly ChoiceParameter[];
  /** The others. Default: risk aversion 0, noise 0.15, loss aversion 1, exploration 0. */
  readonly fixed?: Partial<ChoiceSettings>;
  /** Of power-expo utility, default 0.029. */
  readonly curvature?: number;
}

/** A model of choice whose theta is to be inferred. */
export interface Chooser {
  /** Names of the entries of theta. */
  readonly parameters: readonly ChoiceParameter[];
  /**
   * Log-probability of each lottery of a menu.
   *
   * @param theta one number a parameter
   * @throws RangeError for a theta of another length or outside of what its parameters may be
   */
  logProbabilities(menu: Menu, theta: ArrayLike<number>): Float64Array;
}

const defaults: ChoiceSettings = { risk_aversion: 0, noise: 0.15, loss_aversion: 1, exploration: 0 };

/**
 * A utility maximiser with noise: our stand-in for the simulator that the paper calls a Lean/Z3 stub, whose verdicts would
 * have no likelihood (002-S2, 002-C3).
 */
export function chooser(options: ChooserOptions = {}): Chooser {
  const { value = "crra", rule = "softmax", free = ["risk_aversion"], fixed = {}, curvature = 0.029 } = options;
  requireFree(free);
  requireOneOf("value", value, ["crra", "mean-variance", "power-expo", "prospect"]);
  requireOneOf("rule", rule, ["softmax", "luce"]);
  const base = { ...defaults, ...fixed };
  return {
    parameters: free,
    logProbabilities(menu, theta) {
      const settings = settingsOf(free, base, theta);
      const values = valuesOf(menu, settings, { value, rule, curvature });
      const logs = rule === "luce" ? luceLog(values, settings.noise) : softmaxLog(values, settings.noise);
      return explored(logs, settings.exploration);
    },
  };
}

/** Throws a RangeError unless theta is allowed: noise and loss aversion positive, exploration within 0 and 1. */
export function requireTheta(parameters: readonly ChoiceParameter[], theta: ArrayLike<number>): void {
  if (theta.length !== parameters.length) {
    throw new RangeError(
      `theta: expected ${parameters.length} numbers (${parameters.join(", ")}), got ${theta.length}`,
    );
  }
  parameters.forEach((parameter, i) => {
    requireFinite(`theta: ${parameter}`, theta[i]!, limits[parameter]);
  });
}

const limits: Readonly<Record<ChoiceParameter, { readonly min?: number; readonly max?: number }>> = {
  risk_aversion: {},
  noise: { min: Number.MIN_VALUE },
  loss_aversion: { min: Number.MIN_VALUE },
  exploration: { min: 0, max: 1 },
};

function requireFree(free: readonly ChoiceParameter[]): void {
  if (free.length < 1 || free.length > 3) {
    throw new RangeError(`free: expected one to three parameters, got ${free.length}`);
  }
  free.forEach((parameter, i) => {
    requireOneOf(`free[${i}]`, parameter, choiceParameters);
    if (free.indexOf(parameter) !== i)
      throw new RangeError(`free: expected each parameter once, got ${parameter} twice`);
  });
}

function settingsOf(free: readonly ChoiceParameter[], base: ChoiceSettings, theta: ArrayLike<number>): ChoiceSettings {
  requireTheta(free, theta);
  const settings: Record<ChoiceParameter, number> = { ...base };
  free.forEach((parameter, i) => {
    settings[parameter] = theta[i]!;
  });
  return settings;
}

function valuesOf(
  menu: Menu,
  settings: ChoiceSettings,
  { value, rule, curvature }: Required<Pick<ChooserOptions, "value" | "rule" | "curvature">>,
): number[] {
  if (value === "mean-variance") return menu.map((lottery) => meanVarianceValue(lottery, settings.risk_aversion));
  const { risk_aversion: r, loss_aversion: l } = settings;
  const utility: Utility = {
    crra: () => (rule === "luce" ? powerUtility(r) : crraUtility(r)),
    "power-expo": () => powerExpoUtility(r, curvature),
    prospect: () => prospectUtility(r, l),
  }[value]();
  return menu.map((lottery) => expectedUtility(lottery, utility));
}
