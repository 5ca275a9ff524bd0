import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "vitest";
import { originOf } from "../../../src/cli/runner/environment";
import { engineNote, lockfileHash, revision, sha256 } from "../../../src/lib/notebook/results/provenance";
import { fakeSession, temporaryFolder } from "../support";

const engineKey = Symbol.for("red-heart.engine");

describe("revision", () => {
  it("believes the runner before git", () => {
    expect(revision("/nowhere", { RED_HEART_COMMIT: "c0ffee", RED_HEART_DIRTY: "1" })).toEqual({
      commit: "c0ffee",
      dirty: true,
    });
  });

  it("asks git, and sees a changed file", () => {
    const root = temporaryFolder();
    const git = (...args: string[]): string =>
      execFileSync("git", ["-c", "user.name=a", "-c", "user.email=a@b", ...args], { cwd: root, encoding: "utf8" });
    git("init", "-q");
    writeFileSync(join(root, "a.txt"), "one");
    git("add", "a.txt");
    git("commit", "-qm", "one");
    expect(revision(root, {})).toEqual({ commit: git("rev-parse", "HEAD").trim(), dirty: false });
    writeFileSync(join(root, "a.txt"), "two");
    expect(revision(root, {}).dirty).toBe(true);
    writeFileSync(join(root, "a.txt"), "one");
    expect(revision(root, {}).dirty).toBe(false);
    writeFileSync(join(root, "new-source.ts"), "");
    expect(revision(root, {}).dirty).toBe(true);
    writeFileSync(join(root, ".git", "info", "exclude"), "new-source.ts");
    expect(revision(root, {}).dirty).toBe(false);
    expect(originOf(root)).toMatchObject({ RED_HEART_DIRTY: "0" });
    writeFileSync(join(root, "scratch"), "");
    expect(originOf(root)).toMatchObject({ RED_HEART_DIRTY: "1" });
  });

  it("is unknown outside of a repository", () => {
    expect(originOf(temporaryFolder())).toEqual({});
    expect(revision(temporaryFolder(), {})).toEqual({ commit: "unknown", dirty: true });
  });
});

describe("lockfileHash", () => {
  it("is the runner's, else that of the file, else unknown", () => {
    const root = temporaryFolder();
    expect(lockfileHash(root, { RED_HEART_LOCKFILE: "10cf11e" })).toBe("10cf11e");
    expect(lockfileHash(root, {})).toBe("unknown");
    writeFileSync(join(root, "package-lock.json"), "{}");
    expect(lockfileHash(root, {})).toBe("44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a");
    expect(sha256("{}")).toBe(lockfileHash(root, {}));
  });
});

describe("the engine in results", () => {
  afterEach(() => Reflect.deleteProperty(globalThis, engineKey));

  it("is what the engine says of itself once it runs, and none before", () => {
    const { session } = fakeSession();
    expect(engineNote()).toBeUndefined();
    expect(session.results()).toMatchObject({ engine: "none (no tensors used)" });
    Object.assign(globalThis, { [engineKey]: { name: "native", fingerprint: "tf 2.16.2, 2 threads" } });
    expect(session.results()).toMatchObject({ engine: "native", provenance: { fingerprint: "tf 2.16.2, 2 threads" } });
  });
});
