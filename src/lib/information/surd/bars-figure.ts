import { requireInteger } from "../../arguments";
import type { TopLevelSpec } from "vega-lite";
import type { SurdKind, SurdResult } from "./types";

/** How bars are drawn. */
export interface SurdBarsOptions {
  /** Largest number of terms shown a target; the rest are summed up as "others". Default 12. */
  readonly top?: number;
}

/** One bar. */
interface Bar {
  /** Label of the term, "others (n)", or "leak". */
  readonly term: string;
  readonly kind: string;
  /** Names of the agents. */
  readonly agents: string;
  readonly share: number;
  readonly bits: number;
}

type Kind = SurdKind | "others" | "leak";

const names: Readonly<Record<Kind, string>> = {
  unique: "unique · 고유",
  redundant: "redundant · 중복",
  synergistic: "synergistic · 시너지",
  others: "others · 나머지",
  leak: "leak, of the entropy · 누출",
};
const colours: Readonly<Record<Kind, string>> = {
  unique: "#0072b2",
  redundant: "#e69f00",
  synergistic: "#009e73",
  others: "#6b4226",
  leak: "#9aa5b1",
};

/**
 * Redundant, unique and synergistic terms as bars, one panel a target, largest first, with the leak below in grey.
 *
 * Terms are shares of what is told (the result's `normaliser`), as published; the leak is a share of the target's entropy.
 *
 * @param results one a target, as `surd` gives them
 * @throws RangeError if there is no result, or top < 1
 * @see 003-S20, 003-F9
 */
export function surdBars(results: readonly SurdResult[], { top = 12 }: SurdBarsOptions = {}): TopLevelSpec {
  requireInteger("number of results", results.length, { min: 1 });
  requireInteger("top", top, { min: 1 });
  const panels = results.map((result) => barsOf(result, top));
  const bars = panels.flat();
  const kinds = (Object.keys(names) as Kind[]).filter((kind) => bars.some((bar) => bar.kind === names[kind]));
  const columns = results.length === 4 ? 2 : Math.min(MAX_COLUMNS, results.length);
  const look = { kinds, legendColumns: 2 * columns - 1, largest: Math.max(...bars.map(({ share }) => share)) };
  return { columns, concat: results.map((result, i) => panelOf(result, panels[i]!, look)) };
}

const MAX_COLUMNS = 3;

/** What all panels have in common. */
interface Look {
  readonly kinds: readonly Kind[];
  readonly legendColumns: number;
  /** Largest share of all bars. */
  readonly largest: number;
}

/** How a channel reads its field, as Vega-Lite spells it. */
interface Field {
  field: string;
  type: "nominal" | "quantitative";
  title: string | null;
  sort?: string[];
  axis?: { format: string; values: number[] };
  scale?: { domain: number[]; nice: boolean };
}

type Panel = Extract<TopLevelSpec, { concat: unknown }>["concat"][number];

function panelOf(result: SurdResult, bars: readonly Bar[], { kinds, legendColumns, largest }: Look): Panel {
  const y: Field = { field: "term", type: "nominal", sort: bars.map(({ term }) => term), title: null };
  const x: Field = {
    field: "share",
    type: "quantitative",
    title: "share · 비율",
    axis: { format: "%", values: [0, 0.1, 0.2, 0.25, 0.3, 0.4, 0.5, 0.75, 1].filter((tick) => isTick(tick, largest)) },
    // Room for the numbers at the ends of the bars.
    scale: { domain: [0, 1.2 * largest], nice: false },
  };
  const scale = { domain: kinds.map((kind) => names[kind]), range: kinds.map((kind) => colours[kind]) };
  return {
    title: { text: titleOf(result), subtitle: agentLines(result) },
    data: { values: [...bars] },
    width: 230,
    height: { step: 20 },
    layer: [
      {
        mark: { type: "bar", tooltip: true },
        encoding: {
          y,
          x,
          color: {
            field: "kind",
            type: "nominal",
            title: null,
            scale,
            legend: { orient: "top", columns: legendColumns },
          },
          tooltip: [
            { field: "term", type: "nominal" },
            { field: "agents", type: "nominal" },
            { field: "share", type: "quantitative", format: ".2%" },
            { field: "bits", type: "quantitative", format: ".4f" },
          ],
        },
      },
      {
        mark: { type: "text", align: "left", dx: 4, fontSize: 11 },
        encoding: { y, x, text: { field: "share", type: "quantitative", format: ".1%" } },
      },
    ],
  };
}

/** Tenths while bars are short, quarters where they are long. */
function isTick(tick: number, largest: number): boolean {
  return tick <= largest + 0.05 && (largest > 0.5 ? tick % 0.25 === 0 : tick % 0.25 !== 0 || tick % 0.5 === 0);
}

/** Agents at the target's own time inform its present, all others its future. */
function titleOf({ target, agents }: SurdResult): string {
  return agents.every(({ lag }) => lag === 0) ? target : `future of ${target} · 미래`;
}

/** Which number stands for which agent, three a line. */
function agentLines({ agents }: SurdResult): string[] {
  const named = agents.map(({ label }, i) => `${i + 1} = ${label}`);
  return Array.from({ length: Math.ceil(named.length / 3) }, (_, line) =>
    named.slice(3 * line, 3 * line + 3).join(", "),
  );
}

function barsOf(result: SurdResult, top: number): Bar[] {
  const ranked = [...result.atoms].sort((a, b) => b.bits - a.bits);
  const bars: Bar[] = ranked.slice(0, top).map(({ label, kind, agents, share, bits }) => ({
    term: label,
    kind: names[kind],
    agents: agents.map((agent) => result.agents[agent - 1]!.label).join(", "),
    share,
    bits,
  }));
  const rest = ranked.slice(top);
  if (rest.length > 0) {
    const sum = (pick: "share" | "bits"): number => rest.reduce((total, atom) => total + atom[pick], 0);
    const term = `others (${rest.length})`;
    bars.push({ term, kind: names.others, agents: "", share: sum("share"), bits: sum("bits") });
  }
  bars.push({ term: "leak", kind: names.leak, agents: "", share: result.leak, bits: result.leak * result.entropy });
  return bars;
}
