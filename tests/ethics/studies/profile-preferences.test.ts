import { describe, expect, it } from "vitest";
import { loadCases } from "../../../src/lib/data";
import { profilePreferences, profiles, ranking } from "../../../src/lib/ethics";

describe("profilePreferences", () => {
  it("says what each version prefers, and what was best in the record", () => {
    const rows = profilePreferences(loadCases());
    rows.forEach(({ preferred, sameOrder }, i) => {
      const one = loadCases()[i]!;
      const [chapter, roadmap] = [profiles["bentham-2023"], profiles["bentham-v2"]].map((profile) =>
        ranking(one, { profile }),
      );
      expect(preferred["bentham-2023"]).toBe(chapter![0]);
      expect(sameOrder).toBe(chapter!.join() === roadmap!.join());
    });
    expect(rows.find((row) => row.case === "homeless-person")!.recorded).toBe("give-food");
    expect(rows.find((row) => row.case === "ai-jobs")!.recorded).toBe("retraining-program");
  });
});
