import * as tf from "@tensorflow/tfjs";
import { describe, expect, it } from "vitest";
import {
  ablationArms,
  asManyParameters,
  criticArms,
  plainAndWeighted,
  synergyArms,
} from "../../../src/lib/wmtp/experiment/catalogue";
import { read } from "../../../src/lib/engine";
import { countParameters } from "../../../src/lib/model";
import type { Arm } from "../../../src/lib/wmtp/experiment/arms";
import { markedWindows } from "../../../src/lib/wmtp/experiment/prepared";
import { configOf } from "../../../src/lib/wmtp/experiment/train-arm";
import { decoder } from "../../../src/lib/wmtp/model";
import { cleanText } from "../../../src/lib/wmtp/tasks";
import { scopeEachTest } from "../../support/tensors";
import { stream } from "../../../src/lib/random";

describe("the arms of the experiments", () => {
  scopeEachTest();
  const all = [...synergyArms, ...criticArms, ...ablationArms];

  it("train twice on nothing: any two of one name, or of one number of heads, scorer, text and alignment, would be the same", () => {
    const told = all.map((arm) => JSON.stringify([{ ...arm, name: "" }, String(arm.scorer)]));
    expect(new Set(told).size).toBe(all.length);
    expect(new Set(all.map(({ name }) => name)).size).toBe(all.length);
  });

  it("have a twin of each failing variant that differs by the failure alone", () => {
    const of = (name: string) => all.find((arm) => arm.name === name)!;
    const [open, cut] = [of("gradient through weights"), of("gradient cut, its twin")];
    expect({ ...open, name: "" }).toEqual({ ...cut, name: "", leak: { ...cut.leak, detached: false } });
    const input = {
      ids: tf.zeros<tf.Rank.R2>([2, 4], "int32"),
      baseLosses: tf.tensor2d([[0, 3, 1, 2], [0, 1, 4, 2]]),
      referenceLosses: tf.tensor2d([[0, 1, 2, 5], [0, 3, 1, 1]]),
    }; // prettier-ignore
    const [sized, signed] = ["softmax of |excess|", "softmax of excess, its twin"].map((name) =>
      read(of(name).scorer!(stream(1)).score(input).weights),
    );
    // Token 3 of the first text has an excess of -3, the largest in size and the smallest with its sign.
    expect(sized![3]).toBe(Math.max(...sized!.slice(1, 4)));
    expect(signed![3]).toBe(Math.min(...signed!.slice(1, 4)));
    const positive = { ...input, referenceLosses: tf.zerosLike(input.baseLosses) };
    const [a, b] = ["softmax of |excess|", "softmax of excess, its twin"].map((name) => [
      ...read(of(name).scorer!(stream(1)).score(positive).weights),
    ]);
    expect(a).toEqual(b);
  });

  it("have a wider baseline with at least as many parameters as four heads, and hardly more", () => {
    const task = { vocabulary: 40, train: markedWindows(cleanText(new Int32Array(64)), 16) };
    const setting = { width: 16, layers: 1, heads: 2 };
    const size = (arm: Arm): number => countParameters(decoder(configOf(task, arm, setting)).blueprint);
    const [wanted, wider] = [size({ name: "", predictions: 4 }), size(asManyParameters(task, setting))];
    expect(wider).toBeGreaterThanOrEqual(wanted);
    expect(wider).toBeLessThan(1.15 * wanted);
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
