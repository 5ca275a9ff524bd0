import { createRequire } from "node:module";
import type typescript from "typescript";
import type { Problem } from "./problem";
import { problemAt, type VirtualModule } from "./virtual-module";

const load = createRequire(__filename);

/** Finds syntax that is newer than the compiler inside the kernel, which the newest compiler lets pass. */
export function kernelSyntax(modules: readonly VirtualModule[]): readonly Problem[] {
  const fromTslab = createRequire(load.resolve("tslab/package.json"));
  const ts = fromTslab("@tslab/typescript-for-tslab") as typeof typescript;
  return modules.flatMap((module) => {
    const compilerOptions = { target: ts.ScriptTarget.ESNext, module: ts.ModuleKind.ESNext };
    const { diagnostics = [] } = ts.transpileModule(module.text, { reportDiagnostics: true, compilerOptions });
    return diagnostics.map(({ start = 0, messageText }) => {
      const line = module.text.slice(0, start).split("\n").length - 1;
      const message = ts.flattenDiagnosticMessageText(messageText, "\n");
      return problemAt(module, line, `${message} (in the kernel's TypeScript ${ts.versionMajorMinor})`);
    });
  });
}
