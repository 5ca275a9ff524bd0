import type { LoggerInterface } from "vega";

/** Everything that Vega-Lite warns of while it compiles. */
export function warningsOf(compile: (logger: LoggerInterface) => unknown): string[] {
  const warnings: string[] = [];
  const keep = (...args: readonly unknown[]): LoggerInterface => {
    warnings.push(args.map(String).join(" "));
    return logger;
  };
  const logger = {
    level: () => logger,
    error: keep,
    warn: keep,
    info: () => logger,
    debug: () => logger,
  } as LoggerInterface;
  compile(logger);
  return warnings;
}
