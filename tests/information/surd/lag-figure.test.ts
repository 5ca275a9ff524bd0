import { compile } from "vega-lite";
import { describe, expect, it } from "vitest";
import { stream } from "../../../src/lib/random";
import { surdLeakOverLags } from "../../../src/lib/information/surd/lag-figure";
import { surdLagScan } from "../../../src/lib/information/surd/lag-scan";
import { mediator } from "../../../src/lib/information/systems/building-blocks";

describe("surdLeakOverLags", () => {
  const scan = surdLagScan(mediator(stream(1), 2000), [1, 3], { bins: 5 });
  const spec = surdLeakOverLags(scan) as unknown as {
    data: { values: { lag: number; target: string; leak: number }[] };
  };

  it("draws one point a lag and target, at the leak that was found", () => {
    expect(spec.data.values).toHaveLength(6);
    expect(spec.data.values.at(-1)).toEqual({ lag: 3, target: "q3", leak: scan[1]?.results[2]?.leak });
  });

  it("compiles without a warning", () => {
    const warnings: unknown[] = [];
    const logger = {
      level: () => logger,
      error: () => logger,
      warn: (w: unknown) => (warnings.push(w), logger),
      info: () => logger,
      debug: () => logger,
    };
    compile(surdLeakOverLags(scan), { logger });
    expect(warnings).toEqual([]);
  });
});
