// Evaluates a function body over the rooms `engine` and `random` and over `tf`, prints its value as one line of JSON.
// Usage: node in-new-process.cjs <body> [<folder to take for @tensorflow/tfjs-node-gpu>]
const { readFileSync } = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const ts = require("typescript");

const [body = "", nodeGpu = ""] = process.argv.slice(2);
const rooms = path.resolve(__dirname, "../../src/lib");
const loader =
  /** @type {{ _extensions: Record<string, unknown>, _resolveFilename: (...args: unknown[]) => string }} */ (
    /** @type {unknown} */ (Module)
  );

loader._extensions[".ts"] = (
  /** @type {{ _compile: (code: string, file: string) => void }} */ module,
  /** @type {string} */ file,
) => {
  const compilerOptions = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  module._compile(ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions }).outputText, file);
};

const resolve = loader._resolveFilename;
loader._resolveFilename = (request, ...rest) => {
  const name = "@tensorflow/tfjs-node-gpu";
  const instead = nodeGpu !== "" && typeof request === "string" && request.startsWith(name);
  return instead ? path.join(nodeGpu, String(request).slice(name.length)) : resolve(request, ...rest);
};

async function main() {
  const run = new Function("engine", "random", "tf", `return (async () => { ${body} })()`);
  const load = (/** @type {string} */ room) => require(path.join(rooms, room, "index.ts"));
  return run(load("engine"), load("random"), require("@tensorflow/tfjs"));
}

main().then(
  (value) => console.log(JSON.stringify({ value })),
  (error) => console.log(JSON.stringify({ error: String(error.message) })),
);
