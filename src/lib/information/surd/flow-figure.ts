import type { Data, Layout } from "plotly.js";
import type { SurdAtom, SurdKind, SurdResult } from "./types";

const colours: Readonly<Record<SurdKind, string>> = {
  unique: "rgba(0, 114, 178, 0.55)",
  redundant: "rgba(230, 159, 0, 0.55)",
  synergistic: "rgba(0, 158, 115, 0.55)",
};

/** Terms below this share would be hairlines that nobody can follow. */
const LEAST_SHARE = 0.03;

/**
 * Which past informs which future, as a flow: agents on the left, the kinds of information in the middle, targets on the right.
 * A term that several agents hold flows from each of them in equal parts, so that widths add up to the target's information.
 * Terms below 3% of it are left out.
 *
 * @param results one a target, as `surd` gives them
 * @see 003-S20, 003-F9
 */
export function surdFlow(results: readonly SurdResult[]): { data: Data[]; layout: Partial<Layout> } {
  const nodes = new NodeList();
  const links = { source: [] as number[], target: [] as number[], value: [] as number[], color: [] as string[] };
  const connect = (from: string, to: string, bits: number, kind: SurdKind): void => {
    links.source.push(nodes.index(from));
    links.target.push(nodes.index(to));
    links.value.push(bits);
    links.color.push(colours[kind]);
  };
  for (const result of results) {
    for (const atom of result.atoms.filter(({ share }) => share >= LEAST_SHARE)) {
      const term = `${atom.label} → ${result.target}`;
      for (const variable of variablesOf(result, atom)) {
        connect(`${variable} (past · 과거)`, term, atom.bits / atom.agents.length, atom.kind);
      }
      connect(term, `${result.target} (future · 미래)`, atom.bits, atom.kind);
    }
  }
  const node = { label: nodes.labels, pad: 14, thickness: 16, color: "rgba(90, 90, 90, 0.75)" };
  const sankey = { type: "sankey", node, link: links, valueformat: ".3f", valuesuffix: " bit" };
  return { data: [sankey as unknown as Data], layout: { height: 560, margin: { l: 10, r: 10, t: 20, b: 20 } } };
}

function variablesOf(result: SurdResult, { agents }: SurdAtom): string[] {
  return agents.map((agent) => result.agents[agent - 1]!.variable);
}

/** Names in the order of their first appearance. */
class NodeList {
  readonly labels: string[] = [];

  index(label: string): number {
    const known = this.labels.indexOf(label);
    return known >= 0 ? known : this.labels.push(label) - 1;
  }
}
