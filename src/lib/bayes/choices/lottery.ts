import { requireFinite, requireInteger } from "../../arguments";
import { categorical, type Stream } from "../../random";

/** One thing that a lottery may pay. */
export interface Outcome {
  /** 0 to 1; those of a lottery add up to 1. */
  readonly probability: number;
  /** Payment, in any unit that all lotteries share. */
  readonly amount: number;
}

/** What may be paid, and how likely. */
export type Lottery = readonly Outcome[];

/** The lotteries that somebody chooses one of, at least two. Choices are indices into it. */
export type Menu = readonly Lottery[];

const sumTolerance = 1e-6;

/**
 * A lottery from pairs of probability and amount: `lottery([0.1, 2], [0.9, 1.6])`.
 *
 * @throws RangeError for no pair, a number that is no probability, an amount that isn't finite, or a sum other than 1
 */
export function lottery(...pairs: readonly (readonly [number, number])[]): Lottery {
  const outcomes = pairs.map(([probability, amount]) => ({ probability, amount }));
  requireLottery("lottery", outcomes);
  return outcomes;
}

/** A lottery that pays one amount for sure. */
export function certain(amount: number): Lottery {
  return lottery([1, amount]);
}

/** Mean payment. */
export function expectedValue(lottery: Lottery): number {
  return lottery.reduce((sum, { probability, amount }) => sum + probability * amount, 0);
}

/** Variance of the payment. */
export function payoffVariance(lottery: Lottery): number {
  const centre = expectedValue(lottery);
  return lottery.reduce((sum, { probability, amount }) => sum + probability * (amount - centre) ** 2, 0);
}

/** An amount drawn from a lottery. */
export function play(stream: Stream, lottery: Lottery): number {
  const index = categorical(
    stream,
    lottery.map(({ probability }) => probability),
  );
  return lottery[index]!.amount;
}

/** Throws a RangeError that names what is wrong with a lottery. */
export function requireLottery(name: string, lottery: Lottery): void {
  requireInteger(`${name}.length`, lottery.length, { min: 1 });
  let total = 0;
  lottery.forEach(({ probability, amount }, i) => {
    requireFinite(`${name}[${i}].probability`, probability, { min: 0, max: 1 });
    requireFinite(`${name}[${i}].amount`, amount);
    total += probability;
  });
  if (Math.abs(total - 1) > sumTolerance) {
    throw new RangeError(`${name}: expected probabilities that add up to 1, got ${total}`);
  }
}

/** Throws a RangeError unless a menu has at least two lotteries, each in order. */
export function requireMenu(name: string, menu: Menu): void {
  requireInteger(`${name}.length`, menu.length, { min: 2 });
  menu.forEach((lottery, i) => {
    requireLottery(`${name}[${i}]`, lottery);
  });
}
