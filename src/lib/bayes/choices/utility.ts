import { requireFinite } from "../../arguments";
import { expectedValue, payoffVariance, type Lottery } from "./lottery";

/** What an amount is worth. */
export type Utility = (amount: number) => number;

/**
 * Constant relative risk aversion: (x^(1-r) - 1) / (1 - r), and ln x at r = 1, for amounts of at least 0.
 *
 * The constant 1 / (1 - r) is taken off so that it is continuous in r; no difference of utilities changes by it. An amount of
 * 0 is worth minus infinity from r = 1 on.
 *
 * @param riskAversion r: above 0 averse, 0 neutral, below 0 seeking
 * @see Holt and Laury 2002, "Risk aversion and incentive effects"; 002-C3
 */
export function crraUtility(riskAversion: number): Utility {
  requireFinite("riskAversion", riskAversion);
  const power = 1 - riskAversion;
  return (amount) => {
    const log = Math.log(requireGain("crraUtility", amount));
    return power === 0 ? log : Math.expm1(power * log) / power;
  };
}

/**
 * The plain power x^(1-r), for amounts of at least 0 and r below 1: what Luce's rule needs, which takes ratios.
 *
 * @param riskAversion r, below 1
 */
export function powerUtility(riskAversion: number): Utility {
  requirePower("powerUtility", riskAversion);
  return (amount) => requireGain("powerUtility", amount) ** (1 - riskAversion);
}

/**
 * Power-expo utility (1 - exp(-a x^(1-r))) / a: relative risk aversion that rises with the amount.
 *
 * @param riskAversion r, below 1
 * @param curvature a, positive
 * @see Saha 1993; Holt and Laury 2002
 */
export function powerExpoUtility(riskAversion: number, curvature: number): Utility {
  const power = powerUtility(riskAversion);
  requireFinite("curvature", curvature, { min: Number.MIN_VALUE });
  return (amount) => -Math.expm1(-curvature * power(amount)) / curvature;
}

/**
 * Prospect theory's value: x^(1-r) of a gain, -l |x|^(1-r) of a loss.
 *
 * @param riskAversion r, below 1
 * @param lossAversion l, positive: how much more a loss weighs than a gain
 * @see Tversky and Kahneman 1992; Sokol-Hessner et al. 2009 for the data of hBayesDM
 */
export function prospectUtility(riskAversion: number, lossAversion: number): Utility {
  requirePower("prospectUtility", riskAversion);
  requireFinite("lossAversion", lossAversion, { min: Number.MIN_VALUE });
  return (amount) => {
    const size = Math.abs(amount) ** (1 - riskAversion);
    return amount < 0 ? -lossAversion * size : size;
  };
}

/** Mean utility of what a lottery pays. Amounts of probability 0 don't count, whatever they would be worth. */
export function expectedUtility(lottery: Lottery, utility: Utility): number {
  let sum = 0;
  for (const { probability, amount } of lottery) if (probability > 0) sum += probability * utility(amount);
  return sum;
}

/**
 * Mean-variance value: mean - (a / 2) variance, in units of the payment.
 *
 * @param riskAversion a, per unit of payment
 * @see Markowitz 1952; Pratt 1964
 */
export function meanVarianceValue(lottery: Lottery, riskAversion: number): number {
  requireFinite("riskAversion", riskAversion);
  return expectedValue(lottery) - (riskAversion / 2) * payoffVariance(lottery);
}

function requireGain(where: string, amount: number): number {
  if (!(amount >= 0)) throw new RangeError(`${where}: expected amounts of at least 0, got ${amount}`);
  return amount;
}

function requirePower(where: string, riskAversion: number): void {
  if (!(Number.isFinite(riskAversion) && riskAversion < 1)) {
    throw new RangeError(`${where}: expected riskAversion below 1, got ${riskAversion}`);
  }
}
