import type { TopLevelSpec } from "vega-lite";
import type { SurdStateMap, SurdStates } from "./states";

/** One cell of a map. */
interface Cell {
  /** State of the agent, 1 from the lowest bin. */
  readonly agent: number;
  /** State of the target, 1 from the lowest bin. */
  readonly target: number;
  readonly bits: number;
}

/** Orange below 0, white at 0, blue above: told apart with each kind of colour blindness. */
const range = ["#a04000", "#d5793a", "#f2c29b", "#f7f7f7", "#9cc7e3", "#3f8fc4", "#0b4f85"];

/**
 * Where in state space a term comes from: a heat map of target against agent, blue where the state of the agent is causal,
 * orange where it misinforms. A term of several agents gets a panel for each of them, the others summed over.
 *
 * @param states a decomposition by states, as `surdStates` gives them
 * @param label the term, e.g. "U1"
 * @throws RangeError if the term has no map
 * @see arXiv 2505.10878
 */
export function surdStatesMap({ result, maps }: SurdStates, label: string): TopLevelSpec {
  const map = maps.find((one) => one.label === label);
  if (!map) throw new RangeError(`label: expected one of ${maps.map((one) => one.label).join(", ")}, got ${label}`);
  const panels = map.agents.map((_, axis) => cells(map, axis + 1));
  const largest = Math.max(...panels.flat().map(({ bits }) => Math.abs(bits)));
  return {
    hconcat: panels.map((values, axis) =>
      panel(values, result.agents[map.agents[axis]! - 1]!.label, result.target, largest, label),
    ),
  };
}

/** Sums over all agents but the one on the given axis. */
function cells({ shape, bits }: SurdStateMap, axis: number): Cell[] {
  const [states = 0] = shape;
  const size = shape[axis]!;
  const inner = shape.slice(axis + 1).reduce((a, b) => a * b, 1);
  const sums = new Float64Array(states * size);
  const perState = bits.length / states;
  bits.forEach((value, i) => (sums[Math.trunc(i / perState) * size + (Math.trunc(i / inner) % size)]! += value));
  return Array.from(sums, (value, i) => ({ agent: (i % size) + 1, target: Math.trunc(i / size) + 1, bits: value }));
}

type Panel = Extract<TopLevelSpec, { hconcat: unknown }>["hconcat"][number];

function panel(values: readonly Cell[], agent: string, target: string, largest: number, label: string): Panel {
  const axis = { labelAngle: 0, labelOverlap: true } as const;
  return {
    data: { values: [...values] },
    width: 280,
    height: 280,
    mark: { type: "rect", tooltip: true },
    encoding: {
      x: { field: "agent", type: "ordinal", title: `state of ${agent} · 원인의 상태`, axis },
      y: { field: "target", type: "ordinal", title: `state of ${target}(t) · 결과의 상태`, sort: "descending", axis },
      color: {
        field: "bits",
        type: "quantitative",
        title: [`${label}, bits · 비트`, "causal above 0,", "misleading below"],
        scale: { domain: [-largest, largest], range },
      },
    },
  };
}
