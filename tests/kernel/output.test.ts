import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { KernelClient } from "./client";

let kernel: KernelClient;
beforeAll(async () => {
  kernel = await KernelClient.start("ours", { env: { RED_HEART_OUTPUT_LIMIT_MB: "1" } });
  await kernel.execute(
    "interface Bridge { display(data: object, metadata?: object, options?: object): void; readonly cell: unknown }\n" +
      'const bridge = (globalThis as never)[Symbol.for("red-heart.kernel")] as Bridge;',
  );
}, 60_000);
afterAll(() => kernel.stop());

describe("the text of a cell", () => {
  it("keeps its order with displays and between the streams", async () => {
    const code =
      "console.log(1); bridge.display({ 'text/plain': '2' }); console.log(3); console.error(4); console.log(5);";
    const { published } = await kernel.execute(code);
    const order = published.map(
      ({ content }) =>
        (content["text"] ?? (content["data"] as { "text/plain": string } | undefined)?.["text/plain"]) as
          string | undefined,
    );
    expect(order.filter((text) => text !== undefined)).toEqual(["1\n", "2", "3\n", "4\n", "5\n"]);
  });

  it("comes in few messages, and at once after a pause", async () => {
    const { published } = await kernel.execute("for (let i = 0; i < 20_000; i++) console.log(i);");
    expect(published.filter(({ type }) => type === "stream").length).toBeLessThan(40);
    await new Promise((resolve) => setTimeout(resolve, 60));
    const busy = kernel.submit("console.log('begun');\nwhile (true) {}");
    await kernel.printed(busy, "begun");
    kernel.interrupt();
    await kernel.result(busy);
  });

  it("survives bytes cut within a character, other encodings, and lone surrogates", async () => {
    const code =
      "const bytes = Buffer.from('한글');\nprocess.stdout.write(bytes.subarray(0, 2));\nprocess.stdout.write(bytes.subarray(2));\nawait new Promise<void>((done) => void process.stdout.write('!\\ud800', () => done()));";
    expect((await kernel.execute(code)).stdout).toBe("한글!\ufffd");
  });
});

describe("the limit of a cell's text", () => {
  it("ends an endless loop with one clear error, keeps all that came before, and leaves the kernel usable", async () => {
    const { stdout, error, reply } = await kernel.execute("for (;;) console.log('x'.repeat(999));");
    expect(stdout).toBe(`${"x".repeat(999)}\n`.repeat(1000));
    expect(error).toMatchObject({
      ename: "OutputLimitError",
      evalue: expect.stringContaining("more than 1 MB") as string,
    });
    expect(error?.evalue).toContain("RED_HEART_OUTPUT_LIMIT_MB");
    expect(reply?.["status"]).toBe("error");
    expect((await kernel.execute("'usable'")).stdout).toBe("usable\n");
  });

  it("ends 50 MB in one write, and a loop over awaits", async () => {
    const once = await kernel.execute("process.stdout.write('한'.repeat(17_000_000));");
    expect([once.error?.ename, once.stdout.length, once.stdout.endsWith("한")]).toEqual([
      "OutputLimitError",
      333_333,
      true,
    ]);
    const loop = await kernel.execute(
      "for (;;) {\n  await null;\n  console.log('y'.repeat(9999));\n  await new Promise((go) => setImmediate(go));\n}",
    );
    expect([loop.error?.ename, loop.stdout.length]).toEqual(["OutputLimitError", 1_000_000]);
    expect((await kernel.execute("'usable'")).stdout).toBe("usable\n");
  });

  it("counts the last value too", async () => {
    const { error } = await kernel.execute("'v'.repeat(2_000_000)");
    expect(error?.ename).toBe("OutputLimitError");
    expect((await kernel.execute("'usable'")).stdout).toBe("usable\n");
  });

  it("is reached only beyond it", async () => {
    const { stdout, error } = await kernel.execute("process.stdout.write('z'.repeat(1_000_000)); void 0");
    expect([stdout.length, error]).toEqual([1_000_000, undefined]);
  });
});

describe("the bridge", () => {
  it("sends bytes, metadata and updates", async () => {
    const code =
      "bridge.display({ 'image/png': Uint8Array.of(1, 2, 3) }, { width: 2 }, { displayId: 'd' });\nbridge.display({ 'text/plain': 'b' }, {}, { displayId: 'd', update: true });";
    const { published } = await kernel.execute(code);
    expect(
      published.filter(({ type }) => type.includes("display")).map(({ type, content }) => [type, content]),
    ).toEqual([
      ["display_data", { data: { "image/png": "AQID" }, metadata: { width: 2 }, transient: { display_id: "d" } }],
      ["update_display_data", { data: { "text/plain": "b" }, metadata: {}, transient: { display_id: "d" } }],
    ]);
  });

  it("knows the running cell, and its id if the client sent one", async () => {
    const { stdout, reply } = await kernel.execute("JSON.stringify(bridge.cell)", { cellId: "a1b2" });
    expect(JSON.parse(stdout)).toEqual({ executionCount: reply?.["execution_count"], id: "a1b2" });
    expect(JSON.parse((await kernel.execute("JSON.stringify(bridge.cell)")).stdout)).not.toHaveProperty("id");
  });
});
