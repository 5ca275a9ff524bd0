import { expect, it } from "vitest";
import { answerOf, inventedWords, trueAnswer } from "../../../src/lib/emotion";

const lexicon = {
  classes: 7,
  priors: [],
  weights: new Map([
    ["thanks", [0, 0, 0, 3, 0, 0, 0]],
    ["great", [0, 0, 0, 2, 0, 0, 0]],
    ["sad", [0, 0, 0, 0, 4, 0, 0]],
    ["nice", [0, 0, 0, 1, 0, 0, 0]],
  ]),
};

it("a true answer quotes at most two words of the text, the most telling first", () => {
  expect(trueAnswer("nice and great, thanks! not sad", 3, "en", lexicon)).toEqual(["=joy", "thanks", "great"]);
  expect(trueAnswer("an empty room", 3, "en", lexicon)).toEqual(["=joy"]);
});

it("tokens become an answer; one that does not begin with an emotion has none", () => {
  expect(answerOf(["=joy", "thanks"])).toEqual({ emotion: "joy", cited: ["thanks"], written: "joy: thanks" });
  expect(answerOf(["thanks", "=joy"]).emotion).toBeUndefined();
  expect(answerOf([])).toEqual({ emotion: undefined, cited: [], written: "?: " });
});

it("a word is invented if it does not stand in the text, whatever its case or apostrophe", () => {
  const cited = ["don't", "thanks", "ok"];
  expect(inventedWords({ emotion: "joy", cited, written: "" }, "THANKS, I don’t mind", "en")).toEqual(["ok"]);
});
