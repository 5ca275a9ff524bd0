import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KernelClient } from "./client";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start("ours");
  await kernel.execute(
    "/** Three small numbers. */\nconst little = [1, 2, 3];\nimport * as room from 'red-heart-lab/random';",
  );
}, 60_000);
afterAll(() => kernel.stop());

/** Completes at the bar in the code. */
async function complete(marked: string) {
  const code = marked.replace("|", "");
  const { type, content } = await kernel.ask("complete_request", { code, cursor_pos: Array.from(marked).indexOf("|") });
  expect([type, content["status"]]).toEqual(["complete_reply", "ok"]);
  return content as { matches: string[]; cursor_start: number; cursor_end: number; metadata: Record<string, unknown> };
}

describe("completion", () => {
  it("offers the members of an earlier cell's value, and says what the match replaces", async () => {
    const { matches, cursor_start, cursor_end } = await complete("const n = 1;\nlittle.red|");
    expect(matches).toEqual(["reduce", "reduceRight"]);
    expect([cursor_start, cursor_end]).toEqual([20, 23]);
  });

  it("says of each match what it is", async () => {
    const { metadata } = await complete("little.length|");
    expect(metadata["_jupyter_types_experimental"]).toEqual([{ text: "length", type: "property", start: 7, end: 13 }]);
  });

  it("offers all members after a dot, the library's names, and the cell's own", async () => {
    expect((await complete("little.|")).matches).toContain("map");
    expect((await complete("room.str|")).matches).toContain("stream");
    expect((await complete("const ownName = 1; ownN|")).matches).toContain("ownName");
  });

  it("counts the cursor in characters, also after an emoji", async () => {
    const { matches, cursor_start, cursor_end } = await complete("'🫀🫀'; little.reduceR|");
    expect([matches, cursor_start, cursor_end]).toEqual([["reduceRight"], 13, 20]);
  });

  it("works while a cell runs", async () => {
    const id = kernel.submit("await new Promise((done) => setTimeout(done, 400));");
    expect((await complete("little.reduceR|")).matches).toEqual(["reduceRight"]);
    expect((await kernel.result(id)).reply?.["status"]).toBe("ok");
  });
});

/** Inspects at the bar in the code. */
async function inspect(marked: string) {
  const request = { code: marked.replace("|", ""), cursor_pos: Array.from(marked).indexOf("|"), detail_level: 0 };
  const { type, content } = await kernel.ask("inspect_request", request);
  expect([type, content["status"]]).toEqual(["inspect_reply", "ok"]);
  return content as { found: boolean; data: Record<string, string>; metadata: object };
}

describe("inspection", () => {
  it("gives type and documentation of an earlier cell's value", async () => {
    const { found, data, metadata } = await inspect("'🫀'; lit|tle");
    expect(found).toBe(true);
    expect(data["text/plain"]).toContain("const little: number[]");
    expect(data["text/plain"]).toContain("Three small numbers.");
    expect(metadata).toEqual({});
  });

  it("gives the signature and documentation of the library", async () => {
    const text = (await inspect("room.str|eam(1)")).data["text/plain"] ?? "";
    expect(text).toMatch(/stream\(seed: .*\): room\.Stream/);
  });

  it("finds nothing in empty space", async () => {
    expect(await inspect("   |   ")).toMatchObject({ found: false, data: {} });
  });
});

it("is_complete tells an open block from a finished cell", async () => {
  const status = async (code: string) => (await kernel.ask("is_complete_request", { code })).content["status"];
  expect([await status("if (1) {"), await status("1 + 1")]).toEqual(["incomplete", "complete"]);
});
