import * as tf from "@tensorflow/tfjs";
import type { Weights } from "../../model";

/** Bytes during a gradient, beyond those that were there before. */
export interface GradientMemory {
  /** The most at any time. */
  readonly peak: number;
  /** Alive where the backward pass begins: activations above all. */
  readonly kept: number;
}

/**
 * Runs a loss and its gradients, and counts the bytes of buffers on the way, each once, however many tensors look at it.
 * (`tf.memory().numBytes` and `tf.profile` count every view.) What a kernel takes for itself while it runs is not in it, and some
 * kernels leave more on one engine than on another.
 *
 * @param loss computes a scalar from the weights
 * @see 003-E23
 */
export function gradientMemory(weights: Weights, loss: () => tf.Scalar): GradientMemory {
  return countingBuffers((now) => {
    let kept = 0;
    const marked = (): tf.Scalar => atBackward(loss(), () => (kept = now().bytes));
    const { value, grads } = tf.variableGrads(marked, [...weights.values()]);
    tf.dispose([value, ...Object.values(grads)]);
    return { peak: now().peak, kept };
  });
}

interface Count {
  readonly bytes: number;
  readonly peak: number;
}

/** Watches the engine make and free buffers while something runs. */
function countingBuffers<T>(compute: (now: () => Count) => T): T {
  const engine = tf.engine();
  const alive = new Map<object, number>();
  const count = { bytes: 0, peak: 0 };
  const trackTensor = engine.trackTensor.bind(engine);
  const removeDataId = engine.removeDataId.bind(engine);
  engine.trackTensor = (tensor, backend): void => {
    if (!engine.state.tensorInfo.has(tensor.dataId)) {
      const bytes = tensor.size * tf.util.bytesPerElement(tensor.dtype);
      alive.set(tensor.dataId, bytes);
      count.bytes += bytes;
      count.peak = Math.max(count.peak, count.bytes);
    }
    trackTensor(tensor, backend);
  };
  engine.removeDataId = (dataId, backend): void => {
    count.bytes -= alive.get(dataId) ?? 0;
    alive.delete(dataId);
    removeDataId(dataId, backend);
  };
  try {
    return compute(() => count);
  } finally {
    // What was set here hid the methods of the engine's class.
    for (const own of ["trackTensor", "removeDataId"]) Reflect.deleteProperty(engine, own);
  }
}

/** The same scalar; calls back when the backward pass begins. */
function atBackward(loss: tf.Scalar, notice: () => void): tf.Scalar {
  const probe = tf.customGrad<tf.Scalar>((x) => ({
    value: (x as tf.Scalar).clone(),
    gradFunc: (dy: tf.Scalar): tf.Scalar => {
      notice();
      return dy.clone();
    },
  }));
  return probe(loss);
}
