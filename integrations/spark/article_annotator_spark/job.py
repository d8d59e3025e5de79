"""The Spark job: articles in, Parquet tables out. Run it again and it adds what is missing."""

from __future__ import annotations

import argparse
import os
import shlex
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from typing import Callable, Iterator, Sequence

import pandas as pd
from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

from .archives import find_command
from .task import annotate_frames
from .tables import result_schema, rows_schema
from .worker import ROW_OPTIONS, Description, describe

INPUT_COLUMNS = ("id", "text", "date", "language", "url")
CORRUPT = "_corrupt_record"
TABLES_AT_A_TIME = 3


@dataclass(frozen=True)
class Job:
    """`source` and `target` are paths that Spark reads and writes: local, hdfs:, s3a:, dbfs:, …"""

    source: str
    target: str
    format: str
    command: Sequence[str]
    options: Sequence[str] = field(default_factory=tuple)
    """Further options of the worker, such as `--timeout-ms 60000`."""
    batch: int = 50_000
    """Articles that are done before tables are written: a crash loses no more than these."""
    keep_text: bool = True


@dataclass(frozen=True)
class Counters:
    """Articles of this run."""

    annotated: int
    errors: int
    skipped: int


def run_job(spark: SparkSession, job: Job) -> Counters:
    description = describe(find_command(job.command), [*ROW_OPTIONS, *job.options])
    storage = _Storage(spark, job, description)
    storage.recover()
    articles = _read_articles(spark, job, description)
    missing = storage.leave_out_known(articles)
    total = articles.count()
    left = missing.count()
    batches = max(1, -(-left // job.batch))
    annotated = errors = 0
    for batch in range(batches if left > 0 else 0):
        part = missing if batches == 1 else missing.where(F.pmod(F.xxhash64("key"), F.lit(batches)) == batch)
        task = _annotate_in_task(job, description)
        run = storage.next_run()
        storage.stage(run, part.mapInPandas(task, result_schema(tuple(description.columns))))
        done, failed = storage.publish(run)
        annotated += done
        errors += failed
        print(f"article-annotator: batch {batch + 1} of {batches}: {done} articles annotated, {failed} with errors", flush=True)
    return Counters(annotated, errors, total - left)


def _annotate_in_task(job: Job, description: Description) -> Callable[[Iterator[pd.DataFrame]], Iterator[pd.DataFrame]]:
    def annotate(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        return annotate_frames(find_command(job.command), job.options, description)(frames)

    return annotate


def _read_articles(spark: SparkSession, job: Job, description: Description) -> DataFrame:
    """The articles, each once, with their keys; a line that is no record keeps its place as an article without text."""
    if job.format == "parquet":
        read = spark.read.parquet(job.source)
    elif job.format == "csv":
        read = spark.read.csv(job.source, header=True, multiLine=True, escape='"')
    else:
        schema = ", ".join(f"{name} string" for name in (*INPUT_COLUMNS, CORRUPT))
        read = spark.read.schema(schema).json(job.source, columnNameOfCorruptRecord=CORRUPT)
    for needed in ("id", "text"):
        if needed not in read.columns:
            raise ValueError(f"{job.source} has no column {needed}; it has {', '.join(read.columns)}")
    corrupt = F.col(CORRUPT) if CORRUPT in read.columns else F.lit(None).cast("string")
    columns = [_column(read, name) for name in INPUT_COLUMNS]
    articles = read.select(*columns, corrupt.alias(CORRUPT))
    key = F.sha2(
        F.concat(
            F.lit(f"{description.configuration}\n"), F.coalesce("date", F.lit("")), F.lit("\n"), F.coalesce("text", CORRUPT, F.lit(""))
        ),
        256,
    )
    return articles.withColumn("id", F.coalesce("id", F.lit(""))).withColumn("key", key).drop(CORRUPT).dropDuplicates(["id", "key"])


def _column(read: DataFrame, name: str) -> Column:
    if name not in read.columns:
        return F.lit(None).cast("string").alias(name)
    kind = dict(read.dtypes)[name]
    column = F.col(name).cast("date") if kind.startswith("timestamp") else F.col(name)
    return column.cast("string").alias(name)


class _Storage:
    """
    The tables under the job's target. A run is first staged whole; then each table is written from the stage into a folder of that run, over
    whatever was there; then the stage goes. So a crash at any moment is mended by beginning again, and nothing is there twice.
    """

    def __init__(self, spark: SparkSession, job: Job, description: Description) -> None:
        self._spark = spark
        self._job = job
        self._columns = description.columns
        path = spark._jvm.org.apache.hadoop.fs.Path(job.target)
        self._files = path.getFileSystem(spark._jsc.hadoopConfiguration())

    def recover(self) -> None:
        for name in self._list("_staging"):
            if self._exists(f"_staging/{name}/_SUCCESS"):
                self.publish(int(name.removeprefix("run=")))
            else:
                self._delete(f"_staging/{name}")

    def next_run(self) -> int:
        names = [*self._list("articles"), *self._list("errors")]
        return max((int(name.removeprefix("run=")) for name in names if name.startswith("run=")), default=0) + 1

    def leave_out_known(self, articles: DataFrame) -> DataFrame:
        for table in ("articles", "errors"):
            if self._list(table):
                known = self._spark.read.schema("article string, key string").parquet(self._path(table))
                known = known.select(F.col("article").alias("id"), "key").distinct()
                articles = articles.join(known, ["id", "key"], "left_anti")
        return articles

    def stage(self, run: int, results: DataFrame) -> None:
        results.write.mode("overwrite").option("compression", "snappy").parquet(self._path(f"_staging/run={run}"))

    def publish(self, run: int) -> tuple[int, int]:
        """Writes every table of a staged run. Articles and errors come last: with them the run is known to be done."""
        staged = self._spark.read.schema(result_schema(tuple(self._columns))).parquet(self._path(f"_staging/run={run}"))
        good = staged.where(F.col("code").isNull())
        bad = staged.where(F.col("code").isNotNull())
        others = [name for name in self._columns if name != "articles"]
        with ThreadPoolExecutor(TABLES_AT_A_TIME) as pool:
            list(pool.map(lambda table: self._write(run, table, self._rows_of(good, table)), others))
        self._write(run, "articles", self._rows_of(good, "articles"))
        self._write(run, "errors", bad.select(F.col("id").alias("article"), "key", "url", "code", "message", "engine", "models", "date"))
        counts = good.count(), bad.count()
        self._delete(f"_staging/run={run}")
        return counts

    def _rows_of(self, good: DataFrame, table: str) -> DataFrame:
        rows = F.from_json(F.col(table), rows_schema(table, self._columns[table]))
        names = [name for name in rows_schema(table, self._columns[table]).elementType.names if name != "date"]
        about = ["url", "engine", "models", *(["text"] if self._job.keep_text else [])] if table == "articles" else []
        exploded = good.select(F.col("id").alias("article"), "key", *about, "date", F.explode(rows).alias("row"))
        return exploded.select("article", "key", *(F.col(f"row.{name}").alias(name) for name in names), *about, "date")

    def _write(self, run: int, table: str, rows: DataFrame) -> None:
        writer = rows.repartition("date").write.mode("overwrite").option("compression", "snappy").partitionBy("date")
        writer.parquet(self._path(f"{table}/run={run}"))

    def _path(self, below: str) -> str:
        return f"{self._job.target.rstrip('/')}/{below}"

    def _hadoop_path(self, below: str):
        return self._spark._jvm.org.apache.hadoop.fs.Path(self._path(below))

    def _exists(self, below: str) -> bool:
        return self._files.exists(self._hadoop_path(below))

    def _list(self, below: str) -> list[str]:
        if not self._exists(below):
            return []
        return [status.getPath().getName() for status in self._files.listStatus(self._hadoop_path(below))]

    def _delete(self, below: str) -> None:
        self._files.delete(self._hadoop_path(below), True)


def read_job(arguments: Sequence[str] | None = None) -> Job:
    """The job that a command line asks for. Ends the process with a message where it asks for none."""
    parser = argparse.ArgumentParser(prog="annotate_articles.py", description=__doc__)
    parser.add_argument("--in", dest="source", required=True, help="JSON lines, CSV or Parquet with the columns id, text and, if there, date, url, language")
    parser.add_argument("--out", dest="target", required=True, help="folder of the tables")
    parser.add_argument("--format", choices=("json", "csv", "parquet"), help="of the input; else by its ending, else json")
    parser.add_argument(
        "--command",
        default=os.environ.get("ARTICLE_ANNOTATOR_COMMAND", "article-annotator"),
        help="how a task runs article-annotator (default: ARTICLE_ANNOTATOR_COMMAND, else article-annotator)",
    )
    parser.add_argument("--fast", action="store_true", help="leave out the reader of paragraphs: less is found, in a fraction of the time")
    parser.add_argument("--timeout-ms", type=int, help="articles that take longer are errors")
    parser.add_argument("--batch", type=int, default=50_000, help="articles between two writings of the tables (default 50000)")
    parser.add_argument("--no-text", action="store_true", help="leave the texts out of the table of articles")
    given = parser.parse_args(arguments)
    timeout = () if given.timeout_ms is None else ("--timeout-ms", str(given.timeout_ms))
    return Job(
        source=given.source,
        target=given.target,
        format=given.format or _format_of(given.source),
        command=tuple(shlex.split(given.command)),
        options=(*(("--fast",) if given.fast else ()), *timeout),
        batch=given.batch,
        keep_text=not given.no_text,
    )


def main(arguments: Sequence[str] | None = None) -> None:
    job = read_job(arguments)
    spark = SparkSession.builder.appName("article-annotator").getOrCreate()
    counters = run_job(spark, job)
    print(f"article-annotator: {counters.annotated} annotated, {counters.errors} with errors, {counters.skipped} skipped (done before)")


def _format_of(source: str) -> str:
    ending = source.rstrip("/").removesuffix(".gz").rsplit(".", 1)[-1]
    return ending if ending in ("csv", "parquet") else "json"
