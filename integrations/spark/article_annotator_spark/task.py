"""What runs in each task of the cluster: no Spark in here."""

from __future__ import annotations

import json
from collections import deque
from typing import Any, Callable, Iterator, Sequence

import pandas as pd

from .rows import add_words, expand_rows, normalize
from .tables import RESULT_FIELDS
from .worker import ROW_OPTIONS, Description, run_worker

ROWS_A_FRAME = 200


def annotate_frames(
    command: Sequence[str], options: Sequence[str], description: Description
) -> Callable[[Iterator[pd.DataFrame]], Iterator[pd.DataFrame]]:
    """For `mapInPandas`: frames of articles (id, key, text, date, language, url) to frames of answers. One worker for the whole task."""
    tables = tuple(description.columns)
    names = [*(name for name, _ in RESULT_FIELDS), *tables]

    def annotate(frames: Iterator[pd.DataFrame]) -> Iterator[pd.DataFrame]:
        waiting: deque[dict[str, Any]] = deque()

        def records() -> Iterator[dict[str, Any]]:
            for frame in frames:
                for article in frame.to_dict("records"):
                    article = {name: None if pd.isna(value) else value for name, value in article.items()}
                    waiting.append(article)
                    yield {name: article[name] for name in ("id", "text", "date", "language") if article[name] is not None}

        answers: list[dict[str, Any]] = []
        for answer in run_worker(command, records(), [*ROW_OPTIONS, *options]):
            answers.append(_to_result(waiting.popleft(), answer, description))
            if len(answers) == ROWS_A_FRAME:
                yield pd.DataFrame(answers, columns=names, dtype=object)
                answers = []
        if answers:
            yield pd.DataFrame(answers, columns=names, dtype=object)

    return annotate


def _to_result(article: dict[str, Any], answer: dict[str, Any], description: Description) -> dict[str, Any]:
    result: dict[str, Any] = dict.fromkeys((name for name, _ in RESULT_FIELDS)) | dict.fromkeys(description.columns)
    result |= {name: article[name] for name in ("id", "key", "url", "text", "date")}
    result |= {"engine": answer["engine"], "models": answer["models"]}
    if not answer["ok"]:
        return result | {"code": answer["error"]["code"], "message": answer["error"]["message"]}
    tables = expand_rows(answer["rows"], description.columns)
    add_words(tables, normalize(article["text"]))
    result["date"] = tables["articles"][0]["date"]
    return result | {table: json.dumps(rows, ensure_ascii=False) for table, rows in tables.items()}
