import { expect, it } from "vitest";
import { traceSteps } from "../../../src/lib/emotion";

it("each step reads only the input and what stands before it", () => {
  const known = new Set<string>(["input"]);
  for (const { key, from } of traceSteps) {
    for (const source of from) expect(known, `${key} reads ${source}`).toContain(source);
    known.add(key);
  }
});

it("a step computes from what it declares, and from nothing else", () => {
  // Steps whose compute needs neither lexicon nor network, run on values that are recorded when read.
  for (const key of ["baseCalculation.rule", "adjustments.cultural", "finalOutput.score", "finalOutput.confidence"]) {
    const step = traceSteps.find((candidate) => candidate.key === key)!;
    const read = new Set<string>();
    step.compute({
      value: (name: string) => {
        read.add(name);
        return [0.1, 0.2, 0.7];
      },
    } as unknown as Parameters<typeof step.compute>[0]);
    expect([...read].sort(), key).toEqual([...step.from].sort());
  }
});
