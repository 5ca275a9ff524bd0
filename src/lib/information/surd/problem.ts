import { requireInteger } from "../../arguments";
import { code, windowCoder, type Binning, type Coded } from "./bins";
import { packAgents, type AgentCells } from "./joint";
import { MAX_AGENTS } from "./labels";
import { namedSignals, requireAligned, requireLags, requireTargets, type Signals } from "./signals";
import type { SurdAgent } from "./types";

/** How signals become states. */
export interface SurdBinOptions {
  /** Number of bins of every variable, or of each in order (the target first where it is given apart). Default 10. */
  readonly bins?: number | readonly number[];
  /** Default "width". */
  readonly binning?: Binning;
}

/** Which past (and present) of the signals is asked about which target. */
export interface SurdLagOptions extends SurdBinOptions {
  /** Samples from agent to target; with several, every variable is an agent once a lag, in the order given. Default 1. */
  readonly lag?: number | readonly number[];
  /** Whether the other variables at the target's own time are agents too; they come last. Default false. */
  readonly contemporaneous?: boolean;
  /** Names of the variables to explain. Default: all. */
  readonly targets?: readonly string[];
}

/** A target and its agents as aligned bin numbers. */
export interface Problem {
  readonly name: string;
  readonly target: Coded;
  readonly agents: readonly SurdAgent[];
  readonly columns: readonly Coded[];
  readonly cells: AgentCells;
}

/** A variable at a time before the target's. */
interface Place {
  readonly variable: string;
  readonly lag: number;
}

/** One problem a target. Each variable is binned once a window, and targets with the same agents share their packing. */
export function laggedProblems(signals: Signals, options: SurdLagOptions = {}): Problem[] {
  const { lag = 1, contemporaneous = false, binning } = options;
  const variables = namedSignals(signals, options.bins);
  const lags = typeof lag === "number" ? [lag] : lag;
  const samples = requireAligned(variables);
  requireLags(lags, samples);
  const targets = requireTargets(variables, options.targets);

  const start = Math.max(...lags);
  const coders = new Map(variables.map(({ name, values, bins }) => [name, windowCoder(name, values, bins, binning)]));
  const coded = (at: Place): Coded => coders.get(at.variable)!(start - at.lag, samples - at.lag);
  const past = lags.flatMap((steps) => variables.map(({ name }): Place => ({ variable: name, lag: steps })));
  const pastAgents = agentsOf(past, coded);
  return targets.map((name) => {
    const present = variables
      .filter((other) => other.name !== name)
      .map((other): Place => ({ variable: other.name, lag: 0 }));
    const agents = contemporaneous ? agentsOf([...past, ...present], coded) : pastAgents;
    return { name, target: coded({ variable: name, lag: 0 }), ...agents };
  });
}

function agentsOf(places: readonly Place[], coded: (place: Place) => Coded): Omit<Problem, "name" | "target"> {
  const agents = places.map((place) => ({ label: timeLabel(place), ...place }));
  return withCells(agents, places.map(coded));
}

function timeLabel({ variable, lag }: Place): string {
  return lag === 0 ? `${variable}(t)` : `${variable}(t-${lag})`;
}

function withCells(agents: readonly SurdAgent[], columns: readonly Coded[]): Omit<Problem, "name" | "target"> {
  requireInteger("number of agents", columns.length, { min: 1, max: MAX_AGENTS });
  return { agents, columns, cells: packAgents(columns, columns[0]!.codes.length) };
}

/** A target and agents that are aligned already: sample by sample they belong together. */
export function alignedProblem(target: ArrayLike<number>, agents: Signals, options: SurdBinOptions = {}): Problem {
  const { bins = 10, binning } = options;
  const [targetBins, agentBins] = typeof bins === "number" ? [bins, bins] : [bins[0] ?? NaN, bins.slice(1)];
  const variables = namedSignals(agents, agentBins);
  requireAligned([{ name: "target", values: target, bins: targetBins }, ...variables]);
  return {
    name: "target",
    target: code("target", target, targetBins, binning),
    ...withCells(
      variables.map(({ name }) => ({ label: name, variable: name, lag: 0 })),
      variables.map(({ name, values, bins: own }) => code(name, values, own, binning)),
    ),
  };
}
