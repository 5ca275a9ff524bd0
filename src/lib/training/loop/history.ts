import type { TrainingEvent } from "./events";

/** A run in numbers. */
export interface TrainingHistory {
  readonly events: readonly TrainingEvent[];
  /** Loss of each step, in order; steps that were done again after a fault stand twice. */
  readonly losses: readonly number[];
  /** Mean training loss of each epoch. */
  readonly epochs: readonly number[];
  /** Validation losses, in order. */
  readonly validations: readonly number[];
}

/**
 * Runs to the end and keeps what was told: `runToEnd(train(plan))`.
 *
 * @param onEvent sees each event as it happens, such as to move a progress bar
 */
export function runToEnd(
  events: Iterable<TrainingEvent>,
  onEvent: (event: TrainingEvent) => void = () => undefined,
): TrainingHistory {
  const told: TrainingEvent[] = [];
  for (const event of events) {
    told.push(event);
    onEvent(event);
  }
  const lossesOf = (kind: "step" | "epoch" | "validation"): number[] =>
    told.flatMap((event) => (event.kind === kind ? [event.loss] : []));
  return {
    events: told,
    losses: lossesOf("step"),
    epochs: lossesOf("epoch"),
    validations: lossesOf("validation"),
  };
}
