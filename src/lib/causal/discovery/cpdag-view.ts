import { PdagView } from "../graph";

/** Reads a completed partially directed graph, whose classes of equivalent graphs GES walks through. */
export class CpdagView extends PdagView {
  /** Whether some node is joined with both. */
  adjacentToBoth(a: number, b: number): boolean {
    for (let z = 0; z < this.n; z++) if (this.adjacent(a, z) && this.adjacent(b, z)) return true;
    return false;
  }

  /** Nodes with an arrow into y. */
  parents(y: number): number[] {
    return this.nodes((x) => this.directed(x, y));
  }

  /** Nodes that an undirected edge joins with y. */
  neighbours(y: number): number[] {
    return this.nodes((x) => this.undirected(x, y));
  }

  /** Whether a path that no arrow opposes leads from one node to another without passing through `barred`. */
  semiDirectedPath(from: number, to: number, barred: readonly number[]): boolean {
    const seen = new Set([from]);
    for (const at of seen) {
      for (let next = 0; next < this.n; next++) {
        if (this.marks[at * this.n + next] !== 1 || barred.includes(next)) continue;
        if (next === to) return true;
        seen.add(next);
      }
    }
    return false;
  }

  private nodes(holds: (x: number) => boolean): number[] {
    const found: number[] = [];
    for (let x = 0; x < this.n; x++) if (holds(x)) found.push(x);
    return found;
  }
}

/**
 * All subsets of `candidates` that, with `base`, are joined pairwise; the empty one first. Nothing where `base` itself is not.
 */
export function* cliques(
  view: CpdagView,
  base: readonly number[],
  candidates: readonly number[],
): Generator<readonly number[]> {
  if (!base.every((a, i) => base.slice(0, i).every((b) => view.adjacent(a, b)))) return;
  const fitting = candidates.filter((c) => base.every((b) => view.adjacent(b, c)));
  yield* grown(view, [], fitting);
}

function* grown(
  view: CpdagView,
  chosen: readonly number[],
  candidates: readonly number[],
): Generator<readonly number[]> {
  yield chosen;
  for (const [i, candidate] of candidates.entries()) {
    const rest = candidates.slice(i + 1).filter((other) => view.adjacent(candidate, other));
    yield* grown(view, [...chosen, candidate], rest);
  }
}
