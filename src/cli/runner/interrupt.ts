const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/** Calls `stop` at the first signal that asks this process to end. Returns how to stop listening. */
export function onInterrupt(stop: () => void): () => void {
  let asked = false;
  const listener = (): void => {
    // Impatient people press twice; the children already have their orders.
    if (!asked) stop();
    asked = true;
  };
  for (const signal of signals) process.on(signal, listener);
  return () => {
    for (const signal of signals) process.off(signal, listener);
  };
}
