// Evaluates a function body over the rooms `engine` and `random` and over `tf`, prints its value as one line of JSON.
// Usage: node in-new-process.mjs <body> [<folder to take for @tensorflow/tfjs-node-gpu>]
import { readFileSync } from "node:fs";
import Module, { createRequire } from "node:module";
import path from "node:path";
import process from "node:process";
import ts from "typescript";

const [body = "", nodeGpu = ""] = process.argv.slice(2);
const load = createRequire(import.meta.url);
const rooms = path.resolve(import.meta.dirname, "../../src/lib");

// The parts of Node's CommonJS loader that a program may replace.
const loader =
  /** @type {{ _extensions: Record<string, unknown>, _resolveFilename: (...args: unknown[]) => string }} */ (
    /** @type {unknown} */ (Module)
  );

const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };

/**
 * Compiles a TypeScript file where it is loaded.
 *
 * @param {{ _compile: (code: string, file: string) => void }} module
 * @param {string} file
 */
function loadTypeScript(module, file) {
  module._compile(ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions }).outputText, file);
}
loader._extensions[".ts"] = loadTypeScript;

const resolve = loader._resolveFilename;

/**
 * @param {string} request
 * @param {unknown[]} rest
 */
function resolveInstead(request, ...rest) {
  const name = "@tensorflow/tfjs-node-gpu";
  const instead = nodeGpu !== "" && request.startsWith(name);
  return instead ? path.join(nodeGpu, request.slice(name.length)) : resolve(request, ...rest);
}
loader._resolveFilename = /** @type {(...args: unknown[]) => string} */ (/** @type {unknown} */ (resolveInstead));

async function evaluate() {
  const run = new Function("engine", "random", "tf", `return (async () => { ${body} })()`);
  const room = (/** @type {string} */ name) => load(path.join(rooms, name, "index.ts"));
  return run(room("engine"), room("random"), load("@tensorflow/tfjs"));
}

const answer = await evaluate().then(
  (value) => ({ value }),
  (error) => ({ error: String(error.message) }),
);
process.stdout.write(`${JSON.stringify(answer)}\n`);
