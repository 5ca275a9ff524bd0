import { expect, it } from "vitest";
import { pitfallsFigure } from "../../../src/lib/wmtp/figures";
import { drawn } from "./specs";

it("pitfallsFigure writes both numbers of each pitfall, a zero too", async () => {
  const svg = await drawn(
    "pitfalls",
    pitfallsFigure([
      { name: "shifted twice", measures: "loss (nats)", failing: 3.35, repaired: 2.29 },
      { name: "scale cancels", measures: "change (nats)", failing: 0, repaired: 0.42 },
    ]),
  );
  for (const text of ["shifted twice", "scale cancels", "3.35", "2.29", "0.00", "0.42"])
    expect(svg).toContain(`>${text}<`);
});
