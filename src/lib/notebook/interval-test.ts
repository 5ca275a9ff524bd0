import { fault, sayInterval, type Measurement, type Verdict } from "./measurement";
import type { Row, StatisticalTest } from "./row";
import { sayNumber, typeOf } from "./value";

/** Judges an interval against the row's superiority or equivalence test. Throws if measured, interval or runs are amiss. */
export function intervalVerdict(row: Row, measurement: Measurement): Verdict {
  const { test, reference } = testOf(row);
  const { interval, runs } = evidenceOf(row, measurement);
  const shown = sayInterval(interval, row);
  if (runs < test.runs) {
    const reason = `Only ${runs} of the ${test.runs} runs that the test asks for were made; so far the interval is ${shown}.`;
    return { verdict: "open", reason };
  }
  const subject = `the interval ${shown} of ${runs} runs`;
  return test.kind === "superiority"
    ? superiority(test, reference, interval, subject)
    : equivalence(test.margin, reference, interval, subject);
}

function superiority(test: StatisticalTest, reference: number, [low, high]: Interval, subject: string): Verdict {
  const above = test.direction === "above";
  const threshold = above ? reference + test.margin : reference - test.margin;
  const said = sayNumber(threshold);
  if (low > threshold) {
    return { verdict: above ? "reproduced" : "refuted", reason: `${capital(subject)} lies wholly above ${said}.` };
  }
  if (high < threshold) {
    return { verdict: above ? "refuted" : "reproduced", reason: `${capital(subject)} lies wholly below ${said}.` };
  }
  return { verdict: "partly", reason: `Not decided: ${subject} holds the threshold ${said}.` };
}

function equivalence(margin: number, reference: number, [low, high]: Interval, subject: string): Verdict {
  const band = `${sayNumber(reference)} ± ${sayNumber(margin)}`;
  if (low >= reference - margin && high <= reference + margin) {
    return { verdict: "reproduced", reason: `${capital(subject)} lies wholly within ${band}.` };
  }
  if (high < reference - margin || low > reference + margin) {
    return { verdict: "refuted", reason: `${capital(subject)} lies wholly outside ${band}.` };
  }
  return { verdict: "partly", reason: `Not decided: ${subject} reaches beyond ${band}.` };
}

type Interval = readonly [number, number];

function testOf(row: Row): { readonly test: StatisticalTest; readonly reference: number } {
  const reference = row.expected ?? row.claimed;
  if (row.test === undefined) throw fault(row, "the row has no test");
  if (typeof reference !== "number") throw fault(row, `expected: a test needs a number, got ${typeOf(reference)}`);
  return { test: row.test, reference };
}

function evidenceOf(row: Row, { measured, interval, runs }: Measurement): { interval: Interval; runs: number } {
  if (typeof measured !== "number" || !Number.isFinite(measured)) {
    const came = typeof measured === "number" ? sayNumber(measured) : typeOf(measured);
    throw fault(row, `measured: expected a finite number, got ${came}`);
  }
  if (interval === undefined) throw fault(row, "interval: a statistical claim needs [low, high], got nothing");
  const [low, high] = interval;
  if (!Number.isFinite(low) || !Number.isFinite(high) || low > high) {
    throw fault(row, `interval: expected finite low <= high, got [${low}, ${high}]`);
  }
  if (runs === undefined || !Number.isSafeInteger(runs) || runs < 1) {
    throw fault(row, `runs: a statistical claim needs its number of seeded runs, got ${runs ?? "nothing"}`);
  }
  return { interval, runs };
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
