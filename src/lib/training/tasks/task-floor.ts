import type { GoEmotions, LabelledText } from "../../data";
import { textFloor } from "../linear";
import { probabilityLoss } from "./four-heads";
import { goEmotionsTasks, taskColumns, taskLabels } from "./task-set";
import type { TaskSetSizes } from "./task-splits";

/**
 * Test loss of the linear floor on the same items: TF-IDF of words and pairs, and a logistic regression for each of the 15
 * labels. It sees every word, where the four heads see hashed embeddings.
 *
 * @returns nats a label, heads alike, as `taskLoss`
 */
export function taskFloor(texts: GoEmotions, { items, heldOut }: Omit<TaskSetSizes, "width">): number {
  const labelled = (some: readonly LabelledText[], count: number): LabelledText[] =>
    some.slice(0, count).map((item) => ({ ...item, labels: taskLabels(item.labels) }));
  const { probabilities } = textFloor({
    train: labelled(texts.train, items),
    test: labelled(texts.test, heldOut),
    labels: taskColumns,
    language: "en",
    fit: { tolerance: 1e-4 },
  });
  return probabilityLoss(probabilities, goEmotionsTasks(texts.test.slice(0, heldOut), 1));
}
