import { categorical, stream } from "../../../src/lib/random";
import {
  balanceNames,
  drawCorpus,
  type EmotionCorpus,
  type EmotionPool,
  type EmotionText,
} from "../../../src/lib/training";

const classes = balanceNames.length;

/** Texts of eight words of which some name the emotion: most for the usual classes, fewer for the others. */
function texts(perClass: number, name: string): EmotionText[] {
  return Array.from({ length: classes * perClass }, (_, i): EmotionText => {
    const label = i % classes;
    const own = stream(name).split(i);
    const words = Array.from({ length: 8 }, () => {
      const said = categorical(own, [0.4, 0.6]) === 0 ? label : own.integer(classes);
      return `${balanceNames[said]!}${own.integer(6)}`;
    });
    return { text: words.join(" "), label };
  });
}

/** Made-up texts of all eight classes. */
export const pool: EmotionPool = { train: texts(160, "train"), test: texts(20, "test") };

/** A corpus with 60% Joy from the pool. */
export function corpusOf(seed: number, items = 200): EmotionCorpus {
  return drawCorpus(pool, { items, joyShare: 0.6, testItems: 80 }, stream(seed));
}
