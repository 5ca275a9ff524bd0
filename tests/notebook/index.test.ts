import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";

it("importing the room loads none of the large packages that a notebook may never use", () => {
  const program = 'require("./dist/lib/notebook"); console.log(Object.keys(require.cache).join("\\n"))';
  const loaded = execFileSync(process.execPath, ["-e", program], { encoding: "utf8" });
  expect(loaded).toMatch(/dist.lib.notebook.index\.js/);
  expect(loaded).not.toMatch(
    /node_modules.(vega|vega-lite|danfojs-node|playwright-core|plotly\.js|@tensorflow|zod|yaml|papaparse)\b/,
  );
});
