import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { surdFlow } from "../../../src/lib/information/surd/flow-figure";
import { surd } from "../../../src/lib/information/surd/surd";
import { mediator } from "../../../src/lib/information/systems/building-blocks";

interface Sankey {
  readonly node: { readonly label: readonly string[] };
  readonly link: {
    readonly source: number[];
    readonly target: number[];
    readonly value: number[];
    readonly color: string[];
  };
}

describe("surdFlow", () => {
  const results = surd(mediator(stream(5), 20_000), { targets: ["q1", "q2"], bins: 8 });
  const { node, link } = surdFlow(results).data[0] as unknown as Sankey;

  it("lets as much flow into a future as its terms of at least 3% hold", () => {
    for (const { target, atoms } of results) {
      const into = link.value.filter((_, i) => node.label[link.target[i]!] === `${target} (future · 미래)`);
      const held = atoms.filter(({ share }) => share >= 0.03).reduce((sum, { bits }) => sum + bits, 0);
      expect(into.reduce((a, b) => a + b, 0)).toBeCloseTo(held, 12);
    }
  });

  it("conserves the flow through every term", () => {
    node.label.forEach((label, i) => {
      if (!label.includes("→")) return;
      const sum = (side: readonly number[]): number => link.value.reduce((s, v, j) => s + (side[j] === i ? v : 0), 0);
      expect(sum(link.source)).toBeCloseTo(sum(link.target), 12);
    });
  });

  it("shows the mediator: q2's past is the widest way into q1's future", () => {
    const widest = link.value
      .map((value, i) => ({ value, from: node.label[link.source[i]!], to: node.label[link.target[i]!] }))
      .filter(({ to }) => to?.endsWith("→ q1"))
      .sort((a, b) => b.value - a.value)[0];
    expect(widest?.from).toBe("q2 (past · 과거)");
  });
});
