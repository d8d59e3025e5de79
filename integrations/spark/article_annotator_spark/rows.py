"""From the worker's compact rows to rows with names, whole ids and the words that they stand on."""

from __future__ import annotations

from typing import Any, Iterator, Mapping, Sequence

Column = Mapping[str, Any]
Row = dict[str, Any]

TABLES = ("articles", "entities", "mentions", "quantities", "attributions", "events", "arguments")
WHOLE_ID = "="


def expand_rows(rows: Mapping[str, Sequence[Sequence[Any]]], columns: Mapping[str, Sequence[Column]]) -> dict[str, list[Row]]:
    """One article's tables. `columns` is what `worker --rows --describe` prints."""
    ids = {
        table: [_restore_id(row[0], columns[table][0]) for row in rows[table]]
        for table in columns
        if columns[table][0]["name"] == "id"
    }
    return {table: [_expand_row(row, columns[table], ids) for row in rows[table]] for table in columns}


def _expand_row(row: Sequence[Any], columns: Sequence[Column], ids: Mapping[str, Sequence[str]]) -> Row:
    cells = [*row, *[None] * (len(columns) - len(row))]
    return {column["name"]: _restore(cell, column, ids) for cell, column in zip(cells, columns)}


def _restore(cell: Any, column: Column, ids: Mapping[str, Sequence[str]]) -> Any:
    if cell is None:
        return column.get("default")
    if "values" in column:
        return column["values"][cell]
    if "references" in column:
        return ids[column["references"]][cell]
    if "prefix" in column:
        return _restore_id(cell, column)
    return float(cell) if column["type"] == "number" else cell


def _restore_id(cell: str, column: Column) -> str:
    return cell[len(WHOLE_ID) :] if cell.startswith(WHOLE_ID) else column["prefix"] + cell


def normalize(text: str) -> str:
    """The text that offsets are of: without byte order mark, with LF line ends."""
    return text.removeprefix("\ufeff").replace("\r\n", "\n")


def add_words(tables: Mapping[str, list[Row]], text: str) -> None:
    """Gives every row with a place its words; offsets must count code points of the normalized text."""
    for table in ("mentions", "quantities", "events", "arguments"):
        for row in tables[table]:
            row["text"] = text[row["start"] : row["end"]]
    for row in tables["attributions"]:
        for part in ("source", "cue", "content"):
            row[f"{part}Text"] = _words_of(row, part, text)


def _words_of(row: Row, part: str, text: str) -> str | None:
    if row[f"{part}Start"] is None:
        return None
    spans = row[f"{part}Spans"] or f"{row[f'{part}Start']}-{row[f'{part}End']}"
    return " … ".join(text[start:end] for start, end in _read_spans(spans))


def _read_spans(spans: str) -> Iterator[tuple[int, int]]:
    for span in spans.split(" "):
        start, end = span.split("-")
        yield int(start), int(end)
