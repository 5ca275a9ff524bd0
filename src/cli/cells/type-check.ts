import path from "node:path";
import ts from "typescript";
import { floatingPromises } from "./floating-promises";
import type { Problem } from "./problem";
import { problemAt, type VirtualModule } from "./virtual-module";

/**
 * Checks all notebooks in one program, as strictly as the library: with its tsconfig.json and the newest compiler. What a
 * cell imports by package name is read from the built library's declarations, as the kernel reads it.
 */
export function typeCheck(root: string, modules: readonly VirtualModule[]): readonly Problem[] {
  const options = cellOptions(root);
  const program = ts.createProgram({
    rootNames: modules.map(({ file }) => file),
    options,
    host: virtualHost(options, modules),
  });
  const general = program.getOptionsDiagnostics().map(({ messageText }) => textOf(messageText));
  if (general.length > 0) throw new Error(`tsconfig.json: ${general.join("; ")}`);
  return modules.flatMap((module) => moduleProblems(program, module));
}

function moduleProblems(program: ts.Program, module: VirtualModule): readonly Problem[] {
  const source = program.getSourceFile(module.file)!;
  const diagnostics = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  const lineOf = (position: number): number => source.getLineAndCharacterOfPosition(position).line;
  const typed = diagnostics.map(({ start = 0, messageText, code }) =>
    problemAt(module, lineOf(start), `${textOf(messageText)} (TS${code})`),
  );
  const floating = floatingPromises(source, program.getTypeChecker()).map((position) =>
    problemAt(
      module,
      lineOf(position),
      "this promise is not awaited: its error would be lost or blamed on a later cell",
    ),
  );
  return [...typed, ...floating];
}

/** The library's options, changed only in what a cell is: an ES module with top-level await, in a browser's front end. */
function cellOptions(root: string): ts.CompilerOptions {
  const file = path.join(root, "tsconfig.json");
  const read = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
  if (read.error) throw new Error(textOf(read.error.messageText));
  const { options } = ts.parseJsonConfigFileContent(read.config, { ...ts.sys, readDirectory: () => [] }, root);
  return {
    ...options,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    moduleDetection: ts.ModuleDetectionKind.Force,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
    allowJs: false,
    checkJs: false,
    noEmit: true,
  };
}

function virtualHost(options: ts.CompilerOptions, modules: readonly VirtualModule[]): ts.CompilerHost {
  const texts = new Map(modules.map(({ file, text }) => [file, text]));
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (file) => texts.has(file) || host.fileExists(file),
    readFile: (file) => texts.get(file) ?? host.readFile(file),
    getSourceFile: (file, target, ...rest) => {
      const text = texts.get(file);
      return text === undefined
        ? host.getSourceFile(file, target, ...rest)
        : ts.createSourceFile(file, text, target, true);
    },
  };
}

function textOf(message: string | ts.DiagnosticMessageChain): string {
  return ts.flattenDiagnosticMessageText(message, "\n");
}
