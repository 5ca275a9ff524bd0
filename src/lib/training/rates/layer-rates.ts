import type { Blueprint } from "../../model";
import type { LayerRate } from "./layer-rate-figure";
import { llrd } from "./llrd";
import { charitableNames, printedBackboneNames, printedLlrd } from "./printed-llrd";

/**
 * The rate of each layer of a model under the printed function as it stands, under the same with the names that it asks for,
 * and under the published rule: 1e-4 at the heads, .9 a layer.
 *
 * @param blueprint with blocks `backbone/block-<i>`, projections and heads
 * @param layers number of blocks
 * @see 001-F5, 001-C17
 */
export function layerRates(blueprint: Blueprint, layers: number): LayerRate[] {
  const renamed = charitableNames(blueprint);
  const printed = groupRates(printedBackboneNames(layers), layers);
  const kindly = groupRates(renamed, layers);
  const published = llrd(blueprint, { base: 1e-4, layers });
  const weights = blueprint.map(({ name }, i) => ({ name, layer: layerOf(name), asked: renamed[i]! }));
  const firsts = weights.filter(({ layer }, i) => weights.findIndex((other) => other.layer === layer) === i);
  const rules: Record<string, (weight: (typeof weights)[number]) => number | undefined> = {
    "as printed · 인쇄된 대로": ({ name }) => printed.get(name),
    "with the names it asks for · 이름을 맞추면": ({ asked }) => kindly.get(asked),
    "as published · 발표된 방식": ({ name }) => published(name),
  };
  return Object.entries(rules).flatMap(([rule, rateOf]) =>
    firsts.map((weight) => {
      const rate = rateOf(weight);
      return { rule, layer: weight.layer, ...(rate === undefined ? {} : { rate }) };
    }),
  );
}

/** The rate of each weight that the printed function finds; none if an attribute is absent, at which Python stops. */
function groupRates(names: readonly string[], layers: number): ReadonlyMap<string, number> {
  const { groups, absent } = printedLlrd(names, layers);
  if (absent.length > 0) return new Map();
  return new Map(groups.flatMap((group) => group.names.map((name) => [name, group.rate])));
}

function layerOf(name: string): string {
  const [, block] = /\/block-(\d+)\//.exec(name) ?? [];
  if (block !== undefined) return `block ${block}`;
  if (name.includes("_projection/")) return "projections";
  return name.includes("_head/") ? "heads" : "input";
}
