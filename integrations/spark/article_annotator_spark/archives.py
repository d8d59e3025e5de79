"""Finds what travelled with the job by `--archives`."""

from __future__ import annotations

import os
from typing import Sequence

from pyspark import SparkFiles


def find_command(command: Sequence[str]) -> list[str]:
    """The command with its relative paths as they are here: below the folder of the task (YARN), else where Spark unpacks archives."""
    root = SparkFiles.getRootDirectory()
    return [_find(part, root) for part in command]


def _find(part: str, root: str) -> str:
    unpacked = os.path.join(root, part)
    is_elsewhere = "/" in part and not os.path.exists(part) and os.path.exists(unpacked)
    return os.path.abspath(unpacked) if is_elsewhere else part
