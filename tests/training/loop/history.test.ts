import { expect, it } from "vitest";
import { runToEnd, type TrainingEvent } from "../../../src/lib/training";

it("runToEnd keeps what was told, and lets someone watch", () => {
  const events: TrainingEvent[] = [
    { kind: "step", step: 1, epoch: 0, loss: 3, items: 2, updated: true },
    { kind: "epoch", step: 1, epoch: 0, loss: 2 },
    { kind: "validation", step: 1, loss: 1 },
  ];
  const watched: TrainingEvent[] = [];
  const history = runToEnd(events, (event) => watched.push(event));
  expect(history).toEqual({ events, losses: [3], epochs: [2], validations: [1] });
  expect(watched).toEqual(events);
});
