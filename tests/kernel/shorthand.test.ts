import { afterEach, expect, it } from "vitest";
import { KernelClient } from "./client";

let kernel: KernelClient;
afterEach(() => kernel.stop());

const cells = [
  "const seed = 7, width = 3;",
  "const options = { width, seed, height: 2 };\nconsole.log(JSON.stringify(options));",
];
const cases = [
  ["stock", "error", ""],
  ["ours", "ok", '{"width":3,"seed":7,"height":2}\n'],
] as const;

it.each(cases)(
  "names of an earlier cell as shorthand properties: on %s the status is %s",
  async (which, status, text) => {
    kernel = await KernelClient.start(which);
    await kernel.execute(cells[0]!);
    const { reply, stdout } = await kernel.execute(cells[1]!);
    expect([reply?.["status"], stdout]).toEqual([status, text]);
  },
  60_000,
);

it("a destructuring assignment and a shorthand in a comment or a string stay what they are", async () => {
  kernel = await KernelClient.start("ours");
  await kernel.execute("let a = 1, b = 2;");
  const { stdout } = await kernel.execute("({ a, b } = { a: b, b: a });\nconsole.log(a, b, '{ a }'); // { a }");
  expect(stdout).toBe("2 1 { a }\n");
}, 60_000);
