// Runs Azurite until its standard input ends, so that it never outlives the tests that started it, however they end.
process.stdin.on("end", () => process.kill(process.pid, "SIGTERM")).resume();
require("azurite/dist/src/azurite.js");
