import type { Entry } from "./entry";

/**
 * What a run of another profile says beside the committed verdicts: a line that counts those that differ, and one for each. A
 * row that one of the two has not judged doesn't differ.
 *
 * @param entries rows of the notebooks that ran
 * @param profile their label, such as "quick"
 */
export function againstCommitted(
  entries: readonly Entry[],
  committed: readonly Entry[],
  profile: string,
): readonly string[] {
  const before = new Map(committed.filter(isJudged).map(({ id, verdict }) => [id, verdict]));
  const both = entries.filter((entry) => isJudged(entry) && before.has(entry.id));
  if (both.length === 0) return [];
  const differing = both.filter(({ id, verdict }) => verdict !== before.get(id));
  const lines = differing.map(
    ({ id, verdict }) => `  ${id}: ${verdict} here, ${before.get(id)!} in the committed results`,
  );
  const head = `A run of profile ${profile} shows that all works; what counts are the committed verdicts.`;
  const tail = `Verdicts that differ from these: ${differing.length} of ${both.length}`;
  return [`${head} ${tail}${lines.length > 0 ? ":" : "."}`, ...lines];
}

/** Where nothing but the data were lacking, nothing was judged. */
function isJudged({ verdict, lacks }: Entry): boolean {
  return verdict !== "open" && lacks === undefined;
}
