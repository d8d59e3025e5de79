"""What the page on clusters says, run: Node and our package in an archive, GNU parallel, Slurm's job array. Run by test/spark/runSpark.ts."""

from __future__ import annotations

import json
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import duckdb

INTEGRATION = Path(__file__).resolve().parents[1]
PAGE = (INTEGRATION / "README.md").read_text(encoding="utf-8")
COMMAND = os.environ["ARTICLE_ANNOTATOR_COMMAND"]
TEXTS = [f"Mayor Ana Ruiz said on Monday that {count} people were hurt in Porto." for count in range(3, 23)]


def line_of_page(start: str) -> str:
    return next(line for line in PAGE.splitlines() if line.startswith(start))


class Travel(unittest.TestCase):
    def setUp(self) -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="article-annotator-travel-"))
        self.addCleanup(shutil.rmtree, self.folder)
        lines = "".join(f"{json.dumps({'id': f'a{at}', 'text': text})}\n" for at, text in enumerate(TEXTS))
        (self.folder / "articles.jsonl").write_text(lines, encoding="utf-8")

    def run_shell(self, line: str, **environment: str) -> str:
        command = re.sub(r"\barticle-annotator (?=worker)", f"{COMMAND} ", line)
        done = subprocess.run(["bash", "-ec", command], cwd=self.folder, env={**os.environ, **environment}, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def plain(self) -> str:
        return self.run_shell("article-annotator worker --rows < articles.jsonl 2> plain.log")

    def test_node_and_the_package_travel_in_an_archive(self) -> None:
        documented = shlex.split(PAGE[PAGE.index("spark-submit --master yarn") :].split("```")[0].replace("\\\n", " "))
        command = documented[documented.index("--command") + 1]
        archive = f"{os.environ['ARTICLE_ANNOTATOR_ARCHIVE']}#engine"
        submit = [
            str(Path(sys.executable).with_name("spark-submit")),
            *("--master", "local[2]", "--driver-memory", "1g", "--conf", "spark.ui.enabled=false", "--archives", archive),
            *("--conf", "spark.sql.shuffle.partitions=1", "--conf", "spark.sql.adaptive.enabled=false"),
            str(INTEGRATION / "annotate_articles.py"),
            *("--in", str(self.folder / "articles.jsonl"), "--out", str(self.folder / "out"), "--command", command),
        ]
        environment = {**os.environ, "PYTHONPATH": str(INTEGRATION)}
        environment.pop("ARTICLE_ANNOTATOR_COMMAND")
        done = subprocess.run(submit, cwd=self.folder, env=environment, capture_output=True, text=True)
        self.assertEqual(done.returncode, 0, done.stderr[-3000:])
        self.assertIn(f"article-annotator: {len(TEXTS)} annotated, 0 with errors, 0 skipped", done.stdout)
        names = duckdb.sql(f"select distinct canonicalName from read_parquet('{self.folder}/out/entities/*/*/*.parquet')").fetchall()
        self.assertIn(("Ana Ruiz",), names)

    def test_gnu_parallel_gives_what_one_worker_gives(self) -> None:
        if shutil.which("parallel") is None:
            self.skipTest("no GNU parallel")
        self.run_shell(line_of_page("parallel --pipepart"), HOME=str(self.folder))
        self.assertEqual((self.folder / "rows.jsonl").read_text(encoding="utf-8"), self.plain())

    def test_a_job_array_of_slurm_gives_what_one_worker_gives(self) -> None:
        """Slurm itself is not needed: what it does is to run the script with a number."""
        pieces = 3
        split = re.search(r"`(split [^`]+)`", PAGE)
        assert split is not None
        self.run_shell(split[1].replace("l/100", f"l/{pieces}"))
        script = line_of_page("piece=$(printf")
        for number in range(pieces):
            self.run_shell(script, SLURM_ARRAY_TASK_ID=str(number))
        rows = "".join((self.folder / f"part.{number:02}.rows").read_text(encoding="utf-8") for number in range(pieces))
        self.assertEqual(rows, self.plain())


if __name__ == "__main__":
    unittest.main()
