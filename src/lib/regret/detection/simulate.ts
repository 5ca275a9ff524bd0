import { requireFinite, requireInteger, requireOneOf } from "../../arguments";
import { normals, uniforms, type Stream } from "../../random";
import type { RegretInput } from "../analyze";
import { regretOf } from "../regret-of";

/** Who chooses; see {@link ChoiceWorld.chooser}. */
export const choosers = ["random", "expected-best"] as const;

/** One of {@link choosers}. */
export type Chooser = (typeof choosers)[number];

/** The world in which decisions are simulated. Utilities are about -1 to 1. */
export interface ChoiceWorld {
  /** Options of a decision, at least 3, so that there are two alternatives. Default 4. */
  readonly options?: number;
  /** Standard deviation of what an option yields to the one who decides. Default 0.5. */
  readonly spread?: number;
  /** Standard deviation of the error with which that is known beforehand. Default 0.15. */
  readonly noise?: number;
  /** Largest penalty of an option; penalties are uniform from 0. Default 2. */
  readonly penalty?: number;
  /** What a unit of penalty takes from an option's true utility. Default 0.25; at 0 penalties tell nothing of the truth. */
  readonly harm?: number;
  /**
   * "random" (default) chooses the truly best option or, in `wrongShare` of the decisions, one of the others at random: also
   * one that is known to be worse, so that what is known beforehand gives most wrong choices away. "expected-best" chooses
   * what is best as far as is known, and is wrong only where that errs or leaves harm out: no loss can be seen beforehand.
   */
  readonly chooser?: Chooser;
  /** Share of decisions in which a random chooser takes another than the best option, 0 to 1. Default 0.5. */
  readonly wrongShare?: number;
}

/** A decision of which the truth is known. `utilities` are what is expected, all that a rule may look at. */
export interface SimulatedDecision extends RegretInput {
  readonly utilities: Float64Array;
  readonly penalty: number;
  /** True utility of each option, harm to others taken off. */
  readonly truth: Float64Array;
  /** Whether another option was truly better. */
  readonly wrong: boolean;
  /** True regret, at least 0. */
  readonly regret: number;
}

/**
 * Decisions with known truth. Each option yields something and harms others; its true utility is yield - harm · penalty.
 * Known beforehand are the yield, with an error, and the penalty of what was chosen. All choosers face the same options.
 *
 * @param count at least 1
 * @throws RangeError for a `wrongShare` with "expected-best", where it follows from the world
 * @see 000-E2, 000-A1, 000-A6, 003-E29
 */
export function simulateDecisions(stream: Stream, count: number, world: ChoiceWorld = {}): SimulatedDecision[] {
  requireInteger("count", count, { min: 1 });
  const settings = checkedWorld(world);
  return Array.from({ length: count }, (_, i) => simulateDecision(stream.split(i), settings));
}

function simulateDecision(stream: Stream, world: Required<ChoiceWorld>): SimulatedDecision {
  const { options, spread, noise, harm } = world;
  const yields = normals(stream, options).map((z) => spread * z);
  const errors = normals(stream, options);
  const penalties = uniforms(stream, options, 0, world.penalty);
  const truth = yields.map((value, a) => value - harm * penalties[a]!);
  const utilities = yields.map((value, a) => value + noise * errors[a]!);
  const best = bestOf(truth);
  const chosen = world.chooser === "random" ? randomChoice(stream, best, world) : bestOf(utilities);
  const regret = regretOf(truth, chosen);
  return { utilities, chosen, penalty: penalties[chosen]!, truth, wrong: chosen !== best, regret };
}

function randomChoice(stream: Stream, best: number, { options, wrongShare }: Required<ChoiceWorld>): number {
  return stream.uniform() < wrongShare ? (best + 1 + stream.integer(options - 1)) % options : best;
}

function bestOf(values: Float64Array): number {
  return values.indexOf(Math.max(...values));
}

const usualWorld: Required<ChoiceWorld> = {
  options: 4,
  spread: 0.5,
  noise: 0.15,
  penalty: 2,
  harm: 0.25,
  chooser: "random",
  wrongShare: 0.5,
};

function checkedWorld(world: ChoiceWorld): Required<ChoiceWorld> {
  const settings = { ...usualWorld, ...world };
  requireOneOf("chooser", settings.chooser, choosers);
  if (settings.chooser === "expected-best" && world.wrongShare !== undefined) {
    throw new RangeError(`wrongShare: expected none where the best expected option is chosen, got ${world.wrongShare}`);
  }
  requireInteger("options", settings.options, { min: 3 });
  requireFinite("spread", settings.spread, { min: Number.MIN_VALUE });
  for (const name of ["noise", "penalty", "harm"] as const) requireFinite(name, settings[name], { min: 0 });
  requireFinite("wrongShare", settings.wrongShare, { min: 0, max: 1 });
  return settings;
}
