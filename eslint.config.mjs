import eslint from "@eslint/js";
import jsdoc from "eslint-plugin-jsdoc";
import tseslint from "typescript-eslint";

/** Rooms of src/lib, floor by floor. A room imports from lower floors only; on one floor rooms don't know each other. */
const floors = [
  ["random"],
  ["statistics", "engine", "data"],
  ["information", "causal", "model", "losses"],
  ["training"],
  ["emotion", "ethics", "scenarios", "regret", "bayes", "policy", "wmtp"],
  ["decision", "explain", "trust", "self-edit"],
];
const porch = "notebook";

/** The rule for one room: which other rooms its files may not import. */
function roomRule(room, floor) {
  const closed = [porch, ...floors.slice(floor).flat()].filter((other) => other !== room);
  const patterns = closed.map((other) => ({
    group: [`../${other}`, `../${other}/*`],
    message: `${room}/ stands on floor ${floor} and may import lower floors only.`,
  }));
  return {
    files: [`src/lib/${room}/**/*.ts`],
    rules: { "no-restricted-imports": ["error", { patterns }] },
  };
}

export default tseslint.config(
  { ignores: ["dist/", ".venv/", ".cache/", "site/", "data/cache/", "node_modules/"] },
  eslint.configs.recommended,
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Math", property: "random", message: 'Draw from stream(seed).split("name").' },
      ],
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true, allowBoolean: true }],
      "@typescript-eslint/consistent-type-imports": "error",
      // Index access in a numeric loop is proven by the loop; `!` says so without a branch.
      "@typescript-eslint/no-non-null-assertion": "off",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
    },
  },
  {
    // Declarations must be readable by the notebooks' older compiler, so nothing exported has an inferred type.
    files: ["src/**/*.ts"],
    plugins: { jsdoc },
    rules: {
      "@typescript-eslint/explicit-module-boundary-types": "error",
      "jsdoc/require-jsdoc": [
        "error",
        {
          publicOnly: true,
          contexts: ["TSInterfaceDeclaration", "TSTypeAliasDeclaration", "FunctionDeclaration", "ClassDeclaration"],
        },
      ],
      "max-lines": ["error", { max: 250, skipBlankLines: true, skipComments: true }],
      "max-lines-per-function": ["error", { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  ...floors.flatMap((rooms, floor) => rooms.map((room) => roomRule(room, floor))),
  { files: ["**/*.{js,cjs,mjs}"], extends: [tseslint.configs.disableTypeChecked] },
  {
    files: ["setup/**/*.mjs", "kernel/**/*.cjs", "vendor/**/*.js", "*.mjs"],
    languageOptions: {
      globals: {
        process: "readonly",
        console: "readonly",
        require: "readonly",
        module: "writable",
        Buffer: "readonly",
        __dirname: "readonly",
        __filename: "readonly",
        setTimeout: "readonly",
        setInterval: "readonly",
        setImmediate: "readonly",
        clearTimeout: "readonly",
        clearInterval: "readonly",
        globalThis: "readonly",
        URL: "readonly",
        performance: "readonly",
      },
    },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
);
