import { expectedValue, payoffVariance, type Lottery } from "../choices";

/** One constraint checked. */
export interface CheckedConstraint {
  readonly constraint: string;
  /** The quantity that it limits, of the lottery at hand. */
  readonly value: number;
  readonly holds: boolean;
}

/** The verdict of the logic layer on one strategy. */
export interface Verdict {
  /** Whether every constraint holds. */
  readonly logicPass: boolean;
  /** What was shown, constraint by constraint: the record's `proof_obj`. */
  readonly proof: readonly CheckedConstraint[];
}

const pattern = /^(worst|best|mean|sd) (>=|<=) (-?\d+(?:\.\d+)?)$/;

/**
 * Stands in for Lean or Z3: a verdict that depends on the strategy and the constraints only. It has no chance in it and hence
 * no likelihood, which is why theta is inferred from choices (002-S2, 002-C3).
 *
 * @param constraints such as "worst >= -1" or "sd <= 2.5", of what the lottery may pay
 * @throws RangeError that quotes a constraint which can't be read
 */
export function verify(lottery: Lottery, constraints: readonly string[]): Verdict {
  const proof = constraints.map((constraint) => check(lottery, constraint));
  return { logicPass: proof.every(({ holds }) => holds), proof };
}

function check(lottery: Lottery, constraint: string): CheckedConstraint {
  const [, quantity, relation, limit] = pattern.exec(constraint) ?? [];
  if (quantity === undefined) {
    throw new RangeError(`constraints: expected the form "worst >= -1" (worst, best, mean, sd), got "${constraint}"`);
  }
  const value = measure(lottery, quantity as Quantity);
  return { constraint, value, holds: relation === ">=" ? value >= Number(limit) : value <= Number(limit) };
}

type Quantity = "worst" | "best" | "mean" | "sd";

function measure(lottery: Lottery, quantity: Quantity): number {
  const possible = lottery.filter(({ probability }) => probability > 0).map(({ amount }) => amount);
  switch (quantity) {
    case "worst":
      return Math.min(...possible);
    case "best":
      return Math.max(...possible);
    case "mean":
      return expectedValue(lottery);
    case "sd":
      return Math.sqrt(payoffVariance(lottery));
  }
}
