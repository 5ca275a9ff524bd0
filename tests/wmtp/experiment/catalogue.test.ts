import { describe, expect, it } from "vitest";
import { ablationArms, criticArms, plainAndWeighted, synergyArms } from "../../../src/lib/wmtp/experiment/catalogue";
import { stream } from "../../../src/lib/random";

describe("the arms of the experiments", () => {
  const all = [...synergyArms, ...criticArms, ...ablationArms];

  it("have names of their own", () => {
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it("differ in scorer as they are named", () => {
    const keys = Object.fromEntries(all.map(({ name, scorer }) => [name, scorer?.(stream(1)).key]));
    expect(keys).toMatchObject({
      NTP: undefined,
      MTP: undefined,
      "weighted NTP": "rho1-excess-v1",
      WMTP: "rho1-excess-v1",
    });
    expect(keys).toMatchObject({
      critic: "critic-delta-v1",
      "Rho-1 x critic": "product",
      shuffled: "shuffled",
      "log-normal": "log-normal",
    });
    expect(keys["softmax of |excess|"]).toBe("rho1-token-original");
  });

  it("ask other tasks with and without weights, of next tokens alone", () => {
    expect(plainAndWeighted.map(({ name, predictions }) => [name, predictions])).toEqual([["NTP", 1], ["weighted NTP", 1]]); // prettier-ignore
  });
});
