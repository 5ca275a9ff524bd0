import { outcomeText, progressText } from "./plain-reporter";
import type { Output, Progress, Reporter } from "./reporter";

const clearLine = "\u001b[2K";
const refreshMs = 200;

/**
 * Ended notebooks as lines above, running ones below, redrawn in place five times a second at most.
 * `now` gives seconds and lets the elapsed times run on between two events.
 */
export function liveReporter(out: Output, now: () => number): Reporter {
  const running = new Map<string, { readonly progress: Progress; readonly at: number }>();
  let drawn = 0;
  const draw = (above: readonly string[] = []): void => {
    const lines = [...running.values()].map(({ progress, at }) => runningLine(progress, now() - at, out.columns ?? 80));
    const shown = lines.slice(0, Math.max(1, (out.rows ?? 24) - 2));
    const up = drawn > 0 ? `\u001b[${drawn}A` : "";
    const left = Math.max(0, drawn - above.length - shown.length);
    const rest = `${clearLine}\n`.repeat(left) + (left > 0 ? `\u001b[${left}A` : "");
    out.write(up + [...above, ...shown].map((line) => `\r${clearLine}${line}\n`).join("") + rest);
    drawn = shown.length;
  };
  const timer = setInterval(draw, refreshMs);
  timer.unref();
  return {
    started: (name) => void running.set(name, { progress: { name, cell: 0, total: 0, elapsed: 0 }, at: now() }),
    progressed: (progress) => void running.set(progress.name, { progress, at: now() }),
    ended: (outcome) => {
      running.delete(outcome.name);
      draw([`${marks[outcome.kind]} ${outcomeText(outcome)}`]);
    },
    close: () => {
      clearInterval(timer);
      running.clear();
      draw();
    },
  };
}

const marks = { done: "✔", kept: "✔", failed: "✖", stopped: "■" } as const;

/** A running notebook in one line that fits the terminal: a bar, its name, where it is. `since` is seconds since the event. */
export function runningLine(progress: Progress, since: number, columns: number): string {
  const { rest } = progress;
  const current = {
    ...progress,
    elapsed: progress.elapsed + since,
    ...(rest === undefined ? {} : { rest: Math.max(0, rest - since) }),
  };
  const where = progress.total === 0 ? "starting the kernel" : progressText(current);
  return `${bar(progress)} ${progress.name}: ${where}`.slice(0, columns - 1);
}

function bar({ cell, total }: Progress): string {
  const width = 10;
  const full = total === 0 ? 0 : Math.round((width * Math.max(0, cell - 1)) / total);
  return `${"█".repeat(full)}${"░".repeat(width - full)}`;
}
