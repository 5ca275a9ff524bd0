"use strict";
// danfojs-node asks for @tensorflow/tfjs-node; it gets the same tfjs that the library uses, so that there is one engine.
module.exports = require("@tensorflow/tfjs");
