import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { KernelBridge, RunningCell } from "../../src/lib/notebook/kernel-bridge";
import type { Row } from "../../src/lib/notebook/rows/row";
import { Session } from "../../src/lib/notebook/session";

/** One message that a kernel would have sent. */
export interface Shown {
  readonly data: Record<string, unknown>;
  readonly metadata: Record<string, unknown>;
  readonly options: { displayId?: string; update?: boolean };
}

/** A kernel that keeps what it is told to show; `cell` may be moved. */
export class FakeKernel implements KernelBridge {
  readonly shown: Shown[] = [];
  cell: RunningCell | undefined = { executionCount: 1, id: "first" };

  display(data: Record<string, unknown>, metadata: Record<string, unknown> = {}, options: Shown["options"] = {}): void {
    this.shown.push({ data, metadata, options });
  }

  /** What was shown under a MIME type, as text. */
  texts(type: string): string[] {
    return this.shown.flatMap(({ data }) => (typeof data[type] === "string" ? [data[type]] : []));
  }
}

/** A folder of this test's own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "red-heart-notebook-"));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A session of notebook 17 in a project of its own, with a kernel that keeps what is shown. */
export function fakeSession(
  environment: Record<string, string> = {},
  rows = "",
): { session: Session; kernel: FakeKernel } {
  const root = temporaryFolder();
  mkdirSync(join(root, "data", "papers"), { recursive: true });
  writeFileSync(join(root, "data", "papers", "methods.yaml"), rows);
  const kernel = new FakeKernel();
  const fixed = { RED_HEART_NOTEBOOK: "17-surd-pid-ksg", RED_HEART_COMMIT: "c0ffee", RED_HEART_LOCKFILE: "10cf11e" };
  const session = new Session(root, { ...fixed, RED_HEART_OUT: join(root, "out"), ...environment }, () => kernel);
  return { session, kernel };
}

/** A complete row, with changes. */
export function aRow(changes: Partial<Row> = {}): Row {
  const base = { id: "003-E11", kind: "experiment", notebook: "17-surd-pid-ksg", where: "3.6.2" } as const;
  return { ...base, says: "An estimator comes close.", question: "Does it?", ...changes };
}
