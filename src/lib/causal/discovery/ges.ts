import { requirePdag, type Pdag } from "../graph";
import { requireSample, type Sample } from "../sample";
import { deleted, deletions, inserted, insertions, isAcyclicInsertion, type Operator } from "./ges-operators";
import { climb, type OnStep } from "./ges-phase";
import { byName, inOrder } from "./name-order";
import { rememberedScore, type LocalScore } from "./score";

/** Settings of greedy equivalence search. */
export interface GesOptions {
  /** The score, made for the same sample: `discreteBic(sample)`, `bdeu(sample)` or `gaussianBic(sample)`. */
  readonly score: LocalScore;
  /** Pairs that are joined in this graph, e.g. `pc(...).pdag`, may be joined, others by `detours` alone; default all pairs. */
  readonly within?: Pdag;
  /**
   * With `within`: whether pairs that have a common neighbour at the moment may be joined as well (default true). The search
   * needs such edges on its way, and deletes them later: without them it errs in many graphs even within the true skeleton.
   */
  readonly detours?: boolean;
}

/** One step of the search. */
export interface GesStep {
  readonly kind: "insert" | "delete";
  readonly from: string;
  readonly to: string;
  /** Gain in score, nats. */
  readonly gain: number;
}

/** What GES found. */
export interface GesResult {
  /** The equivalence class, names in the sample's order. */
  readonly pdag: Pdag;
  /** Score above that of the graph without edges, nats. */
  readonly gain: number;
  readonly steps: readonly GesStep[];
}

/**
 * Greedy equivalence search: from the graph without edges, the insertion that raises the score most, until none does, then
 * deletions. Each step leads from one equivalence class to another, so no direction is decided that data can't tell.
 *
 * With `within` it is the combination of PC and GES that 003-S22 leaves open: PC says which pairs may be joined, the score
 * decides which are and how. With `detours` the restriction adapts to the search and the result may hold other pairs too.
 *
 * The work is done in the order of the names: the order of columns changes nothing.
 *
 * @throws RangeError for a bad sample, or a skeleton of other names
 * @see 003-S22, 003-E12. Chickering, JMLR 3, 2002; restriction: Nandy, Hauser and Maathuis, Annals of Statistics 46, 2018.
 */
export function ges(sample: Sample, { score, within, detours = true }: GesOptions): GesResult {
  requireSample("sample", sample);
  const order = byName(sample.names);
  const names = order.map((i) => sample.names[i]!);
  const asked = rememberedScore((child, parents) =>
    score(
      order[child]!,
      parents.map((p) => order[p]!),
    ),
  );
  const mayJoin = permission(names, within);
  const steps: GesStep[] = [];
  const record = (kind: GesStep["kind"]): OnStep => {
    return ({ x, y, gain }: Operator) => steps.push({ kind, from: names[x]!, to: names[y]!, gain });
  };
  const forward = {
    operators: (view: Parameters<typeof insertions>[0], x: number, y: number) =>
      mayJoin(x, y) || (detours && view.adjacentToBoth(x, y)) ? insertions(view, asked, x, y) : [],
    isValid: isAcyclicInsertion,
    apply: inserted,
  };
  const backward = {
    operators: (view: Parameters<typeof deletions>[0], x: number, y: number) => deletions(view, asked, x, y),
    isValid: () => true,
    apply: deleted,
  };
  const full = climb(names, new Int8Array(names.length ** 2), forward, record("insert"));
  const marks = climb(names, full, backward, record("delete"));
  return {
    pdag: inOrder({ names, marks }, sample.names),
    gain: steps.reduce((sum, { gain }) => sum + gain, 0),
    steps,
  };
}

function permission(names: readonly string[], within: Pdag | undefined): (x: number, y: number) => boolean {
  if (!within) return () => true;
  requirePdag("within", within);
  const n = names.length;
  if (within.names.length !== n || !names.every((name) => within.names.includes(name))) {
    throw new RangeError(`within: expected the names ${names.join(", ")}, got ${within.names.join(", ")}`);
  }
  const { marks } = inOrder(within, names);
  return (x, y) => marks[x * n + y] === 1 || marks[y * n + x] === 1;
}
