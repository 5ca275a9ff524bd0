import { describe, expect, expectTypeOf, it } from "vitest";
import { caseNamed } from "../../../src/lib/data";
import {
  bentham,
  profiles,
  totalUtility,
  type CascadeAccount,
  type ClassicName,
  type Profiles,
} from "../../../src/lib/ethics";

const option = caseNamed("ai-jobs").options[0]!;

/** Profile and indirect utility as somebody would write them side by side. */
interface Both<Name extends keyof Profiles> {
  readonly profile: Profiles[Name];
  readonly indirect: number;
}

type NameOf<Name extends keyof Profiles> = Profiles[Name]["dimensions"][number];

describe("CascadeAccount", () => {
  it("takes either a profile with cascade or an indirect utility, and both do not compile", () => {
    expectTypeOf<Both<"bentham-v1">>().toExtend<CascadeAccount<ClassicName>>();
    expectTypeOf<Both<"bentham-v2">>().toExtend<CascadeAccount<NameOf<"bentham-v2">>>();
    expectTypeOf<Pick<Both<"bentham-2023">, "profile">>().toExtend<CascadeAccount<NameOf<"bentham-2023">>>();
    expectTypeOf<Both<"bentham-2023">>().not.toExtend<CascadeAccount<NameOf<"bentham-2023">>>();
    expectTypeOf<Both<"bentham-2023">>().not.toExtend<CascadeAccount>();
    expectTypeOf<Both<"all-13">>().not.toExtend<CascadeAccount>();
  });
});

describe("totalUtility", () => {
  it("adds the indirect utility to the calculus", () => {
    const { direct, utility } = totalUtility(option, { profile: profiles["bentham-v2"], indirect: -0.25 });
    expect(direct).toBe(bentham(option, { profile: profiles["bentham-v2"] }).utility);
    expect(utility).toBe(direct - 0.25);
  });

  it("counts a cascade that is a dimension inside the calculus alone", () => {
    const { direct, indirect, utility } = totalUtility(option, { profile: profiles["bentham-2023"] });
    expect([indirect, utility]).toEqual([0, direct]);
  });

  it("refuses both where no compiler has looked", () => {
    const both = { profile: profiles["all-13"], indirect: 0.1 } as unknown as CascadeAccount;
    expect(() => totalUtility(option, both)).toThrow(
      "account: expected either the dimension cascade or an indirect utility, got both: all-13 and 0.1",
    );
    expect(() => totalUtility(option, { profile: profiles["bentham-v1"], indirect: NaN })).toThrow("indirect");
  });
});
