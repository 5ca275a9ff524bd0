import { styleText } from "node:util";
import type { Paint } from "../board/text";
import { liveReporter } from "./live-reporter";
import { plainReporter } from "./plain-reporter";
import type { Output, Reporter } from "./reporter";

/** Where a command talks to people. */
export interface Terminal {
  readonly out: Output;
  readonly say: (...lines: readonly string[]) => void;
  readonly paint: Paint;
  /** Width of a line. */
  readonly columns: number;
  readonly reporter: (now: () => number) => Reporter;
}

/** The terminal or log behind a stream. Colour and redrawing only for a person's terminal (NO_COLOR and CI are heeded). */
export function terminalOf(stream: Output & { readonly isTTY?: boolean }, env: NodeJS.ProcessEnv): Terminal {
  const isLive = stream.isTTY === true && !env["CI"] && env["TERM"] !== "dumb";
  const isColored = isLive && !env["NO_COLOR"];
  return {
    out: stream,
    say: (...lines) => void stream.write(lines.map((line) => `${line}\n`).join("")),
    paint: (color, text) => (isColored ? styleText(color, text) : text),
    columns: isLive ? (stream.columns ?? 100) : 140,
    reporter: (now) => (isLive ? liveReporter(stream, now) : plainReporter(stream)),
  };
}
