"""The article-annotator worker process: JSON records in, JSON records out, a line each."""

from __future__ import annotations

import hashlib
import json
import subprocess
import threading
from dataclasses import dataclass
from typing import Any, Iterable, Iterator, Mapping, Sequence

ROW_OPTIONS = ("--rows", "--offsets", "code-points")
"""Offsets count code points: what Python, Spark and DuckDB call a character."""


class WorkerError(RuntimeError):
    """The worker ended before it had answered every record."""


@dataclass(frozen=True)
class Description:
    """What a worker would do; the answer of `worker --describe`."""

    engine: str
    models: str
    configuration: str
    columns: Mapping[str, Sequence[Mapping[str, Any]]]


def describe(command: Sequence[str], options: Sequence[str] = ROW_OPTIONS) -> Description:
    """Raises `CalledProcessError` or `FileNotFoundError` where the worker can't be run."""
    arguments = [*command, "worker", *options, "--describe"]
    answer = json.loads(subprocess.run(arguments, check=True, capture_output=True, encoding="utf-8").stdout)
    return Description(answer["engine"], answer["models"], answer["configuration"], answer["columns"])


def key_of(configuration: str, date: str | None, text: str) -> str:
    """The key that the worker gives to an article: its text, date, engine, models and options."""
    # Half of a pair of surrogates alone counts as U+FFFD, as the worker has it.
    whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return hashlib.sha256(f"{configuration}\n{date or ''}\n{whole}".encode("utf-8")).hexdigest()


def run_worker(
    command: Sequence[str], records: Iterable[Mapping[str, Any]], options: Sequence[str] = ROW_OPTIONS
) -> Iterator[dict[str, Any]]:
    """Answers in the order of the records, which are taken only as fast as they are answered."""
    process = subprocess.Popen([*command, "worker", *options], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdin is not None and process.stdout is not None and process.stderr is not None
    failure: list[BaseException] = []
    complaints: list[bytes] = []
    sent = 0

    def feed() -> None:
        nonlocal sent
        try:
            with process.stdin as stdin:
                for record in records:
                    stdin.write(json.dumps(record, ensure_ascii=True).encode("ascii") + b"\n")
                    sent += 1
        except BrokenPipeError:
            pass
        except BaseException as error:  # The reader below raises it in the caller's thread.
            failure.append(error)

    threads = [
        threading.Thread(target=feed, daemon=True),
        threading.Thread(target=lambda: complaints.extend(process.stderr), daemon=True),
    ]
    for thread in threads:
        thread.start()
    answered = 0
    try:
        for line in process.stdout:
            answered += 1
            yield json.loads(line)
        code = process.wait()
        for thread in threads:
            thread.join()
        if failure:
            raise failure[0]
        if code != 0 or answered != sent:
            tail = b"".join(complaints[-5:]).decode("utf-8", "replace").strip()
            raise WorkerError(f"the worker ended with {code} after {answered} of {sent} articles: {tail}")
    finally:
        if process.poll() is None:
            process.kill()
        process.stdout.close()
        process.wait()
