import { spawn } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readBoard } from "../../src/cli/board/file";
import { isScored, loadRows, notebooksOf } from "../../src/lib/notebook/rows/rows";

const root = path.resolve(__dirname, "../..");
const notebooks = readdirSync(path.join(root, "notebooks"))
  .filter((file) => file.endsWith(".ipynb"))
  .map((file) => path.basename(file, ".ipynb"));

/** Runs every committed notebook in the quick profile, into a folder of its own. */
async function reproduceQuickly(out: string): Promise<{ code: number | null; output: string }> {
  const args = [path.join(root, "dist/cli/reproduce.js"), "--profile", "quick", "--out", out];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (text: Buffer) => (output += text.toString()));
  const code = await new Promise<number | null>((done) => child.on("close", done));
  return { code, output };
}

describe("the committed notebooks, quick profile", () => {
  let out = "";
  let run: { code: number | null; output: string };
  beforeAll(async () => {
    out = mkdtempSync(path.join(tmpdir(), "quick-"));
    run = await reproduceQuickly(out);
  }, 2_400_000);
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  it("run to their end in the real kernel", () => {
    expect(run.output).not.toMatch(/failed after/);
    expect(run.code, run.output).toBe(0);
  });

  it("measure every scored row that names one of them, or say why it can't be; few runs may leave a measured one open", () => {
    const board = new Map(readBoard(path.join(out, "figures/claims.json")).map((entry) => [entry.id, entry]));
    const rows = loadRows(path.join(root, "data/papers")).filter(
      (row) => isScored(row.kind) && notebooksOf(row).some((name) => notebooks.includes(name)),
    );
    expect(rows.length).toBeGreaterThan(0);
    const missing = rows.filter(({ id }) => {
      const entry = board.get(id);
      return entry === undefined || (entry.verdict === "open" && entry.measured === undefined);
    });
    expect(missing.map(({ id }) => id)).toEqual([]);
  });

  it("leave the committed results as they are", () => {
    const committed = readBoard(path.join(root, "figures/claims.json"));
    expect(committed.some(({ profile }) => profile === "quick")).toBe(false);
    expect(readFileSync(path.join(out, "figures/claims.json"), "utf8")).toContain('"profile": "quick"');
  });
});
