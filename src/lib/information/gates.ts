import type { JointPmf } from "./joint-pmf";

/** Two-source logic gates and puzzles of the decomposition literature. */
export type GateName =
  "RDN" | "UNQ" | "XOR" | "AND" | "OR" | "COPY" | "COPY1" | "SUM" | "REDUCED_OR" | "RDNXOR" | "RDNUNQXOR" | "DYADIC";

/** One gate: what it shows, and its distribution with columns X0, X1, target. */
export interface Gate {
  readonly name: GateName;
  /** What the gate is known for. */
  readonly shows: string;
  readonly pmf: JointPmf;
}

/** Equally likely outcomes, one digit (base 36) a variable. */
function uniform(...words: readonly string[]): JointPmf {
  const outcomes = words.map((word) => Array.from(word, (digit) => Number.parseInt(digit, 36)));
  return { outcomes, probabilities: words.map(() => 1 / words.length) };
}

const definitions: Readonly<Record<GateName, readonly [shows: string, pmf: JointPmf]>> = {
  RDN: ["both sources are the target: one bit shared", uniform("000", "111")],
  UNQ: ["the target is the pair of two independent bits: one bit each", uniform("000", "011", "102", "113")],
  XOR: ["neither source tells anything, both tell all: one bit of synergy", uniform("000", "011", "101", "110")],
  AND: ["two independent bits, target only if both", uniform("000", "010", "100", "111")],
  OR: ["two independent bits, target if either", uniform("000", "011", "101", "111")],
  COPY: ["the target is the pair of two correlated bits", copyOfCorrelated()],
  COPY1: ["the target is the first source, the second is noise", uniform("000", "010", "101", "111")],
  SUM: ["the target is the sum of two independent bits", uniform("000", "011", "101", "112")],
  REDUCED_OR: [
    "OR without the case that both are one",
    { outcomes: uniform("000", "011", "101").outcomes, probabilities: [0.5, 0.25, 0.25] },
  ],
  RDNXOR: ["one shared bit and one of synergy", uniform("000", "011", "101", "110", "222", "233", "323", "332")],
  RDNUNQXOR: ["one bit of each kind: shared, unique to either, synergy", uniform(...oneBitOfEach())],
  DYADIC: ["three variables bound by pairs only", uniform("000", "021", "102", "123", "210", "231", "312", "333")],
};

/** The gates by name. */
export const gates: Readonly<Record<GateName, Gate>> = Object.fromEntries(
  Object.entries(definitions).map(([name, [shows, pmf]]) => [name, { name, shows, pmf }]),
) as Readonly<Record<GateName, Gate>>;

/** Two bits that agree three times in four, and the target that is the pair of them. */
function copyOfCorrelated(): JointPmf {
  return { outcomes: uniform("000", "011", "102", "113").outcomes, probabilities: [0.375, 0.125, 0.125, 0.375] };
}

/** Sources (r, u0, s0) and (r, u1, s1) of one bit each, target (r, u0, u1, s0 xor s1). */
function oneBitOfEach(): string[] {
  const bit = [0, 1];
  return bit.flatMap((r) =>
    bit.flatMap((u0) =>
      bit.flatMap((u1) =>
        bit.flatMap((s0) =>
          bit.map((s1) => {
            const target = 8 * r + 4 * u0 + 2 * u1 + (s0 ^ s1);
            return [4 * r + 2 * u0 + s0, 4 * r + 2 * u1 + s1, target].map((symbol) => symbol.toString(36)).join("");
          }),
        ),
      ),
    ),
  );
}
