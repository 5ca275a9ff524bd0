import { expect, it } from "vitest";
import { viewNames } from "../../../src/lib/scenarios/views/view";
import { viewColor, viewLabels } from "../../../src/lib/scenarios/views/view-style";

it("each view has a label in both languages and a colour of its own", () => {
  for (const view of viewNames) expect(viewLabels[view]).toMatch(new RegExp(`^${view} · [가-힣]+$`));
  expect(new Set(viewColor.scale.range).size).toBe(viewNames.length);
});
