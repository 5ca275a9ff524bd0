"use strict";
// The TypeScript kernel of Red Heart Lab: the pinned tslab, repaired from outside.
// Usage: node launcher.cjs <connection file>

const path = require("node:path");

const [given] = process.argv.slice(2);
if (given === undefined) {
  console.error("kernel: expected the path of a Jupyter connection file");
  process.exit(2);
}
const configPath = path.resolve(given);

require("./patches/project-root.cjs")();
require("./patches/parent-watch.cjs")();

const tslab = require("./tslab.cjs").loadTslab();
require("./patches/message-bursts.cjs")(tslab);
require("./patches/rebuild-timers.cjs")(tslab);
require("./patches/strictness.cjs")(tslab);
require("./patches/shorthand.cjs")(tslab);
require("./patches/cell-positions.cjs")(tslab);
require("./patches/source-imports.cjs")(tslab);
require("./patches/interrupt.cjs")(tslab);
require("./patches/diagnostics.cjs")(tslab);
require("./patches/dynamic-import.cjs")(tslab);
require("./patches/top-level-await.cjs")(tslab);
require("./patches/early-interrupt.cjs")(tslab);
require("./patches/replies.cjs")(tslab);
require("./patches/completion.cjs")(tslab);
require("./patches/display-bridge.cjs")(tslab);
require("./patches/shutdown.cjs")(tslab);
require("./patches/binding.cjs")(tslab);
const queue = require("./patches/cell-queue.cjs")(tslab);
require("./patches/execution.cjs")(tslab, queue);
require("./patches/status.cjs")(tslab);

tslab.main.startKernel({ configPath, enableFindLocal: false, jsKernel: false, globalVersion: tslab.version });
require("./patches/late-errors.cjs")();
