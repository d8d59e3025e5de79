"""The schemas of the tables, from what the worker says of its rows."""

from __future__ import annotations

from typing import Any, Mapping, Sequence

from pyspark.sql.types import ArrayType, BooleanType, DataType, DoubleType, LongType, StringType, StructField, StructType

TYPES: Mapping[str, DataType] = {
    "text": StringType(),
    "integer": LongType(),
    "number": DoubleType(),
    "boolean": BooleanType(),
}
WORDS: Mapping[str, Sequence[str]] = {
    "mentions": ("text",),
    "quantities": ("text",),
    "events": ("text",),
    "arguments": ("text",),
    "attributions": ("sourceText", "cueText", "contentText"),
}
"""Columns that `add_words` adds."""

RESULT_FIELDS: Sequence[tuple[str, DataType]] = (
    ("id", StringType()),
    ("key", StringType()),
    ("url", StringType()),
    ("text", StringType()),
    ("date", StringType()),
    ("engine", StringType()),
    ("models", StringType()),
    ("code", StringType()),
    ("message", StringType()),
)


def rows_schema(table: str, columns: Sequence[Mapping[str, Any]]) -> ArrayType:
    fields = [StructField(column["name"], TYPES[column["type"]]) for column in columns]
    words = [StructField(name, StringType()) for name in WORDS.get(table, ())]
    return ArrayType(StructType([*fields, *words]))


def result_schema(tables: Sequence[str]) -> StructType:
    """One article's answer; its tables as JSON."""
    return StructType([StructField(name, kind) for name, kind in (*RESULT_FIELDS, *((table, StringType()) for table in tables))])
