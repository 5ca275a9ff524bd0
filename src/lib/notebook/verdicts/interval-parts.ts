import { checkInterval, intervalVerdict } from "./interval-test";
import { fault, type Measurement, type Verdict } from "./measurement";
import type { PartTest, Row } from "../rows/row";
import { isMap, sameKeys, typeOf } from "../value";

/**
 * Judges each part of a row by its own test, as {@link intervalVerdict} does. All parts alike: their verdict. Some reproduced
 * and some refuted: partly, whatever the others are. Else a part is undecided, and so is the row.
 *
 * @throws Error that names the row and the part
 */
export function intervalPartsVerdict(
  row: Row,
  tests: Readonly<Record<string, PartTest>>,
  measurement: Measurement,
): Verdict {
  const { measured, intervals } = measurement;
  if (measured === undefined || !isMap(measured)) {
    throw fault(
      row,
      `measured: expected a map of numbers, got ${measured === undefined ? "nothing" : typeOf(measured)}`,
    );
  }
  if (intervals === undefined) throw fault(row, "intervals: a row with tests needs one for each part, got nothing");
  requireSame(row, "measured", measured, tests);
  requireSame(row, "intervals", intervals, tests);
  const judged = Object.entries(tests).map(([name, test]) => {
    const part: Measurement = { ...measurement, measured: measured[name]!, interval: intervals[name]! };
    return { name, ...partVerdict(row, { name, test }, part) };
  });
  return { verdict: together(judged), reason: judged.map(({ name, reason }) => `${name}: ${reason}`).join(" ") };
}

function partVerdict(row: Row, { name, test: { expected, unit, ...test } }: Part, measurement: Measurement): Verdict {
  const { kind, where, says } = row;
  const id = `${row.id}, ${name}`;
  const partRow: Row = {
    id,
    kind,
    where,
    says,
    level: "statistical",
    test,
    expected,
    ...(unit !== undefined && { unit }),
  };
  checkInterval(partRow, measurement);
  return intervalVerdict(partRow, measurement);
}

interface Part {
  readonly name: string;
  readonly test: PartTest;
}

function together(parts: readonly Verdict[]): Verdict["verdict"] {
  const kinds = new Set(parts.map(({ verdict }) => verdict));
  if (kinds.has("reproduced") && kinds.has("refuted")) return "partly";
  return kinds.size === 1 ? parts[0]!.verdict : "open";
}

function requireSame(row: Row, what: string, given: Parts, tests: Parts): void {
  if (sameKeys(given, tests)) return;
  const keys = (map: Parts): string => Object.keys(map).join(", ");
  throw fault(row, `${what}: expected the parts ${keys(tests)}, got ${keys(given)}`);
}

type Parts = Readonly<Record<string, unknown>>;
