import path from "node:path";
import { fileURLToPath } from "node:url";
import { Lack } from "./lack.mjs";
import { lastLines, run } from "./processes.mjs";

const SCRIPT = path.join(path.dirname(fileURLToPath(import.meta.url)), "smoke-test.mjs");

/**
 * What the engine says about itself in its smoke test.
 *
 * @typedef {{ tensorflow: string, gpu: boolean }} Answer
 */

/**
 * Runs the smoke test in a process of its own, because a bad library can end the process that loads it.
 *
 * @param {string} root
 * @returns {Promise<Answer>}
 */
export async function smokeTest(root) {
  const ended = await run(process.execPath, [SCRIPT, root], { env: { ...process.env, TF_CPP_MIN_LOG_LEVEL: "3" } });
  if (ended.code === 0) return JSON.parse(lastLines(ended.output, 1));
  if (ended.signal === "SIGILL" || /AVX instructions/.test(ended.output)) {
    throw new Lack("this processor lacks the AVX instructions that TensorFlow needs", "use a processor with AVX", {
      slowToFind: true,
    });
  }
  const said = ended.output.match(/^.*Error: .*$/m)?.[0] ?? lastLines(ended.output, 3);
  throw new Lack(
    `the built engine fails its smoke test (${ended.signal ?? `exit code ${ended.code}`}): ${said}`,
    'delete the folder "engine" in the cache, then run "npm run setup"',
    { slowToFind: true },
  );
}
