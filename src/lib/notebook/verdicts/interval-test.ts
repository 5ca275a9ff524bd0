import { fault, sayInterval, sentence, type Measurement, type Verdict } from "./measurement";
import type { Row, StatisticalTest } from "../rows/row";
import { sayNumber, typeOf } from "../value";

/** Confidence that an interval needs where the row's test names none. An equivalence test is two tests at 5% each. */
const defaultConfidence = { superiority: 0.95, equivalence: 0.9 } as const;

/**
 * Judges an interval against the row's superiority or equivalence test; one that decides nothing leaves the claim open.
 * Throws if measured, interval, confidence or runs are amiss.
 */
export function intervalVerdict(row: Row, measurement: Measurement): Verdict {
  const { test, reference } = testOf(row);
  const { interval, confidence, runs } = evidenceOf(row, test, measurement);
  const shown = `${sayNumber(100 * confidence)}% interval ${sayInterval(interval, row)}`;
  if (runs < test.runs) {
    const reason = `Only ${runs} of the ${test.runs} runs that the test asks for were made; so far the ${shown} stands.`;
    return { verdict: "open", reason };
  }
  const subject = `the ${shown} of ${runs} runs`;
  return test.kind === "superiority"
    ? superiority(test, reference, interval, subject)
    : equivalence(test.margin, reference, interval, subject);
}

/**
 * Checks an interval at any level: finite and in order, with its confidence, and around `measured` where that is a number.
 *
 * @throws Error that names the row
 */
export function checkInterval(row: Row, { measured, interval, confidence }: Measurement): void {
  if (interval === undefined) return;
  const [low, high] = interval;
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high) {
    throw fault(row, `interval: expected finite low <= high, got [${low}, ${high}]`);
  }
  if (confidence === undefined || !(confidence > 0 && confidence < 1)) {
    throw fault(row, `confidence: an interval needs its own, between 0 and 1, got ${confidence ?? "nothing"}`);
  }
  if (typeof measured === "number" && (measured < low || measured > high)) {
    throw fault(row, `measured: expected a number within its interval [${low}, ${high}], got ${measured}`);
  }
}

function superiority(test: StatisticalTest, reference: number, [low, high]: Interval, subject: string): Verdict {
  const above = test.direction === "above";
  const threshold = above ? reference + test.margin : reference - test.margin;
  const said = sayNumber(threshold);
  if (low > threshold) {
    return { verdict: above ? "reproduced" : "refuted", reason: sentence(`${subject} lies wholly above ${said}`) };
  }
  if (high < threshold) {
    return { verdict: above ? "refuted" : "reproduced", reason: sentence(`${subject} lies wholly below ${said}`) };
  }
  return undecided(`${subject} holds the threshold ${said}`);
}

function equivalence(margin: number, reference: number, [low, high]: Interval, subject: string): Verdict {
  const band = `${sayNumber(reference)} ± ${sayNumber(margin)}`;
  if (low >= reference - margin && high <= reference + margin) {
    return { verdict: "reproduced", reason: sentence(`${subject} lies wholly within ${band}`) };
  }
  if (high < reference - margin || low > reference + margin) {
    return { verdict: "refuted", reason: sentence(`${subject} lies wholly outside ${band}`) };
  }
  return undecided(`${subject} reaches beyond ${band}`);
}

function undecided(why: string): Verdict {
  return { verdict: "open", reason: `Not decided: ${why}.` };
}

type Interval = readonly [number, number];

function testOf(row: Row): { readonly test: StatisticalTest; readonly reference: number } {
  const reference = row.expected ?? row.claimed;
  if (row.test === undefined) throw fault(row, "the row has no test");
  if (typeof reference !== "number") throw fault(row, `expected: a test needs a number, got ${typeOf(reference)}`);
  return { test: row.test, reference };
}

interface Evidence {
  readonly interval: Interval;
  readonly confidence: number;
  readonly runs: number;
}

function evidenceOf(row: Row, test: StatisticalTest, measurement: Measurement): Evidence {
  const { measured, interval, confidence = 0, runs } = measurement;
  if (typeof measured !== "number" || !Number.isFinite(measured)) {
    const came = typeof measured === "number" ? sayNumber(measured) : typeOf(measured);
    throw fault(row, `measured: expected a finite number, got ${came}`);
  }
  if (interval === undefined) throw fault(row, "interval: a statistical claim needs [low, high], got nothing");
  const asked = test.confidence ?? defaultConfidence[test.kind];
  if (confidence < asked) throw fault(row, `confidence: the row's test asks for at least ${asked}, got ${confidence}`);
  if (runs === undefined || !Number.isSafeInteger(runs) || runs < 1) {
    throw fault(row, `runs: a statistical claim needs its number of seeded runs, got ${runs ?? "nothing"}`);
  }
  return { interval, confidence, runs };
}
