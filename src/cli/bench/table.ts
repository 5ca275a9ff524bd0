import type { Measured, Outcome } from "./measure";

/** The outcomes as lines of text: ours, each peer, the ratio, and whether the goal is met. */
export function outcomeTable(outcomes: readonly Outcome[]): string {
  return outcomes.flatMap((outcome) => [outcome.name, ...lines(outcome), ""]).join("\n");
}

function lines({ ours, peers, items, goal, met }: Outcome): string[] {
  const width = Math.max(...[ours, ...peers].map(({ name }) => name.length));
  const one = (row: Measured, note: string): string => {
    const memory = row.peakBytes === undefined ? "" : `  ${(row.peakBytes / 2 ** 20).toFixed(0).padStart(6)} MiB`;
    const rate = items === undefined ? "" : `  ${(items.count / row.seconds).toFixed(0).padStart(7)} ${items.name}/s`;
    return `  ${row.name.padEnd(width)}  ${row.seconds.toFixed(3).padStart(8)} s${rate}${memory}${note}`;
  };
  const verdict = met === undefined ? "" : `, goal ${goal}: ${met ? "met" : "missed"}`;
  return [
    one(ours, ""),
    ...peers.map((peer, i) => one(peer, `  ours / peer ${peer.ratio.toFixed(2)}${i === 0 ? verdict : ""}`)),
  ];
}
