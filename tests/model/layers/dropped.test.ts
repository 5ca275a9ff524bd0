import * as tf from "@tensorflow/tfjs";
import { expect, it } from "vitest";
import { read } from "../../../src/lib/engine";
import { dropped } from "../../../src/lib/model";
import { stream } from "../../../src/lib/random";
import { describeEachEngine } from "../../support/engines";

describeEachEngine("dropped", () => {
  const x = (): tf.Tensor => tf.ones([64]);

  it("passes its input through at rate 0 and outside of training", () => {
    const input = x();
    expect(dropped(input, 0.5, "here")).toBe(input);
    expect(dropped(input, 0.5, "here", {})).toBe(input);
    expect(dropped(input, 0, "here", { stream: stream(1) })).toBe(input);
  });

  it("draws one mask a place and stream, however often and in whatever order it is asked", () => {
    const mode = { stream: stream(1) };
    const here = read(dropped(x(), 0.5, "here", mode));
    const there = read(dropped(x(), 0.5, "there", mode));
    expect(there).not.toEqual(here);
    expect(read(dropped(x(), 0.5, "here", mode))).toEqual(here);
    expect(read(dropped(x(), 0.5, "here", { stream: stream(2) }))).not.toEqual(here);
  });
});
