import { requireInteger } from "../arguments";
import { escapeHtml } from "./html";
import { currentSession, type Session } from "./session";

/** A bar that grows. */
export interface Progress {
  /** Counts `steps` more as done; default 1. Throws RangeError beyond the total. */
  tick(steps?: number): void;
}

/** A person sees no more than this many changes, and each is a message to the client. Milliseconds. */
const pace = 100;
let bars = 0;

/**
 * Shows a bar that updates in place. The last tick is always shown, so what a notebook keeps is the same in every run; it
 * holds counts, no times. Without a kernel nothing is shown.
 *
 * @param label what is counted: "seeds"
 * @param total number of steps, at least 1
 */
export function progress(label: string, total: number): Progress {
  return progressOf(currentSession(), label, total, () => performance.now());
}

/** {@link progress} of a given session, with its clock in milliseconds. */
export function progressOf(session: Session, label: string, total: number, clock: () => number): Progress {
  requireInteger("progress total", total, { min: 1 });
  const displayId = `red-heart-progress-${++bars}`;
  let done = 0;
  let shown = clock();
  session.bridge?.display(barBundle(label, done, total), {}, { displayId });
  return {
    tick: (steps = 1): void => {
      requireInteger(`progress "${label}": steps`, steps, { min: 1 });
      if (done + steps > total)
        throw new RangeError(`progress "${label}": expected ${total} steps, got ${done + steps}`);
      done += steps;
      if (done < total && clock() - shown < pace) return;
      shown = clock();
      session.bridge?.display(barBundle(label, done, total), {}, { displayId, update: true });
    },
  };
}

function barBundle(label: string, done: number, total: number): Record<string, unknown> {
  const count = `${done.toLocaleString("en-US")} of ${total.toLocaleString("en-US")}`;
  const filled = Math.floor((done / total) * 20);
  const name = escapeHtml(label);
  return {
    "text/html": `<label>${name} <progress value="${done}" max="${total}" aria-label="${name}"></progress> ${count}</label>`,
    "text/plain": `${label} ${"█".repeat(filled)}${"░".repeat(20 - filled)} ${count}`,
  };
}
