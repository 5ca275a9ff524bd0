import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseResults } from "../../src/lib/notebook/results/results-schema";
import { Session, writeBeside } from "../../src/lib/notebook/session";
import { FakeKernel, fakeSession, temporaryFolder } from "./support";

const figure = { library: "vega-lite", spec: "a".repeat(64), caption: "A caption.", alt: "An alt text." } as const;

describe("a session", () => {
  it("takes notebook, profile and folder from the environment", () => {
    const session = new Session("/project", {
      RED_HEART_NOTEBOOK: "17-a",
      RED_HEART_PROFILE: "quick",
      RED_HEART_OUT: "/out",
    });
    expect([session.notebook, session.profile, session.folder]).toEqual(["17-a", "quick", join("/out", "17-a")]);
  });

  it("has defaults for a person at a notebook", () => {
    const open = new Session("/project", { JPY_SESSION_NAME: "/somewhere/notebooks/17-a.ipynb" });
    expect([open.notebook, open.profile, open.interactive]).toEqual(["17-a", "paper", true]);
    expect(open.folder).toBe(join("/project", ".cache/interactive/figures/17-a"));
    expect(new Session("/project", {}).notebook).toBe("interactive");
  });

  it("refuses an unknown profile by name", () => {
    expect(() => new Session("/project", { RED_HEART_PROFILE: "fast" })).toThrow(
      "RED_HEART_PROFILE: expected one of quick, paper, full, got fast",
    );
  });

  it("writes whole results after each record, and leaves no draft beside them", () => {
    const { session } = fakeSession();
    session.setParameters({ seed: 7, n: 10 });
    session.addData("sachs", "b".repeat(64));
    session.addFigure({ id: "a", ...figure });
    const text = readFileSync(join(session.folder, "results.json"), "utf8");
    expect(parseResults(text, "results.json")).toEqual(session.results());
    expect(session.results()).toMatchObject({
      seed: 7,
      engine: "none (no tensors used)",
      provenance: { commit: "c0ffee", dirty: false, lockfile: "10cf11e", data: { sachs: "b".repeat(64) } },
    });
    expect(readdirSync(session.folder)).toEqual(["results.json"]);
  });
});

describe("a reserved name", () => {
  it("is refused to a second cell and to a second call of the same cell", () => {
    const { session, kernel } = fakeSession();
    session.reserve("figure a");
    expect(() => {
      session.reserve("figure a");
    }).toThrow("figure a: already recorded in cell 1 of 17-surd-pid-ksg");
    kernel.cell = { executionCount: 2, id: "second" };
    expect(() => {
      session.reserve("figure a");
    }).toThrow("figure a: already recorded in cell 1");
  });

  it("may be taken again by its own cell when a person runs it again", () => {
    const kernel = new FakeKernel();
    const session = new Session(temporaryFolder(), {}, () => kernel);
    session.reserve("figure a");
    kernel.cell = { executionCount: 2, id: "first" };
    session.reserve("figure a");
    expect(() => {
      session.reserve("figure a");
    }).toThrow("already recorded in cell 2");
    kernel.cell = { executionCount: 3, id: "other" };
    expect(() => {
      session.reserve("figure a");
    }).toThrow("already recorded");
  });
});

describe("writeBeside", () => {
  it("makes folders and replaces what was there", () => {
    const file = join(temporaryFolder(), "a", "b.txt");
    writeBeside(file, "one");
    writeBeside(file, "two");
    expect(readFileSync(file, "utf8")).toBe("two");
    expect(readdirSync(join(file, ".."))).toEqual(["b.txt"]);
  });
});
