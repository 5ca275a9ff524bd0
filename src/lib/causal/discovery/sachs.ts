import { causalGraph, type CausalGraph } from "../graph";

/** Names of the columns of the measured cells, in the file's order. */
export const sachsNames: readonly string[] = [
  "raf",
  "mek",
  "plc",
  "pip2",
  "pip3",
  "erk",
  "akt",
  "pka",
  "pkc",
  "p38",
  "jnk",
];

/**
 * The 20 links that biologists agreed on for the eleven molecules of Sachs and colleagues: what discovery is held against, not
 * the truth of every cell.
 *
 * @see Sachs, Perez, Pe'er, Lauffenburger and Nolan, Science 308, 2005; the list is that of cmu-phil/example-causal-datasets
 */
export function sachsConsensus(): CausalGraph {
  const effects: Readonly<Record<string, readonly string[]>> = {
    erk: ["akt"],
    mek: ["erk"],
    pip2: ["pkc"],
    pip3: ["akt", "pip2", "plc"],
    pka: ["akt", "erk", "jnk", "mek", "p38", "raf"],
    pkc: ["jnk", "mek", "p38", "pka", "raf"],
    plc: ["pip2", "pkc"],
    raf: ["mek"],
  };
  return causalGraph(
    sachsNames,
    Object.entries(effects).flatMap(([from, all]) => all.map((to) => [from, to] as const)),
  );
}
