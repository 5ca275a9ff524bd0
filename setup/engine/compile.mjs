import path from "node:path";
import { Lack } from "./lack.mjs";
import { NAPI } from "./places.mjs";
import { lastLines, run } from "./processes.mjs";

/**
 * @typedef {object} Compiler
 * @property {string} command
 * @property {string} version
 */

/**
 * The C++ compiler: $CXX if it is set, else g++, else clang++; undefined if there is none.
 *
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {Promise<Compiler | undefined>}
 */
export async function findCompiler(env = process.env) {
  const commands = env["CXX"] ? [env["CXX"]] : ["g++", "clang++"];
  for (const command of commands) {
    const ended = await run(command, ["-dumpfullversion", "-dumpversion"], { env });
    if (ended.code === 0) return { command, version: lastLines(ended.output, 1).trim() };
  }
  return undefined;
}

/** @returns {Lack} */
export function compilerLack() {
  return new Lack(
    "there is no C++ compiler (g++)",
    'install one (Debian, Ubuntu: apt-get install g++; Fedora: dnf install gcc-c++), then run "npm run setup"',
  );
}

/**
 * Compiles the unmodified binding of @tensorflow/tfjs-node-gpu against the wheel's headers and libraries.
 *
 * @param {import("./places.mjs").Places} places
 * @param {Compiler} compiler
 * @param {string} out file to write
 * @returns {Promise<void>}
 */
export async function compileBinding(places, compiler, out) {
  const source = (/** @type {string} */ name) => path.join(places.package, "binding", name);
  const language = ["-O2", "-fPIC", "-shared", "-std=c++17", `-DNAPI_VERSION=${NAPI}`];
  const headers = [
    ...["-I", path.join(places.root, "node_modules", "node-api-headers", "include")],
    ...["-I", path.join(places.wheels, "include")],
  ];
  const libraries = [`-L${path.join(places.wheels, "lib")}`, "-ltensorflow", "-ltensorflow_framework"];
  // Relative to the binding's own folder, <wheels>/bindings/<key>: no letter of any path gets into the linker's syntax.
  const search = "-Wl,-rpath,$ORIGIN/../../lib";
  const sources = [source("tfjs_backend.cc"), source("tfjs_binding.cc")];
  const ended = await run(compiler.command, [...language, ...headers, ...sources, ...libraries, search, "-o", out]);
  if (ended.code !== 0) {
    throw new Lack(
      `the binding does not compile with ${compiler.command} ${compiler.version}:\n${lastLines(ended.output, 6)}`,
      'a compiler for C++17 is needed (g++ 8 or newer; CXX=name chooses one), then run "npm run setup"',
      { slowToFind: true },
    );
  }
}
