import { duration } from "../support/words";
import type { Outcome, Output, Progress, Reporter } from "./reporter";

/** One line an event, for logs and CI: start, each further tenth of the cells or half minute, end. */
export function plainReporter(out: Output, everySeconds = 30): Reporter {
  const told = new Map<string, Progress>();
  return {
    started: (name) => void out.write(`${name}: started\n`),
    progressed: (progress) => {
      if (!isNews(told.get(progress.name), progress, everySeconds)) return;
      told.set(progress.name, progress);
      out.write(`${progress.name}: ${progressText(progress)}\n`);
    },
    ended: (outcome) => void out.write(`${outcomeText(outcome)}\n`),
    close: () => undefined,
  };
}

/** "cell 3 of 17, 4.0 s, about 12 s left". */
export function progressText({ cell, total, elapsed, rest }: Progress): string {
  const left = rest === undefined ? "" : `, about ${duration(rest)} left`;
  return `cell ${cell} of ${total}, ${duration(elapsed)}${left}`;
}

/** How a notebook ended, in a line. */
export function outcomeText(outcome: Outcome): string {
  switch (outcome.kind) {
    case "done":
      return `${outcome.name}: done in ${duration(outcome.seconds)}`;
    case "kept":
      return `${outcome.name}: done in ${duration(outcome.seconds)} without its data; the committed results stay`;
    case "failed":
      return `${outcome.name}: failed after ${duration(outcome.seconds)}: ${firstLine(outcome.failure.message)}`;
    case "stopped":
      return `${outcome.name}: stopped`;
  }
}

function firstLine(text: string): string {
  return text.split("\n", 1)[0]!;
}

function isNews(before: Progress | undefined, now: Progress, everySeconds: number): boolean {
  if (before === undefined) return now.cell > 0;
  const tenth = ({ cell, total }: Progress): number => Math.floor((10 * cell) / total);
  return tenth(now) > tenth(before) || now.elapsed - before.elapsed >= everySeconds;
}
