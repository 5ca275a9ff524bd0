/** @import { Project } from "./types.mjs" */
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { identify, isAlive, readIdentity } from "./liveness.mjs";

/** @param {Project} project */
const noteOf = (project) => path.join(project.state, "running");

/**
 * Notes the program that works for a step, so that the next run finds it if this one is killed.
 * @param {Project} project
 * @param {number | undefined} pid
 * @returns {() => void} call when it has ended
 */
export function noteRunning(project, pid) {
  if (pid !== undefined) writeFileSync(noteOf(project), JSON.stringify(identify(pid)));
  return () => rmSync(noteOf(project), { force: true });
}

/**
 * Ends the program that a killed run has left at work: two npm in one folder would spoil it. Only with the lock held.
 * @param {Project} project
 */
export async function endOrphan(project) {
  const orphan = readIdentity(noteOf(project));
  for (let waits = 0; orphan && isAlive(orphan); waits++) {
    process.kill(orphan.pid, waits < 50 ? "SIGTERM" : "SIGKILL");
    await sleep(100);
  }
  rmSync(noteOf(project), { force: true });
}
