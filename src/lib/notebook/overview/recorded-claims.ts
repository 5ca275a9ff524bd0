import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { ClaimResult } from "../results/results";
import { parseResults } from "../results/results-schema";
import { currentSession, type Session } from "../session";

const root = resolve(__dirname, "../../../..");

/**
 * What all notebooks have recorded so far: the results that lie in place (RED_HEART_RESULTS, default figures/), with this
 * notebook's own of now instead of those of its last run.
 *
 * @throws Error for a results.json that is not as the library writes it
 */
export function recordedClaims(): readonly ClaimResult[] {
  return recordedClaimsOf(currentSession());
}

/** {@link recordedClaims} of a given session. */
export function recordedClaimsOf(session: Session): readonly ClaimResult[] {
  const folder = session.environment["RED_HEART_RESULTS"] ?? join(root, "figures");
  const others = (existsSync(folder) ? readdirSync(folder).sort() : [])
    .filter((name) => name !== session.notebook)
    .map((name) => join(folder, name, "results.json"))
    .filter((file) => existsSync(file));
  return [...others.flatMap((file) => parseResults(readFileSync(file, "utf8"), file).claims), ...session.claims];
}
