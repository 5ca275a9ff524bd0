/**
 * A decomposable score: how well the columns `parents` explain the column `child`, larger is better. The score of a graph is
 * the sum over its columns. It must not depend on the order of the parents, and graphs that tell the same independences must
 * score the same.
 */
export type LocalScore = (child: number, parents: readonly number[]) => number;

/** The same score with a memory, asked for each set of parents once and always in ascending order. */
export function rememberedScore(score: LocalScore): LocalScore {
  const known = new Map<string, number>();
  return (child, parents) => {
    const sorted = [...parents].sort((a, b) => a - b);
    const key = `${child} ${sorted.join(" ")}`;
    let value = known.get(key);
    if (value === undefined) known.set(key, (value = score(child, sorted)));
    return value;
  };
}
