"""Executes one notebook headless, and tells its progress as one JSON object a line on stdout.

Events, in order; `index` counts the cells that run from 1, as execution counts and `cell-3.ts` in tracebacks do, `cell`
is a cell's place in the file from 0:

    {"event": "start", "cells": 12}
    {"event": "cell", "index": 1, "total": 12, "cell": 4, "id": "a1b2", "lines": 6}
    {"event": "done-cell", "index": 1, "seconds": 0.31}
    {"event": "stream-limit", "index": 1}
    {"event": "done", "seconds": 40.2}
    {"event": "failed", "cell": 4, "index": 1, "cell_id": "a1b2", "line": 3, "ename": ..., "evalue": ..., "traceback": [...]}

`cell`, `index`, `cell_id` and `line` of a failure are null where they are not known. Exit code 0 after `done`, 1 after
`failed`, 128 + n after signal n. The output file appears complete or not at all, and depends on nothing but the notebook
and its results: it holds no times.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import re
import signal
import sys
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
from nbclient import NotebookClient
from nbclient.exceptions import CellExecutionError, CellTimeoutError, DeadKernelError
from nbformat import NotebookNode

# A cell gets this long to end after an interrupt; then its kernel is killed.
GRACE_SECONDS = 5.0
# Runs after the last cell: what a timer or a forgotten promise throws within this time still fails the run.
DRAIN = "await new Promise<void>((resolve) => setTimeout(resolve, 200));"
VOLATILE_METADATA = ("execution", "papermill", "ExecuteTime", "widgets")
OVERWRITTEN = re.compile(r".*\r(?=[^\n])")


class Halt(Exception):
    """The run is ended from here, not by the notebook."""

    def __init__(self, name: str, message: str) -> None:
        super().__init__(message)
        self.name = name


@dataclass(frozen=True)
class Place:
    """A cell that runs: its number among those, from 1, and its position in the file, from 0."""

    index: int
    position: int
    cell: NotebookNode


class Notebook(NotebookClient):
    """A notebook and its kernel. A cell that exceeds a limit is interrupted; a kernel that does not mind is killed."""

    def __init__(self, nb: NotebookNode, output_limit: float, **options: Any) -> None:
        super().__init__(nb, **options)
        self.output_limit = output_limit
        self.output_bytes = 0
        self.halted: Halt | None = None
        self.halting: asyncio.Task[None] | None = None
        self.group: int | None = None

    async def async_start_new_kernel(self, **options: Any) -> None:
        await super().async_start_new_kernel(**options)
        self.group = getattr(self.km.provisioner, "pgid", None)

    def output(self, outs: list[NotebookNode], msg: dict[str, Any], display_id: str, cell_index: int) -> Any:
        """Merges neighbouring stream messages at once, so that displays keep the places that updates look for."""
        content = msg["content"]
        self.output_bytes += sum(len(part) for part in texts(content))
        if self.output_bytes > self.output_limit:
            limit = f"{self.output_limit / 1e6:g} MB"
            self.halt(Halt("OutputLimitError", f"the outputs of the notebook exceed {limit} (--output-limit-mb)"))
            return None
        last = outs[-1] if outs else {}
        if msg["msg_type"] == "stream" and last.get("name") == content["name"]:
            last["text"] += content["text"]
            return last
        return super().output(outs, msg, display_id, cell_index)

    def halt(self, reason: Halt) -> None:
        if self.halted is None:
            self.halted = reason
            self.halting = asyncio.ensure_future(self._interrupt_or_kill())

    async def _interrupt_or_kill(self) -> None:
        await self.km.interrupt_kernel()
        await asyncio.sleep(GRACE_SECONDS)
        self.kill()

    def kill(self) -> None:
        """Kills the kernel and what it started in its process group."""
        if self.group is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self.group, signal.SIGKILL)

    async def run_cell(self, place: Place, limit: float, reason: Halt, record: bool = True) -> None:
        """Runs one cell; after `limit` seconds it fails with `reason`."""
        self.kc.session.metadata = {"cellId": place.cell.get("id", "")}
        clock = asyncio.get_running_loop().call_later(max(limit, 0), self.halt, reason)
        try:
            await self.async_execute_cell(place.cell, place.position, store_history=record)
        except (CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            raise self.halted or error from None
        finally:
            clock.cancel()
            if self.halting:
                self.halting.cancel()
        if self.halted:
            raise self.halted


def texts(content: Any) -> list[str]:
    """Every text in a message."""
    if isinstance(content, dict):
        return [text for value in content.values() for text in texts(value)]
    if isinstance(content, list):
        return [text for value in content for text in texts(value)]
    return [str(content)]


def emit(event: str, **fields: Any) -> None:
    print(json.dumps({"event": event, **fields}, ensure_ascii=False), flush=True)


def runnable(nb: NotebookNode) -> list[Place]:
    """The cells that nbclient will send: code, not empty, not tagged to be skipped."""
    code = [
        (position, cell)
        for position, cell in enumerate(nb.cells)
        if cell.cell_type == "code" and cell.source.strip() and "skip-execution" not in cell.metadata.get("tags", [])
    ]
    return [Place(index, position, cell) for index, (position, cell) in enumerate(code, 1)]


async def run_cells(notebook: Notebook, places: list[Place], cell_timeout: float, notebook_timeout: float) -> None:
    """Runs every cell, then waits for what they left behind. Ends with an exception after a `failed` event."""
    started = time.monotonic()
    scratch = nbformat.v4.new_code_cell(DRAIN)
    for place in [*places, Place(len(places) + 1, len(notebook.nb.cells), scratch)]:
        last = place.cell is scratch
        if last:
            notebook.nb.cells.append(scratch)
        else:
            about = {"cell": place.position, "id": place.cell.get("id"), "lines": place.cell.source.count("\n") + 1}
            emit("cell", index=place.index, total=len(places), **about)
        begun = time.monotonic()
        rest = notebook_timeout - (begun - started)
        whole = Halt("NotebookTimeout", f"the notebook takes longer than its {notebook_timeout:g} s; interrupted")
        one = Halt("CellTimeout", f"the cell takes longer than its {cell_timeout:g} s; interrupted")
        try:
            await notebook.run_cell(place, min(rest, cell_timeout), whole if rest < cell_timeout else one, not last)
        except (Halt, CellExecutionError, CellTimeoutError, DeadKernelError) as error:
            failure = described(error, place, places)
            if failure["ename"] == "OutputLimitError":
                emit("stream-limit", index=failure["index"])
            emit("failed", **failure)
            raise
        if not last:
            emit("done-cell", index=place.index, seconds=round(time.monotonic() - begun, 3))
    notebook.nb.cells.pop()


def described(error: Exception, place: Place, places: list[Place]) -> dict[str, Any]:
    """A failure in the fields of its event. A late error is told of the cell that it came from."""
    thrown = next((output for output in place.cell.get("outputs", []) if output.output_type == "error"), None)
    if isinstance(error, Halt):
        ename, evalue, traceback = error.name, str(error), []
    elif isinstance(error, DeadKernelError) or thrown is None:
        ename, evalue, traceback = type(error).__name__, f"the kernel ended while the cell ran: {error}", []
    else:
        ename, evalue, traceback = thrown.ename, thrown.evalue, thrown.traceback
    lines = [(int(index), int(line)) for index, line in re.findall(r"\bcell-(\d+)\.ts:(\d+)", "\n".join(traceback))]
    own = [found for found in lines if found[0] == place.index]
    index, line = (own or lines or [(place.index, None)])[0]
    blamed = next((other for other in places if other.index == index), None)
    where = {"cell": blamed and blamed.position, "index": blamed and index, "cell_id": blamed and blamed.cell.get("id")}
    return {**where, "line": line, "ename": ename, "evalue": evalue, "traceback": traceback}


def read(path: Path) -> NotebookNode:
    """The notebook, each cell with an id: a missing one would be filled with a random one."""
    content = json.loads(path.read_text("utf-8"))
    if content.get("nbformat") != 4:
        raise ValueError(f"{path}: expected a notebook of format 4, got {content.get('nbformat')}")
    if content.get("nbformat_minor", 0) >= 5:
        for position, cell in enumerate(content["cells"]):
            cell.setdefault("id", f"cell-{position}")
    return nbformat.reads(json.dumps(content), as_version=4)


def write(nb: NotebookNode, path: Path) -> None:
    """Writes beside, then renames."""
    for metadata in [nb.metadata, *(cell.metadata for cell in nb.cells)]:
        for name in VOLATILE_METADATA:
            metadata.pop(name, None)
    for output in (output for cell in nb.cells for output in cell.get("outputs", []) if output.output_type == "stream"):
        output["text"] = OVERWRITTEN.sub("", output["text"])
    nbformat.validate(nb)
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_text(nbformat.writes(nb).rstrip("\n") + "\n", "utf-8")
        os.replace(beside, path)
    finally:
        beside.unlink(missing_ok=True)


async def execute(arguments: argparse.Namespace) -> int:
    """The whole run; gives the exit code."""
    started = time.monotonic()
    nb = read(arguments.notebook)
    places = runnable(nb)
    options = {"kernel_name": arguments.kernel, "timeout": None, "record_timing": False, "store_widget_state": False}
    notebook = Notebook(nb, arguments.output_limit_mb * 1e6, **options)
    stopped: list[int] = []
    running = asyncio.create_task(within_kernel(notebook, places, arguments, stopped))
    watching = asyncio.create_task(stop_with_parent(notebook, stopped))
    try:
        await running
    except (Halt, CellExecutionError, CellTimeoutError, DeadKernelError):
        return 128 + stopped[0] if stopped else 1
    finally:
        watching.cancel()
        notebook.kill()
    write(nb, arguments.output)
    emit("done", seconds=round(time.monotonic() - started, 3))
    return 0


async def within_kernel(notebook: Notebook, places: list[Place], arguments: argparse.Namespace, stopped: list[int]) -> None:
    async with notebook.async_setup_kernel(cwd=str(arguments.cwd.resolve())):
        for number in (signal.SIGTERM, signal.SIGINT):
            asyncio.get_running_loop().add_signal_handler(number, stop, notebook, stopped, number)
        emit("start", cells=len(places))
        # As JupyterLab writes it: else a notebook that is only looked at counts as changed, and is saved.
        info = await notebook.kc.kernel_info(reply=True)
        notebook.nb.metadata["language_info"] = info["content"]["language_info"]
        await run_cells(notebook, places, arguments.cell_timeout, arguments.notebook_timeout)


def stop(notebook: Notebook, stopped: list[int], number: int) -> None:
    """Ends the run at once: the kernel's death ends the cell that waits for it."""
    stopped.append(number)
    notebook.halted = Halt("Stopped", f"stopped by {signal.Signals(number).name}")
    notebook.kill()


async def stop_with_parent(notebook: Notebook, stopped: list[int]) -> None:
    """A runner that is killed can't end us; its disappearance does."""
    parent = os.getppid()
    while os.getppid() == parent:
        await asyncio.sleep(0.5)
    stop(notebook, stopped, signal.SIGTERM)


def parse() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Executes one notebook and tells its progress as JSON lines.")
    parser.add_argument("--notebook", type=Path, required=True)
    parser.add_argument("--output", type=Path, required=True)
    parser.add_argument("--kernel", default="red-heart-ts")
    parser.add_argument("--cell-timeout", type=float, required=True, help="seconds")
    parser.add_argument("--notebook-timeout", type=float, required=True, help="seconds")
    parser.add_argument("--cwd", type=Path, required=True, help="working directory of the kernel")
    parser.add_argument("--output-limit-mb", type=float, default=30, help="of all outputs together; default 30")
    return parser.parse_args()


if __name__ == "__main__":
    # The kernelspec beside this file is found even where nobody installed it.
    paths = [os.environ.get("JUPYTER_PATH"), str(Path(__file__).resolve().parent)]
    os.environ["JUPYTER_PATH"] = os.pathsep.join(path for path in paths if path)
    sys.exit(asyncio.run(execute(parse())))
