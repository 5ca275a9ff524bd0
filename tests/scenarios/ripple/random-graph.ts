import fc from "fast-check";
import { causalGraph, type CausalGraph, type EdgeTuple } from "../../../src/lib/causal";

/** Random directed graphs, cycles allowed, with weights in [-1, 1] and some confidences. */
export const anyGraph: fc.Arbitrary<CausalGraph> = graphs((from, to) => from !== to);

/** Random acyclic graphs: edges go from the earlier to the later node. */
export const anyDag: fc.Arbitrary<CausalGraph> = graphs((from, to) => from < to);

function graphs(mayJoin: (from: number, to: number) => boolean): fc.Arbitrary<CausalGraph> {
  return fc.integer({ min: 2, max: 7 }).chain((n) => {
    const names = Array.from({ length: n }, (_, i) => `n${i}`);
    const pairs = names.flatMap((from, i) => names.flatMap((to, j) => (mayJoin(i, j) ? [[from, to] as const] : [])));
    const edge = fc.record({
      there: fc.boolean(),
      weight: fc.double({ min: -1, max: 1, noNaN: true }),
    });
    return fc.array(edge, { minLength: pairs.length, maxLength: pairs.length }).map((drawn) =>
      causalGraph(
        names,
        pairs.flatMap(([from, to], i): EdgeTuple[] => (drawn[i]!.there ? [[from, to, drawn[i]!.weight]] : [])),
      ),
    );
  });
}
