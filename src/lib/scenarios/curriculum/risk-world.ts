import { causalGraph, randomDag, type CausalGraph, type EdgeTuple } from "../../causal";
import { uniforms, type Stream } from "../../random";
import { mean } from "../../statistics";
import { dot } from "../dot";
import { simulate } from "../ripple/simulate";
import { nodeVector, sparseGraph, type SparseGraph } from "../ripple/sparse-graph";

/** Number of nodes that a decision may shock. */
const ACTIONS = 4;
const NODES = 10;
const STEPS = 3;

/** A made-up world with two regimes: decisions go well on the calm graph, and badly on the fragile one. */
export interface RiskWorld {
  readonly calm: CausalGraph;
  /** The same edges; half of those into each node harm. */
  readonly fragile: CausalGraph;
  /** Worth of a change of 1 at each node, in [0, 1]. */
  readonly utility: ReadonlyMap<string, number>;
}

/** What one knows of a decision, and what came of it. */
export interface RiskItem {
  /** Shocks of the four actions in [0, 1], and how fragile things look, f in [0, 1]: they are fragile with probability f². */
  readonly features: readonly number[];
  /** Utility of the one outcome that happened, orders 0 to 3. */
  readonly utility: number;
  /** Mean and standard deviation of utility over the scenario's simulated runs. */
  readonly expected: number;
  readonly deviation: number;
  /** Mean utility of orders 2 and 3 x variance over the runs: the risk proxy of 000-S20. */
  readonly risk: number;
}

/** How many numbers describe a decision. */
export const featureCount: number = ACTIONS + 1;

/**
 * A random world of 10 nodes, 4 of which are actions. Edges carry on with a confidence of .5 to 1, so outcomes vary.
 *
 * @see 000-D3, 000-E9, 000-E10
 */
export function riskWorld(stream: Stream): RiskWorld {
  const drawn = randomDag(stream.split("graph"), { nodes: NODES, degree: 4, weights: [0.3, 0.9] });
  const [sure, harm] = [stream.split("confidence"), stream.split("harm")];
  const calm: EdgeTuple[] = [];
  const fragile: EdgeTuple[] = [];
  drawn.forEachEdge((_, { weight }, from, to) => {
    const confidence = 0.5 + 0.5 * sure.uniform();
    const size = Math.abs(weight);
    calm.push([from, to, size, confidence]);
    fragile.push([from, to, harm.uniform() < 0.5 ? -1.5 * size : size, confidence]);
  });
  const names = drawn.nodes();
  const worth = uniforms(stream.split("utility"), NODES);
  return {
    calm: causalGraph(names, calm),
    fragile: causalGraph(names, fragile),
    utility: new Map(names.map((name, v) => [name, worth[v]!])),
  };
}

/**
 * Decisions in a world, with what came of them.
 *
 * @param runs simulated runs of each decision's scenario; default 40
 */
export function drawItems(world: RiskWorld, stream: Stream, count: number, runs = 40): RiskItem[] {
  const regimes = [sparseGraph(world.calm), sparseGraph(world.fragile)] as const;
  const worth = nodeVector("utility", regimes[0].names, world.utility);
  return Array.from({ length: count }, (_, i) => {
    const own = stream.split(i);
    const shocks = uniforms(own.split("shock"), ACTIONS);
    const looks = own.split("looks").uniform();
    const start = new Float64Array(NODES);
    start.set(shocks);
    const chance = own.split("runs");
    const outcomes = Array.from({ length: runs + 1 }, () => {
      return outcomeOf(regimes[chance.uniform() < looks ** 2 ? 1 : 0], start, worth, chance);
    });
    return { features: [...shocks, looks], utility: outcomes[0]!.total, ...scenarioOf(outcomes.slice(1)) };
  });
}

interface RunOutcome {
  /** Orders 0 to 3. */
  readonly total: number;
  /** Orders 2 and 3. */
  readonly indirect: number;
}

function outcomeOf(graph: SparseGraph, start: Float64Array, worth: Float64Array, stream: Stream): RunOutcome {
  let total = dot(start, worth);
  let indirect = 0;
  simulate(graph, start, STEPS, { runs: 1, stream }, (_, order, change) => {
    const utility = dot(change, worth);
    total += utility;
    if (order > 1) indirect += utility;
  });
  return { total, indirect };
}

function scenarioOf(outcomes: readonly RunOutcome[]): Pick<RiskItem, "expected" | "deviation" | "risk"> {
  const expected = mean(outcomes.map(({ total }) => total));
  const variance = mean(outcomes.map(({ total }) => (total - expected) ** 2));
  const indirect = mean(outcomes.map((outcome) => outcome.indirect));
  return { expected, deviation: Math.sqrt(variance), risk: indirect * variance };
}
