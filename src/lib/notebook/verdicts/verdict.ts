import { byParts, exactly, verdictOfParts, within } from "./comparison";
import { intervalPartsVerdict } from "./interval-parts";
import { checkInterval, intervalVerdict } from "./interval-test";
import { fault, sentence, unitOf, type Measurement, type Verdict } from "./measurement";
import type { Level, Row } from "../rows/row";
import type { Profile } from "../session";
import { isMap, say, typeOf } from "../value";

export { verdicts, type Measurement, type Verdict } from "./measurement";

/**
 * Holds a measurement against its row. Pure: the same row and measurement give the same verdict and sentence.
 *
 * - exact: equal to the bit, NaN equal to NaN; tolerance: |measured − expected| ≤ absolute + relative · |expected|.
 *   A map is judged part by part, and is `partly` reproduced if some parts hold and some don't; a list is one thing.
 * - statistical: reproduced or refuted if the interval lies wholly on one side, `open` if it holds the threshold, or while
 *   there are fewer runs than the row asks for. A row of several tests is judged part by part.
 * - qualitative: true, false, or a map of them. protocol: never testable here.
 *
 * @param measurement undefined while nothing has been measured: `open`
 * @param profile of the run; in a quick one the sentence says that it may rest on fewer samples than the rule names
 * @throws Error that names the row if it has no level, or if the measurement is NaN, missing, in another unit, or of
 *   another type than the level compares, or if its interval lacks its confidence or doesn't hold it
 */
export function verdict(row: Row, measurement: Measurement | undefined, profile?: Profile): Verdict {
  if (measurement === undefined) return { verdict: "open", reason: "Nothing has been measured yet." };
  if (row.level === undefined) throw fault(row, "the row has no level, so nothing can judge a measurement");
  checkUnit(row, measurement);
  checkInterval(row, measurement);
  if (measurement.testable === false || row.level === "protocol") return notTestable(row, measurement);
  return withProfile(judgedAt(row.level, row, measurement), row, profile);
}

function judgedAt(level: Exclude<Level, "protocol">, row: Row, measurement: Measurement): Verdict {
  switch (level) {
    case "exact":
      return byParts(row, measurement, exactly(row));
    case "tolerance":
      return byParts(row, measurement, within(row));
    case "statistical":
      return row.tests === undefined
        ? intervalVerdict(row, measurement)
        : intervalPartsVerdict(row, row.tests, measurement);
    case "qualitative":
      return qualitative(row, measurement);
  }
}

function checkUnit(row: Row, { unit }: Measurement): void {
  const fixed = unitOf(row);
  if (unit === undefined || fixed === undefined || unit === fixed) return;
  throw fault(row, `unit: expected ${fixed}, which the row fixes, got ${unit}`);
}

/** A smaller run must not read as if it had taken the samples that the row's rule names. */
function withProfile(judged: Verdict, { level, tolerance }: Row, profile: Profile | undefined): Verdict {
  const namesSamples = level === "qualitative" || tolerance?.over !== undefined;
  if (profile !== "quick" || !namesSamples) return judged;
  const caveat = "quick profile: perhaps fewer samples than the rule names";
  return { ...judged, reason: sentence(`${judged.reason.replace(/\.$/, "")} (${caveat})`) };
}

function notTestable(row: Row, { testable, reason, measured }: Measurement): Verdict {
  const { level } = row;
  if (testable === false && (reason === undefined || reason.trim() === "")) {
    throw fault(row, "testable: false needs a reason");
  }
  const why = sentence(reason ?? "It needs people or hardware that are not here").slice(0, -1);
  const isSynthetic = level === "protocol" && measured !== undefined;
  const shown = isSynthetic ? `; on synthetic input the analysis gives ${say(measured)}` : "";
  return { verdict: "not testable here", reason: sentence(`${why}${shown}`) };
}

function qualitative(row: Row, { measured }: Measurement): Verdict {
  const stated = (row.predicate ?? row.question ?? row.says).replace(/\.$/, "");
  if (typeof measured === "boolean") {
    return measured
      ? { verdict: "reproduced", reason: `Holds as measured: ${stated}.` }
      : { verdict: "refuted", reason: `Does not hold as measured: ${stated}.` };
  }
  const parts = measured !== undefined && isMap(measured) ? Object.entries(measured) : [];
  if (parts.length === 0 || parts.some(([, holds]) => typeof holds !== "boolean")) {
    throw fault(row, `measured: expected a boolean or a map of booleans, got ${typeOf(measured)}`);
  }
  return verdictOfParts(
    parts.map(([name, holds]) => ({ holds: holds === true, says: `${name} ${holds === true ? "yes" : "no"}` })),
  );
}
