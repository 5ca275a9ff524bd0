import * as tf from "@tensorflow/tfjs";

/**
 * Rows of a table by their ids.
 *
 * One operation with a gradient of its own: tfjs's gradient of `gather` transposes the table, this one adds up rows.
 *
 * @param table [N, D]
 * @param ids int32, any shape
 * @returns [..., D]
 */
export function lookup(table: tf.Tensor2D, ids: tf.Tensor): tf.Tensor {
  const [count, width] = table.shape;
  return tf.tidy(() => {
    const flat = ids.flatten().toInt();
    const run = tf.customGrad((...inputs) => {
      const [rows, save] = inputs as [tf.Tensor2D, tf.GradSaveFunc];
      save([flat]);
      return {
        value: rows.gather(flat),
        gradFunc: (dy, [places]) => tf.unsortedSegmentSum(dy, places as tf.Tensor1D, count),
      };
    });
    return run(table).reshape([...ids.shape, width]);
  });
}
