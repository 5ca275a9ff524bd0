import { Command } from "commander";
import { runBaseline } from "./baseline/run-baseline";

// A reader that has seen enough, such as `head`, closes the pipe; the comparison goes on without it.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});

new Command("baseline")
  .description("Compares the decisions of two cases in three views with their committed numbers, to the bit.")
  .option("--update", "write the numbers of now, and say what changed", false)
  .action(({ update }: { update: boolean }) => {
    process.exitCode = runBaseline(update, (text) => process.stdout.write(text));
  })
  .parse();
