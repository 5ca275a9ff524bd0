import { existsSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import type { Contender, Timing } from "./benchmark";
import { runChild } from "./run-child";

/** How often the work is done before it is timed, so that its code is compiled. */
const WARM_UPS = 3;

/** How our side runs. */
export interface OwnProcessOptions {
  /** How often the work is done before it is timed; default 3. */
  readonly warmUps?: number;
  /** Default "red-heart-lab". */
  readonly name?: string;
  /** In how many rounds it runs at most; default all. */
  readonly rounds?: number;
}

/**
 * Our side of a benchmark in a process of its own, as the peers run in theirs.
 *
 * @param file compiled module
 * @param work name of its exported function: the arguments below to the seconds of the work alone, and a check, or a promise
 *   of them
 * @param args what JSON can hold
 */
export function ownProcess(
  file: string,
  work: string,
  args: readonly unknown[],
  { warmUps = WARM_UPS, name = "red-heart-lab", rounds }: OwnProcessOptions = {},
): Contender {
  const script = `
    const { ${work}: work } = require(${JSON.stringify(file)});
    const args = ${JSON.stringify(args)};
    (async () => {
      for (let i = 0; i < ${warmUps}; i++) await work(...args);
      console.log(JSON.stringify({ ...(await work(...args)), peakBytes: process.resourceUsage().maxRSS * 1024 }));
    })();`;
  return {
    name,
    ...(rounds !== undefined && { rounds }),
    run: async () => {
      const stdout = await runChild(process.execPath, ["-e", script]);
      return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Timing;
    },
  };
}

/** Writes rows of doubles, one after the other, unless the file is there. */
export function writeRows(file: string, make: () => readonly Float64Array[]): void {
  if (existsSync(file)) return;
  writeFileSync(`${file}.part`, Buffer.concat(make().map((row) => new Uint8Array(row.buffer))));
  renameSync(`${file}.part`, file);
}

/** The rows of such a file. */
export function readRows(file: string, count: number): Float64Array[] {
  const values = new Float64Array(Uint8Array.from(readFileSync(file)).buffer);
  const length = values.length / count;
  return Array.from({ length: count }, (_, row) => values.slice(row * length, (row + 1) * length));
}
