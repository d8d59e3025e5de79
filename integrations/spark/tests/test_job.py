"""The job on a real Spark, local[2], beside the plain worker. Run by test/spark/runSpark.ts."""

from __future__ import annotations

import json
import os
import shlex
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest
from pathlib import Path

import duckdb
import pyarrow.dataset as dataset
from pyspark.sql import SparkSession
from pyspark.sql import functions as F

from article_annotator_spark.job import Counters, Job, _read_articles, _Storage, read_job, run_job
from article_annotator_spark.rows import add_words, expand_rows, normalize
from article_annotator_spark.task import annotate_frames
from article_annotator_spark.tables import result_schema
from article_annotator_spark.worker import ROW_OPTIONS, describe, key_of, run_worker

ROOT = Path(__file__).resolve().parents[3]
COMMAND = tuple(shlex.split(os.environ["ARTICLE_ANNOTATOR_COMMAND"]))
ARTICLES = 300
POISONED = [{"id": "empty", "text": " "}, {"id": "binary", "text": "PK\x00"}, {"id": "no-text"}]


def make_articles(count: int) -> list[dict]:
    """Pieces of our own articles, a date here, an emoji there."""
    articles = []
    for file in sorted((ROOT / "corpus" / "articles").glob("*.txt")):
        paragraphs = [part for part in file.read_text(encoding="utf-8").split("\n\n") if part.strip()]
        for index in range(0, len(paragraphs) - 1, 2):
            text = "\n\n".join(paragraphs[index : index + 2])
            article = {"id": f"{file.stem}/{index}", "text": f"🎉 {text}" if index % 4 == 0 else text, "url": f"https://example.org/{file.stem}"}
            articles.append(article | ({"date": "2024-03-04"} if index % 6 == 0 else {}))
    assert len(articles) >= count
    return articles[:: len(articles) // count][:count]


class SparkJob(unittest.TestCase):
    @classmethod
    def setUpClass(cls) -> None:
        cls.folder = Path(tempfile.mkdtemp(prefix="article-annotator-spark-"))
        cls.spark = (
            SparkSession.builder.master("local[2,2]")
            .config("spark.sql.shuffle.partitions", "1")
            .config("spark.sql.adaptive.enabled", "false")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.memory", "1g")
            .config("spark.sql.execution.pyspark.udf.faulthandler.enabled", "true")
            .getOrCreate()
        )
        cls.spark.sparkContext.setLogLevel("OFF")
        cls.articles = make_articles(ARTICLES)
        cls.source = cls.write("in.jsonl", cls.articles + POISONED, "this is no JSON\n")
        cls.target = str(cls.folder / "out")
        cls.description = describe(COMMAND)
        cls.first = run_job(cls.spark, cls.job())

    @classmethod
    def tearDownClass(cls) -> None:
        cls.spark.stop()
        shutil.rmtree(cls.folder)

    @classmethod
    def write(cls, name: str, records: list[dict], more: str = "") -> str:
        path = cls.folder / name
        path.write_text("".join(f"{json.dumps(record)}\n" for record in records) + more, encoding="utf-8")
        return str(path)

    @classmethod
    def job(cls, **changes) -> Job:
        given = {"source": cls.source, "target": cls.target, "format": "json", "command": COMMAND}
        return Job(**{**given, **changes})

    def query(self, sql: str, target: str | None = None) -> list[tuple]:
        tables = duckdb.connect()
        for table in (*self.description.columns, "errors"):
            path = f"{target or self.target}/{table}/*/*/*.parquet"
            tables.execute(f"create view \"{table}\" as select * from read_parquet('{path}', hive_partitioning = true)")
        return tables.execute(sql).fetchall()

    def counts(self, target: str | None = None) -> dict[str, int]:
        return {table: self.query(f'select count(*) from "{table}"', target)[0][0] for table in (*self.description.columns, "errors")}

    def test_knows_the_key_of_any_text(self) -> None:
        texts = ["Rain fell.", "Rain\r\nfell. \ufeff", "🎉 Rain \ud83d\ude00 fell", "half \ud800 a pair \udc00", "\x01 é\u0301 \u2028"]
        records = [{"id": number, "text": text, "date": date} for number, (text, date) in enumerate((t, d) for t in texts for d in (None, "", "2024-02-29"))]
        answers = list(run_worker(COMMAND, records))
        wanted = [key_of(self.description.configuration, record["date"], record["text"]) for record in records]
        self.assertEqual([answer["key"] for answer in answers], wanted)
        self.assertTrue(all(answer["ok"] for answer in answers))

    def test_equals_the_plain_worker(self) -> None:
        expected: dict[str, list[dict]] = {table: [] for table in self.description.columns}
        records = [{name: article[name] for name in ("id", "text", "date") if name in article} for article in self.articles]
        for article, answer in zip(self.articles, run_worker(COMMAND, records)):
            self.assertEqual(answer["key"], key_of(self.description.configuration, article.get("date"), article["text"]))
            tables = expand_rows(answer["rows"], self.description.columns)
            add_words(tables, normalize(article["text"]))
            for table, rows in tables.items():
                expected[table].extend({"article": article["id"], "key": answer["key"], **row} for row in rows)
        for table, rows in expected.items():
            read = dataset.dataset(f"{self.target}/{table}", partitioning="hive", format="parquet").to_table().to_pylist()
            names = list(rows[0])
            got = sorted(({name: row[name] for name in names if name != "date"} for row in read), key=lambda row: json.dumps(row, sort_keys=True))
            want = sorted(({name: row[name] for name in names if name != "date"} for row in rows), key=lambda row: json.dumps(row, sort_keys=True))
            self.assertGreater(len(want), ARTICLES // 3, table)
            self.assertEqual(got, want, table)

    def test_words_are_those_of_the_text(self) -> None:
        wrong = """select count(*) from mentions join articles using (article, key)
            where substring(articles.text, mentions."start" + 1, mentions."end" - mentions."start") <> mentions.text"""
        self.assertEqual(self.query(wrong), [(0,)])

    def test_tables_join(self) -> None:
        lost = "select count(*) from mentions m left join entities e on m.article = e.article and m.entity = e.id where e.id is null"
        self.assertEqual(self.query(lost), [(0,)])
        dates = dict(self.query("select article, cast(date as varchar) from articles"))
        given = {article["id"]: article["date"] for article in self.articles if "date" in article}
        self.assertEqual({article: dates[article] for article in given}, given)

    def test_bad_records_are_in_the_table_of_errors(self) -> None:
        errors = dict(self.query("select article, code from errors"))
        self.assertEqual(errors, {"empty": "empty", "binary": "binary", "no-text": "wrong-shape", "": "wrong-shape"})
        self.assertEqual(self.first, Counters(annotated=ARTICLES, errors=len(POISONED) + 1, skipped=0))

    def test_a_second_run_adds_nothing(self) -> None:
        before = self.counts()
        self.assertEqual(run_job(self.spark, self.job()), Counters(0, 0, ARTICLES + len(POISONED) + 1))
        self.assertEqual(self.counts(), before)

    def test_a_killed_task_is_tried_again_without_duplicates_and_what_is_new_is_added(self) -> None:
        few = self.articles[:40]
        wrapper = self.folder / "dies-once.py"
        flag = self.folder / "died"
        wrapper.write_text(
            f"""#!{sys.executable}
import os, signal, subprocess, sys
if "--describe" in sys.argv or os.path.exists({str(flag)!r}):
    os.execvp({COMMAND[0]!r}, [*{list(COMMAND)!r}, *sys.argv[1:]])
open({str(flag)!r}, "w").close()
child = subprocess.Popen([*{list(COMMAND)!r}, *sys.argv[1:]], stdout=subprocess.PIPE)
for number, line in enumerate(child.stdout):
    sys.stdout.buffer.write(line)
    sys.stdout.buffer.flush()
    if number == 4:
        child.kill()
        os.kill(os.getpid(), signal.SIGKILL)
""",
            encoding="utf-8",
        )
        wrapper.chmod(wrapper.stat().st_mode | stat.S_IXUSR)
        target = str(self.folder / "killed")
        job = self.job(source=self.write("few.jsonl", few), target=target, command=(str(wrapper),))
        self.assertEqual(run_job(self.spark, job), Counters(len(few), 0, 0))
        self.assertTrue(flag.exists())
        rows = self.query_table("articles", target)
        self.assertEqual(sorted(row["article"] for row in rows), sorted(article["id"] for article in few))
        more = self.job(source=self.write("more.jsonl", self.articles[:46]), target=target, batch=4)
        self.assertEqual(run_job(self.spark, more), Counters(6, 0, len(few)))
        self.assertEqual(len(self.query_table("articles", target)), 46)

    def test_a_crash_between_staging_and_writing_is_mended(self) -> None:
        few = self.articles[:6]
        job = self.job(source=self.write("crash.jsonl", few), target=str(self.folder / "crashed"))
        staged = self.spark.createDataFrame(
            [(article["id"], key_of(self.description.configuration, article.get("date"), article["text"]), article["text"], article.get("date"), None, None) for article in few],
            "id string, key string, text string, date string, language string, url string",
        )
        storage = _Storage(self.spark, job, self.description)
        storage.stage(1, staged.mapInPandas(annotate_frames(COMMAND, (), self.description), result_schema(tuple(self.description.columns))))
        (Path(job.target) / "_staging" / "run=2").mkdir(parents=True)
        self.assertEqual(run_job(self.spark, job), Counters(0, 0, len(few)))
        self.assertEqual(len(self.query_table("articles", job.target)), len(few))
        self.assertEqual(list((Path(job.target) / "_staging").iterdir()), [])

    def test_the_documented_line_gives_what_pick_takes(self) -> None:
        line = next(line for line in (ROOT / "integrations/spark/README.md").read_text(encoding="utf-8").splitlines() if line.startswith("duckdb -c"))
        records = self.folder / "records.jsonl"
        sql = shlex.split(line)[2].replace("annotated/", f"{self.target}/").replace("records.jsonl", str(records))
        duckdb.connect().execute(sql)
        review = self.folder / "review"
        done = subprocess.run([*COMMAND, "pick", str(records), "--to", str(review), "--limit", "40", "--seed", "1"], capture_output=True, text=True)
        self.assertEqual((done.returncode, done.stderr), (0, f"{ARTICLES} records read, 40 picked\n"))
        keys = {row["article"]: row["key"] for row in self.query_table("articles", self.target)}
        ids = {row["id"] for row in self.query_table("mentions", self.target)}
        for sidecar in review.glob("*.annotations.json"):
            document = json.loads(sidecar.read_text(encoding="utf-8"))
            record = document["article"]["record"]
            self.assertEqual(record["key"], keys[record["id"]])
            self.assertLessEqual({mention["id"] for mention in document["mentions"]}, ids)
        parquet = next(Path(self.target, "articles").rglob("*.parquet"))
        refused = subprocess.run([*COMMAND, "pick", str(parquet), "--to", str(review)], capture_output=True, text=True)
        self.assertEqual((refused.returncode, "Parquet is not read" in refused.stderr), (1, True))

    def test_what_the_command_line_asks_of_the_worker_reaches_it(self) -> None:
        job = read_job(["--in", "a.csv.gz", "--out", "b", "--command", "node 'my cli.js'", "--fast", "--timeout-ms", "5"])
        self.assertEqual((job.format, job.command, job.options), ("csv", ("node", "my cli.js"), ("--fast", "--timeout-ms", "5")))
        self.assertNotEqual(describe(COMMAND, [*ROW_OPTIONS, "--fast"]).configuration, self.description.configuration)

    def test_csv_and_parquet_are_read_too(self) -> None:
        few = [{"id": str(number), "text": article["text"], "date": "2024-03-04"} for number, article in enumerate(self.articles[:4])]
        frame = self.spark.createDataFrame(few, "id string, text string, date string").withColumn("date", F.to_timestamp("date"))
        want = {article["id"]: (article["text"], key_of(self.description.configuration, "2024-03-04", article["text"])) for article in few}
        for kind in ("csv", "parquet"):
            source = str(self.folder / f"in.{kind}")
            written = frame if kind == "parquet" else frame.withColumn("date", F.lit("2024-03-04"))
            getattr(written.write.option("header", True).option("escape", '"'), kind)(source)
            rows = _read_articles(self.spark, self.job(source=source, format=kind), self.description).collect()
            self.assertEqual({row.id: (row.text, row.key) for row in rows}, want)

    def query_table(self, table: str, target: str) -> list[dict]:
        return dataset.dataset(f"{target}/{table}", partitioning="hive", format="parquet").to_table().to_pylist()


if __name__ == "__main__":
    unittest.main()
