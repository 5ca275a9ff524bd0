import { requireInteger } from "../../arguments";
import { occupied, pack, requireSpace } from "./cells";
import { increments, type Increment } from "./decompose";
import { countJoint, listed, product, type SparseJoint } from "./joint";
import { members } from "./labels";
import { laggedProblems, type Problem, type SurdLagOptions } from "./problem";
import { kindOf } from "./result";
import type { Signals } from "./signals";
import { describe, orderOf } from "./solve";
import { specificInformation } from "./specific";
import type { SurdAtom, SurdKind, SurdResult } from "./types";

/** A map is held whole, so its size is limited: 1 GiB of numbers. */
const MAX_MAP = 2 ** 27;

/** Where in state space a term comes from. */
export interface SurdStateMap {
  readonly label: string;
  readonly kind: SurdKind;
  /** 1-based numbers of the agents. */
  readonly agents: readonly number[];
  /** Number of states of the target, then of each agent. */
  readonly shape: readonly number[];
  /** Contribution of each joint state, bits, C order over `shape`: above 0 causal, below 0 misinformative. */
  readonly bits: Float64Array;
  /** Sum of the map: the term's amount. */
  readonly total: number;
  /** Sum of the contributions above 0. */
  readonly positive: number;
  /** Sum of the contributions below 0. */
  readonly negative: number;
}

/** A decomposition and the maps of its terms. */
export interface SurdStates {
  readonly result: SurdResult;
  /** One map a term of up to `maxAgents` agents, in the order of the result's atoms. */
  readonly maps: readonly SurdStateMap[];
}

/** How maps are made. */
export interface SurdStatesOptions extends SurdLagOptions {
  /** Largest set of agents that is looked at. Default: all agents. */
  readonly maxOrder?: number;
  /** Terms of more agents get no map, since it would have as many axes. Default 2. */
  readonly maxAgents?: number;
}

/**
 * SURD by states: which values of the agents, for which value of the target, carry each term.
 *
 * A step from a set B to a set A at state t of the target is worth p(t) [i(t;A) - i(t;B)], which is the sum over joint states
 * of p(t,a,b) log2[p(t|a) / p(t|b)] (of p(t|a) / p(t) where B told nothing). The map of the term that the step is credited
 * to holds this sum, split by the states of the term's own agents.
 *
 * @throws RangeError as `surd` does, or if maxAgents < 1
 * @see arXiv 2505.10878.
 */
export function surdStates(signals: Signals, options: SurdStatesOptions = {}): SurdStates[] {
  const { maxAgents = 2 } = options;
  requireInteger("maxAgents", maxAgents, { min: 1 });
  return laggedProblems(signals, options).map((problem) => statesOf(problem, orderOf(problem, options), maxAgents));
}

function statesOf(problem: Problem, maxOrder: number, maxAgents: number): SurdStates {
  const joint = countJoint(problem.cells, problem.target);
  const information = specificInformation(joint, maxOrder);
  const result = describe(problem, information);
  const steps = increments(information);
  const entries = stateEntries(listed(joint), information.probabilities);
  const maps = result.atoms
    .filter((atom) => atom.agents.length <= maxAgents)
    .map((atom) => {
      const own = steps.filter((step) => kindOf(step) === atom.kind && same(members(step.atom), atom.agents));
      return stateMap(entries, atom, own);
    });
  return { result, maps };
}

function same(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((value, i) => value === b[i]);
}

/** Adds up the steps of one term. */
function stateMap(entries: StateEntries, { label, kind, agents }: SurdAtom, steps: readonly Increment[]): SurdStateMap {
  const { joint } = entries;
  const sizes = agents.map((agent) => joint.sizes[agent - 1]!);
  const shape = [joint.states, ...sizes];
  requireInteger(`cells of the map of ${label}`, product(shape), { max: MAX_MAP });
  const place = new Int32Array(joint.cells);
  agents.forEach((agent, axis) => {
    const digits = joint.digits[agent - 1]!;
    for (let i = 0; i < place.length; i++) place[i] = place[i]! * sizes[axis]! + digits[i]!;
  });
  const bits = new Float64Array(product(shape));
  for (const step of steps) {
    const start = step.state * product(sizes);
    addStep(entries, step, (cell, amount) => (bits[start + place[cell]!]! += amount));
  }
  const sum = (keep: (value: number) => boolean): number => bits.filter(keep).reduce((a, b) => a + b, 0);
  const [positive, negative] = [sum((value) => value > 0), sum((value) => value < 0)];
  return { label, kind, agents, shape, bits, total: positive + negative, positive, negative };
}

/** Splits p(t) [i(t;A) - i(t;B)] by the joint states of all agents. */
function addStep(entries: StateEntries, step: Increment, add: (cell: number, amount: number) => void): void {
  const { joint, sum, probabilities } = entries;
  const { state } = step;
  const upper = entries.posterior(step.upper);
  const lower = step.lower === 0 ? undefined : entries.posterior(step.lower);
  for (const entry of entries.ofState[state]!) {
    const cell = joint.cell[entry]!;
    const base = lower ? lower(cell, state) : probabilities[state]!;
    add(cell, (joint.weight[entry]! / sum) * Math.log2(upper(cell, state) / base));
  }
}

/** p(t | states of some agents), asked by a joint state of all agents and t. */
type Posterior = (cell: number, state: number) => number;

interface StateEntries {
  readonly joint: SparseJoint;
  readonly sum: number;
  readonly probabilities: Float64Array;
  /** Numbers of the entries of each state of the target. */
  readonly ofState: readonly (readonly number[])[];
  /** Posterior given a set of agents; made once a set. */
  readonly posterior: (mask: number) => Posterior;
}

function stateEntries(joint: SparseJoint, probabilities: Float64Array): StateEntries {
  const ofState: number[][] = Array.from({ length: joint.states }, () => []);
  joint.state.forEach((state, entry) => ofState[state]!.push(entry));
  const known = new Map<number, Posterior>();
  const posterior = (mask: number): Posterior => {
    const made = known.get(mask) ?? posteriorOf(joint, mask);
    known.set(mask, made);
    return made;
  };
  return { joint, sum: joint.weight.reduce((a, b) => a + b, 0), probabilities, ofState, posterior };
}

function posteriorOf(joint: SparseJoint, mask: number): Posterior {
  const { states } = joint;
  const columns = members(mask).map((agent) => ({ codes: joint.digits[agent - 1]!, states: joint.sizes[agent - 1]! }));
  const { of, count } = occupied(pack(columns, joint.cells));
  requireSpace(count, states);
  const weights = new Float64Array(count * states);
  const totals = new Float64Array(count);
  joint.weight.forEach((weight, entry) => {
    const own = of[joint.cell[entry]!]!;
    weights[own * states + joint.state[entry]!]! += weight;
    totals[own]! += weight;
  });
  return (cell, state) => weights[of[cell]! * states + state]! / totals[of[cell]!]!;
}
