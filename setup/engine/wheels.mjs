import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir, readdir, rm, stat, statfs, symlink } from "node:fs/promises";
import path from "node:path";
import { pipeline } from "node:stream/promises";
import { Lack } from "./lack.mjs";
import { lastLines, run } from "./processes.mjs";
import { PYTHON_OF_WHEELS } from "./tensorflow-wheels.mjs";

/** @typedef {import("./tensorflow-wheels.mjs").Wheel} Wheel */
/** @typedef {import("./tensorflow-wheels.mjs").WheelSet} WheelSet */

const RETRY = 'then run "npm run setup"';

/** Takes TensorFlow's two libraries, NVIDIA's libraries and the binding's headers out of a wheel; the rest is Python. */
const UNPACK = `
import os, re, shutil, sys, zipfile
wheel, target = sys.argv[1:]
places = [
    (re.compile(r"tensorflow/(libtensorflow_(?:cc|framework)\\.so\\.2)$"), "lib"),
    (re.compile(r"nvidia/[^/]+/lib/([^/]+\\.so[.0-9]*)$"), "lib"),
    (re.compile(r"tensorflow/include/((?:tensorflow/c|tensorflow/core/platform|tsl/c|tsl/platform)/.+\\.h)$"), "include"),
]
with zipfile.ZipFile(wheel) as archive:
    for name in archive.namelist():
        for pattern, folder in places:
            found = pattern.match(name)
            if found:
                path = os.path.join(target, folder, *found.group(1).split("/"))
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with archive.open(name) as source, open(path, "wb") as copy:
                    shutil.copyfileobj(source, copy, 1 << 20)
`;

/**
 * Downloads, verifies and unpacks a set of wheels into `folder`/lib and `folder`/include.
 *
 * @param {WheelSet} wheelSet
 * @param {string} folder empty; it is deleted by the caller if this fails
 * @param {string} python
 * @param {(line: string) => void} log
 * @returns {Promise<void>}
 */
export async function fetchWheels(wheelSet, folder, python, log) {
  await requireDisk(folder, wheelSet.diskMegabytes);
  for (const wheel of wheelSet.wheels) {
    const downloads = path.join(folder, "downloads");
    await mkdir(downloads);
    await download(wheel, downloads, python, log);
    const file = await verified(wheel, downloads);
    log(`engine: unpacking ${wheel.name}`);
    const unpacked = await run(python, ["-c", UNPACK, file, folder]);
    if (unpacked.code !== 0) throw unpackLack(wheel, unpacked.output);
    await rm(downloads, { recursive: true });
  }
  await symlink("libtensorflow_cc.so.2", path.join(folder, "lib", "libtensorflow.so"));
  await symlink("libtensorflow_framework.so.2", path.join(folder, "lib", "libtensorflow_framework.so"));
}

/**
 * @param {string} folder
 * @param {number} megabytes
 */
async function requireDisk(folder, megabytes) {
  const disk = await statfs(folder);
  const free = Math.floor((disk.bavail * disk.bsize) / 1e6);
  if (free < megabytes) {
    throw new Lack(
      `${path.dirname(folder)} needs ${megabytes} MB, its disk has ${free} MB left`,
      `free some space or choose another folder with RED_HEART_CACHE=/path, ${RETRY}`,
    );
  }
}

/**
 * @param {Wheel} wheel
 * @param {string} folder
 * @param {string} python
 * @param {(line: string) => void} log
 */
async function download(wheel, folder, python, log) {
  log(`engine: downloading ${wheel.name} ${wheel.version} (${wheel.megabytes} MB, once a machine)`);
  const progress = setInterval(() => {
    void folderMegabytes(folder).then((megabytes) => {
      if (megabytes > 0) log(`engine: downloaded ${Math.min(megabytes, wheel.megabytes)} of ${wheel.megabytes} MB`);
    });
  }, 3000);
  const wanted = [`${wheel.name}==${wheel.version}`, "--no-deps", "--only-binary=:all:", "--dest", folder];
  const target = [
    "--python-version",
    PYTHON_OF_WHEELS,
    "--platform",
    "manylinux2014_x86_64",
    "--platform",
    "manylinux1_x86_64",
  ];
  const quiet = ["--quiet", "--no-cache-dir", "--disable-pip-version-check", "--retries", "2"];
  const ended = await run(python, ["-m", "pip", "download", ...wanted, ...target, ...quiet], {
    env: { ...process.env, TMPDIR: folder },
  });
  clearInterval(progress);
  if (ended.code !== 0) throw downloadLack(wheel, python, ended);
}

/**
 * @param {Wheel} wheel
 * @param {string} python
 * @param {import("./processes.mjs").Ending} ended
 * @returns {Lack}
 */
function downloadLack(wheel, python, ended) {
  const install = `install Python 3.10 or newer with pip (Debian, Ubuntu: apt-get install python3 python3-pip python3-venv), ${RETRY}`;
  if (ended.missing) return new Lack(`Python is not there (${python})`, install);
  if (/No module named pip/.test(ended.output)) return new Lack(`${python} has no pip`, install);
  if (/No space left|Disk quota/.test(ended.output)) {
    return new Lack(
      "the disk became full during the download",
      `free some space or set RED_HEART_CACHE=/path, ${RETRY}`,
    );
  }
  const said = lastLines(ended.output, 1).replace(/^ERROR: /, "") || `pip ended with ${ended.signal ?? ended.code}`;
  return new Lack(
    `${wheel.name} ${wheel.version} could not be downloaded: ${said}`,
    `check the connection to the Python package index (PIP_INDEX_URL names a mirror), ${RETRY}`,
    { slowToFind: true },
  );
}

/**
 * The downloaded file, once its content is what was pinned.
 *
 * @param {Wheel} wheel
 * @param {string} folder
 * @returns {Promise<string>}
 */
async function verified(wheel, folder) {
  const name = (await readdir(folder)).find((entry) => entry.endsWith(".whl"));
  if (name === undefined) throw unpackLack(wheel, "pip left no wheel");
  const file = path.join(folder, name);
  const hash = createHash("sha256");
  await pipeline(createReadStream(file), hash);
  const found = hash.digest("hex");
  if (found !== wheel.sha256) {
    throw new Lack(
      `${name} has sha256 ${found}, expected ${wheel.sha256}`,
      `the download is damaged or the index serves another file: try again with "npm run setup", or use pypi.org itself`,
      { slowToFind: true },
    );
  }
  return file;
}

/**
 * @param {Wheel} wheel
 * @param {string} output
 * @returns {Lack}
 */
function unpackLack(wheel, output) {
  const full = /No space left|Disk quota/.test(output);
  return new Lack(
    `${wheel.name} ${wheel.version} could not be unpacked: ${lastLines(output, 1)}`,
    full ? `free some space or set RED_HEART_CACHE=/path, ${RETRY}` : `try again with "npm run setup"`,
    { slowToFind: true },
  );
}

/**
 * @param {string} folder
 * @returns {Promise<number>}
 */
async function folderMegabytes(folder) {
  let bytes = 0;
  for (const entry of await readdir(folder, { recursive: true }).catch(() => [])) {
    bytes += await stat(path.join(folder, entry)).then(
      (found) => (found.isFile() ? found.size : 0),
      () => 0,
    );
  }
  return Math.round(bytes / 1e6);
}
