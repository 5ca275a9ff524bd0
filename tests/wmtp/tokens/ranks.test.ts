import { expect, it } from "vitest";
import { r50k } from "../../../src/lib/wmtp/tokens/ranks";

it("has the ids and bytes of GPT-2", () => {
  const { encode, bytesOf } = r50k();
  // tiktoken's r50k_base.
  expect(encode("hello world")).toEqual([31373, 995]);
  expect(Buffer.concat(encode("hello 안녕").map(bytesOf)).toString("utf8")).toBe("hello 안녕");
});

it("reads what looks like a special token as text", () => {
  const { encode, bytesOf } = r50k();
  expect(encode("<|endoftext|>").length).toBeGreaterThan(1);
  expect(Buffer.concat(encode("<|endoftext|>").map(bytesOf)).toString("utf8")).toBe("<|endoftext|>");
});
