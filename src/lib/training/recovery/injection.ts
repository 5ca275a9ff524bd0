import { requireInteger } from "../../arguments";
import { OutOfMemoryError } from "./fault";

/** A fault that is put into a run on purpose (003-E24). */
export interface InjectedFault {
  readonly kind: "memory" | "nan loss" | "nan gradient" | "crash";
  /** Steps done before the step that fails. */
  readonly step: number;
  /** How often it happens, from that step on; default 1, Infinity never ends. */
  readonly times?: number;
  /** Only while the batch is larger; default 0, always. A lack of memory that smaller batches cure. */
  readonly aboveBatch?: number;
}

/** Puts faults into a run: called before each step, it throws, or says which value becomes NaN. */
export type Injector = (step: number, batchSize: number) => "nan loss" | "nan gradient" | undefined;

/**
 * A run's faults in a form that remembers how often each has happened.
 *
 * @throws RangeError for an impossible step or number of times
 */
export function injector(faults: readonly InjectedFault[]): Injector {
  const open = faults.map(({ times = 1, aboveBatch = 0, ...fault }) => {
    requireInteger("fault.step", fault.step, { min: 0 });
    if (times !== Infinity) requireInteger("fault.times", times, { min: 1 });
    return { ...fault, aboveBatch, left: times };
  });
  return (step, batchSize) => {
    const due = open.find((fault) => fault.left > 0 && step >= fault.step && batchSize > fault.aboveBatch);
    if (due === undefined) return undefined;
    due.left--;
    if (due.kind === "memory") throw new OutOfMemoryError(`injected: OOM when allocating a batch of ${batchSize}`);
    if (due.kind === "crash") throw new Error("injected: crash");
    return due.kind;
  };
}
