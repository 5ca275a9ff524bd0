"use strict";
// Fault: tslab takes the client's working directory, the notebook's folder, as the root of everything, so neither the
// package by its own name nor `./src/lib/...` can be imported from notebooks/. Repair: the project's root is the root.

const path = require("node:path");

/** Call before tslab is loaded: it reads the working directory then. */
module.exports = function workInProjectRoot() {
  process.chdir(path.resolve(__dirname, "../.."));
};
