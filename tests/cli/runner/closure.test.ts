import fc from "fast-check";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { sourceClosure } from "../../../src/cli/runner/closure";
import { Sources } from "../../../src/cli/runner/sources";
import { Memo } from "../../../src/cli/support/memo";
import { scratch, writeFiles } from "../support/fake-project";

function closureOf(root: string, ...cells: readonly string[]): Readonly<Record<string, string>> {
  return sourceClosure(root, cells, new Sources(new Memo(path.join(root, "memo.json"))));
}

const library = {
  "src/lib/a/index.ts": 'export * from "./one";\nimport type { T } from "../b";\nimport "yaml";',
  "src/lib/a/one.ts": 'export const later = () => import("./two.js");',
  "src/lib/a/two.ts": 'import "./one"; // a circle',
  "src/lib/b/index.ts": "export type T = 1;",
  "src/lib/c/index.ts": 'import "../a";',
};

describe("sourceClosure", () => {
  it("follows a room's index through static, dynamic and type imports and circles, and leaves packages out", () => {
    const root = scratch();
    writeFiles(root, library);
    const closure = closureOf(root, 'import { x } from "red-heart-lab/a";\nconst plotly = await import("plotly.js");');
    expect(Object.keys(closure).sort()).toEqual([
      "src/lib/a/index.ts",
      "src/lib/a/one.ts",
      "src/lib/a/two.ts",
      "src/lib/b/index.ts",
    ]);
  });

  it("takes relative imports from the root, the kernel's working folder", () => {
    const root = scratch();
    writeFiles(root, library);
    expect(Object.keys(closureOf(root, 'import "./src/lib/b";'))).toEqual(["src/lib/b/index.ts"]);
  });

  it("says which import leads nowhere, and in which file it stands", () => {
    const root = scratch();
    writeFiles(root, { "src/lib/a/index.ts": 'import "./gone";' });
    expect(() => closureOf(root, 'import "red-heart-lab/a";')).toThrow(
      'src/lib/a/index.ts imports "./gone", which leads',
    );
  });

  it("changes with a file if, and only if, a path of imports leads from the cell to the file", () => {
    const size = 6;
    const edge = fc.tuple(fc.nat(size - 1), fc.nat(size - 1));
    const property = fc.property(fc.array(edge, { maxLength: 12 }), fc.nat(size - 1), (edges, touched) => {
      const root = scratch();
      const text = (i: number): string =>
        edges
          .filter(([from]) => from === i)
          .map(([, to]) => `import "../r${to}";`)
          .join("\n");
      const files = Array.from({ length: size }, (_, i): [string, string] => [`src/lib/r${i}/index.ts`, text(i)]);
      writeFiles(root, Object.fromEntries(files));
      const before = closureOf(root, 'import "red-heart-lab/r0";');
      writeFiles(root, { [`src/lib/r${touched}/index.ts`]: `${text(touched)}\n// touched` });
      const after = closureOf(root, 'import "red-heart-lab/r0";');
      expect(JSON.stringify(after) !== JSON.stringify(before)).toBe(reachable(edges).has(touched));
    });
    fc.assert(property, { numRuns: 40, seed: 1 });
  });
});

/** Nodes that can be reached from node 0, found by repeating until nothing is added. */
function reachable(edges: readonly (readonly [number, number])[]): ReadonlySet<number> {
  const found = new Set([0]);
  for (let before = 0; before < found.size;) {
    before = found.size;
    for (const [from, to] of edges) if (found.has(from)) found.add(to);
  }
  return found;
}
