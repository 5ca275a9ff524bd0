import { expect, it } from "vitest";
import { describeCorpus } from "../../support/corpora";
import { readWeightClip } from "../../../src/lib/wmtp/recorded";

const json =
  '{"a0": {"training": {"weight_clip_min": 0.1, "weight_clip_max": 3, "beta": 0.9}}, "b1": {"training": {}}}';

it("readWeightClip gives both ends of the clip", () => {
  expect(readWeightClip(json, "a0")).toEqual({ low: 0.1, high: 3 });
});

it("readWeightClip names a run that is not there and one without a clip", () => {
  expect(() => readWeightClip(json, "zz")).toThrow("run settings: expected one of a0, b1, got zz");
  expect(() => readWeightClip(json, "b1")).toThrow("expected b1 to have weight_clip_min and weight_clip_max");
});

describeCorpus("wmtp-original", ["run_params.json"], ([text]) => {
  it("sets the weighted run to [0.1, 3]", () => {
    expect(readWeightClip(text!, "a0a47ff5")).toEqual({ low: 0.1, high: 3 });
  });
});
