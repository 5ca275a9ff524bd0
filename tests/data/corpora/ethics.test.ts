import { describe, expect, it } from "vitest";
import * as ethics from "../../../src/lib/data/corpora/ethics";
import { corpusText, describeCorpus } from "../../support/corpora";

describe("the readers of ETHICS", () => {
  it("read each subset", () => {
    const commonsense = ethics.loadCommonsense('label,input,is_short,edited\n1,"I lied, again",True,False\n');
    expect(commonsense).toEqual([{ text: "I lied, again", label: 1, short: true, edited: false }]);
    const deontology = ethics.loadDeontology("label,scenario,excuse\n0,Pay!,No because I won't\n");
    expect(deontology).toEqual([{ text: "Pay!", label: 0, excuse: "No because I won't" }]);
    expect(ethics.loadJustice("label,scenario\n1,I deserve it\n")).toEqual([{ text: "I deserve it", label: 1 }]);
    expect(ethics.loadVirtue("label,scenario\n1,He waited. [SEP] patient\n")).toEqual([
      { text: "He waited.", label: 1, trait: "patient" },
    ]);
    expect(ethics.loadUtilitarianism("I won,I lost\n")).toEqual([{ better: "I won", worse: "I lost" }]);
    expect(ethics.loadAmbiguous('"Two\n\nparagraphs, one cell"\n"Another"\n')).toEqual([
      "Two\n\nparagraphs, one cell",
      "Another",
    ]);
  });

  it("count the lines inside of quoted cells when they name one", () => {
    const file = 'label,scenario\n1,"three\nlines\nlong"\n2,short\n';
    expect(() => ethics.loadJustice(file)).toThrow('ethics justice: line 5: expected a label in 0 ... 1, got "2"');
  });

  it.each([
    [
      "a missing column",
      () => ethics.loadDeontology("label,scenario,excuse\n1,text\n"),
      "line 2: expected 3 columns, got 2",
    ],
    [
      "another header",
      () => ethics.loadJustice("scenario,label\n"),
      "line 1: expected columns label, scenario, got scenario, label",
    ],
    ["an empty text", () => ethics.loadUtilitarianism("I won, \n"), "line 1: expected a text, got an empty one"],
    ["no trait", () => ethics.loadVirtue("label,scenario\n1,He waited.\n"), "ethics virtue: row 1: expected a text"],
    [
      "two traits",
      () => ethics.loadVirtue("label,scenario\n1,a [SEP] b [SEP] c\n"),
      "row 1: expected one [SEP], got 2",
    ],
    [
      "no boolean",
      () => ethics.loadCommonsense("label,input,is_short,edited\n1,a,yes,False\n"),
      'True or False, got "yes"',
    ],
    ["an open quote", () => ethics.loadAmbiguous('"never closed\n'), /ethics ambiguous: line 1: .*quote/i],
  ])("refuse %s", (_, load, message) => {
    expect(load).toThrow(message);
  });
});

describeCorpus("ethics", ["cm_test.csv", "cm_ambig.csv"], ([commonsense, ambiguous]) => {
  const text = (file: string): string => corpusText("ethics", file)!;

  it("hold as many rows as their authors published", () => {
    expect(ethics.loadCommonsense(commonsense!)).toHaveLength(3885);
    expect(ethics.loadCommonsense(commonsense!).filter((row) => row.short)).toHaveLength(2109);
    expect(ethics.loadAmbiguous(ambiguous!)).toHaveLength(995);
    expect(ethics.loadDeontology(text("deontology_train.csv"))).toHaveLength(18164);
    expect(ethics.loadJustice(text("justice_train.csv"))).toHaveLength(21791);
    expect(ethics.loadVirtue(text("virtue_train.csv"))).toHaveLength(28245);
    expect(ethics.loadUtilitarianism(text("util_train.csv"))).toHaveLength(13738);
  });
});
