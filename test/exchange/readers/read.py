"""Reads exports with the readers that their users have and says which words they find under which labels.

usage: python read.py FOLDER
FOLDER holds expected.json and one file or folder for each format, named after it. Prints one line a check and `Tests: N passed, M failed`.
"""
import csv
import io
import json
import os
import re
import sys
import tempfile
import warnings
from collections import Counter

warnings.filterwarnings("ignore")
FOLDER = sys.argv[1]
with open(os.path.join(FOLDER, "expected.json"), encoding="utf-8") as file:
    EXPECTED = json.load(file)
ARTICLES = EXPECTED["articles"]
TEXTS = {article["path"]: article["text"] for article in ARTICLES}
CHECKS = []


def check(name):
    def register(function):
        CHECKS.append((name, function))
        return function

    return register


def at(*parts):
    return os.path.join(FOLDER, *parts)


def read_text(*parts):
    with open(at(*parts), encoding="utf-8", newline="") as file:
        return file.read()


def marks(article, layers=None, pieces=False):
    """What must be found: (label, words), by hull or piece by piece."""
    found = Counter()
    for mark in article["marks"]:
        if layers is not None and mark["layer"] not in layers:
            continue
        for words in mark["pieces"] if pieces else [mark["words"]]:
            found[(mark["label"], words)] += 1
    return found


def same(actual, expected, what):
    actual, expected = Counter(actual), Counter(expected)
    missing, extra = expected - actual, actual - expected
    if missing or extra:
        raise AssertionError(f"{what}: missing {list(missing.items())[:4]}, extra {list(extra.items())[:4]}")
    if not expected:
        raise AssertionError(f"{what}: nothing was expected, so nothing was tested")


def rows_of(table):
    return [row for article in ARTICLES for row in article["rows"][table]]


TABLES = ["actors", "mentions", "figures", "attributions", "events", "participants"]


@check("CSV, by duckdb")
def _():
    import duckdb

    for table in TABLES:
        path = at("csv", f"{table}.csv")
        found = duckdb.sql(f"select article, id from read_csv('{path}', header=true, all_varchar=true)") if table != "participants" else duckdb.sql(
            f"select article, event from read_csv('{path}', header=true, all_varchar=true)"
        )
        same(found.fetchall(), [(row["article"], row.get("id", row.get("event"))) for row in rows_of(table)], table)
    words = duckdb.sql(f"select words, value from read_csv('{at('csv', 'figures.csv')}', header=true)").fetchall()
    same([value for _, value in words if value is not None], [row["value"] for row in rows_of("figures") if row.get("value") is not None], "values")


@check("CSV: a spreadsheet runs no cell")
def _():
    for table in TABLES:
        for row in csv.reader(io.StringIO(read_text("csv", f"{table}.csv").lstrip("\ufeff"))):
            for cell in row:
                number = re.fullmatch(r"-?\d+(\.\d+)?(e[+-]?\d+)?", cell)
                if not number and cell[:1] in ("=", "+", "-", "@", "\t", "\r", "\uff1d"):
                    raise AssertionError(f"{table}: {cell!r}")


@check("Excel, by openpyxl")
def _():
    import openpyxl

    book = openpyxl.load_workbook(at("xlsx.xlsx"))
    for table in TABLES:
        cells = list(book[table].values)
        head = list(cells[0])
        key = head.index("event" if table == "participants" else "id")
        same([row[key] for row in cells[1:]], [row.get("id", row.get("event")) for row in rows_of(table)], table)
    head = [cell.value for cell in book["mentions"][1]]
    words = [row[head.index("words")] for row in list(book["mentions"].values)[1:]]
    same(words, [row["words"] for row in rows_of("mentions")], "words")
    for sheet in book:
        for row in sheet.iter_rows():
            for cell in row:
                if cell.data_type == "f":
                    raise AssertionError(f"a formula in {sheet.title}: {cell.value}")


@check("Parquet, by pyarrow and duckdb")
def _():
    import duckdb
    import pyarrow.parquet as parquet

    for table in TABLES:
        read = parquet.read_table(at("parquet", f"{table}.parquet")).to_pylist()
        for found, expected in zip(read, rows_of(table), strict=True):
            for column, value in found.items():
                if value != expected.get(column):
                    raise AssertionError(f"{table}.{column}: {value!r} is not {expected.get(column)!r}")
    count = duckdb.sql(f"select count(*) from '{at('parquet', 'mentions.parquet')}'").fetchall()[0][0]
    assert count == len(rows_of("mentions"))


@check("JSON Lines, by duckdb; positions are those of Python")
def _():
    import duckdb

    found = duckdb.sql(f"select article, start, \"end\", words from '{at('jsonl', 'mentions.jsonl')}'").fetchall()
    assert len(found) == len(rows_of("mentions"))
    for article, start, end, words in found:
        assert TEXTS[article][start:end] == words, (article, start, end, words)


@check("brat, by the published grammar")
def _():
    for article in ARTICLES:
        name = re.sub(r"\.txt$", "", article["path"])
        text = read_text("brat", f"{name}.txt")
        same(read_brat(text, read_text("brat", f"{name}.ann")), {key: n for key, n in brat_marks(article).items()}, name)
    configuration = read_text("brat", "annotation.conf")
    for section in ("[entities]", "[relations]", "[events]", "[attributes]"):
        assert section in configuration


def brat_marks(article):
    found = Counter()
    for mark in article["marks"]:
        pieces = [piece for words in mark["pieces"] for piece in words.split("\n") if piece]
        found[(re.sub(r"[^A-Za-z0-9_-]", "_", mark["label"]), " ".join(pieces))] += 1
    return found


def read_brat(text, annotations):
    """Strict: every line must be what https://brat.nlplab.org/standoff.html says, every id known."""
    words, ids, later = [], set(), []
    for line in annotations.splitlines():
        kind = line[:1]
        if kind == "T":
            match = re.fullmatch(r"(T\d+)\t([A-Za-z0-9_-]+) (\d+ \d+(?:;\d+ \d+)*)\t(.+)", line)
            assert match, line
            spans = [tuple(map(int, span.split(" "))) for span in match[3].split(";")]
            assert all(start < end for start, end in spans) and spans == sorted(spans), line
            covered = " ".join(text[start:end] for start, end in spans)
            assert covered == match[4] and "\n" not in covered, (line, covered)
            words.append((match[2], covered))
            ids.add(match[1])
        elif kind == "E":
            match = re.fullmatch(r"(E\d+)\t([A-Za-z0-9_-]+):(T\d+)((?: [A-Za-z]+\d*:[TE]\d+)*)", line)
            assert match, line
            ids.add(match[1])
            later += [match[3]] + re.findall(r":([TE]\d+)", match[4])
        elif kind == "A":
            match = re.fullmatch(r"A\d+\t[A-Za-z0-9_-]+ ([TE]\d+)(?: [A-Za-z0-9_-]+)?", line)
            assert match, line
            later.append(match[1])
        elif kind == "*":
            match = re.fullmatch(r"\*\tEquiv((?: T\d+){2,})", line)
            assert match, line
            later += match[1].split()
        elif kind == "#":
            match = re.fullmatch(r"#\d+\t\w+ ([TE]\d+)\t(.*)", line)
            assert match, line
            later.append(match[1])
        else:
            raise AssertionError(line)
    assert set(later) <= ids, set(later) - ids
    return words


# What of the official context (https://www.w3.org/ns/anno.jsonld) the export uses: no test goes to the network.
OA = "http://www.w3.org/ns/oa#"
CONTEXT = {
    "@context": {
        "oa": OA,
        "as": "http://www.w3.org/ns/activitystreams#",
        "dc": "http://purl.org/dc/elements/1.1/",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
        "id": {"@id": "@id", "@type": "@id"},
        "type": {"@id": "@type", "@type": "@id"},
        "Annotation": "oa:Annotation",
        "AnnotationPage": "as:OrderedCollectionPage",
        "TextualBody": "oa:TextualBody",
        "SpecificResource": "oa:SpecificResource",
        "TextPositionSelector": "oa:TextPositionSelector",
        "TextQuoteSelector": "oa:TextQuoteSelector",
        "tagging": "oa:tagging",
        "linking": "oa:linking",
        "describing": "oa:describing",
        "body": {"@id": "oa:hasBody", "@type": "@id"},
        "target": {"@id": "oa:hasTarget", "@type": "@id"},
        "source": {"@id": "oa:hasSource", "@type": "@id"},
        "selector": {"@id": "oa:hasSelector", "@type": "@id"},
        "motivation": {"@id": "oa:motivatedBy", "@type": "@vocab"},
        "purpose": {"@id": "oa:hasPurpose", "@type": "@vocab"},
        "start": {"@id": "oa:start", "@type": "xsd:nonNegativeInteger"},
        "end": {"@id": "oa:end", "@type": "xsd:nonNegativeInteger"},
        "exact": "oa:exact",
        "prefix": "oa:prefix",
        "suffix": "oa:suffix",
        "value": "rdf:value",
        "format": "dc:format",
        "items": {"@id": "as:items", "@type": "@id", "@container": "@list"},
    }
}


@check("W3C Web Annotation, by pyld and rdflib")
def _():
    from pyld import jsonld
    from rdflib import Graph, Literal, URIRef

    def load(url, options):
        assert url == "http://www.w3.org/ns/anno.jsonld", url
        return {"contentType": "application/ld+json", "contextUrl": None, "documentUrl": url, "document": CONTEXT}

    jsonld.set_document_loader(load)
    for article in ARTICLES:
        page = json.loads(read_text("w3c", article["path"] + ".jsonld"))
        graph = Graph()
        graph.parse(data=jsonld.to_rdf(page, {"format": "application/n-quads", "base": "http://example.org/"}), format="nquads")
        found = Counter()
        tagging = URIRef(OA + "tagging")
        for annotation in graph.subjects(URIRef(OA + "motivatedBy"), tagging):
            labels = [
                str(graph.value(body, URIRef("http://www.w3.org/1999/02/22-rdf-syntax-ns#value")))
                for body in graph.objects(annotation, URIRef(OA + "hasBody"))
                if graph.value(body, URIRef(OA + "hasPurpose")) == tagging
            ]
            for target in graph.objects(annotation, URIRef(OA + "hasTarget")):
                start = end = exact = None
                for selector in graph.objects(target, URIRef(OA + "hasSelector")):
                    if graph.value(selector, URIRef(OA + "exact")) is not None:
                        exact = str(graph.value(selector, URIRef(OA + "exact")))
                    else:
                        start = int(graph.value(selector, URIRef(OA + "start")))
                        end = int(graph.value(selector, URIRef(OA + "end")))
                assert TEXTS[article["path"]][start:end] == exact, (start, end, exact)
                found[(labels[0], exact)] += 1
        same(found, marks(article, pieces=True), article["path"])
        assert isinstance(Literal("x"), Literal)


def check_cas(cas, article):
    found = Counter()
    names = {"Mention", "Figure", "Attribution", "Event", "Passage", "Part"}
    by_id = {}
    for name in names:
        for one in cas.select(f"articleannotator.{name}"):
            pieces = one.pieces.elements if one.pieces else []
            for words in [piece.get_covered_text() for piece in pieces] or [one.get_covered_text()]:
                found[(one.label, words)] += 1
            by_id[one.key] = one
    same(found, marks(article, pieces=True), article["path"])
    links = Counter()
    for one in by_id.values():
        for link in one.links.elements if one.links else []:
            links[(one.key, link.role, link.target.key)] += 1
    same(links, [(link["from"], link["label"], link["to"]) for link in article["links"]], "links")
    actors = [actor.canonicalName for actor in cas.select("articleannotator.Actor")]
    same(actors, [row["canonicalName"] for row in article["rows"]["actors"]], "actors")


@check("UIMA CAS JSON, by dkpro-cassis")
def _():
    import cassis

    for article in ARTICLES:
        with open(at("cas-json", article["path"] + ".json"), "rb") as file:
            check_cas(cassis.load_cas_from_json(file), article)


@check("UIMA CAS XMI, by dkpro-cassis with the type system beside it")
def _():
    import cassis

    with open(at("cas-xmi", "TypeSystem.xml"), "rb") as file:
        types = cassis.load_typesystem(file)
    for article in ARTICLES:
        with open(at("cas-xmi", article["path"] + ".xmi"), "rb") as file:
            check_cas(cassis.load_cas_from_xmi(file, typesystem=types), article)


@check("spaCy: every span is words of its own")
def _():
    import spacy

    nlp = spacy.blank("en")
    for line, article in zip(read_text("prodigy").splitlines(), ARTICLES, strict=True):
        task = json.loads(line)
        doc = nlp.make_doc(task["text"])
        assert doc.text == TEXTS[article["path"]]
        found = []
        for span in task["spans"]:
            words = doc.char_span(span["start"], span["end"], label=span["label"], alignment_mode="expand")
            assert words is not None, span
            found.append((span["label"], task["text"][span["start"] : span["end"]]))
        names = [span for span in task["spans"] if span["layer"] == "mention"]
        aligned = [span for span in names if doc.char_span(span["start"], span["end"]) is not None]
        assert len(aligned) >= 0.9 * len(names), f"{len(aligned)} of {len(names)} names are spaCy's own words"
        same(found, marks(article), article["path"])


@check("doccano: as its importer reads entities and relations")
def _():
    for line, article in zip(read_text("doccano").splitlines(), ARTICLES, strict=True):
        task = json.loads(line)
        ids = {entity["id"] for entity in task["entities"]}
        assert len(ids) == len(task["entities"])
        assert all(relation["from_id"] in ids and relation["to_id"] in ids for relation in task["relations"])
        found = [(entity["label"], task["text"][entity["start_offset"] : entity["end_offset"]]) for entity in task["entities"]]
        same(found, marks(article, pieces=True), article["path"])


@check("Label Studio, by its own converter")
def _():
    from label_studio_sdk.converter import Converter

    config = '<View><Labels name="label" toName="text">%s</Labels><Text name="text" value="$text"/></View>' % "".join(
        f'<Label value="{label}"/>' for label in sorted({mark["label"] for article in ARTICLES for mark in article["marks"]})
    )
    tasks = json.loads(read_text("label-studio"))
    for task, article in zip(tasks, ARTICLES, strict=True):
        found = Counter()
        for result in [*task["annotations"], *task["predictions"]]:
            for region in result["result"]:
                if region["type"] == "labels":
                    value = region["value"]
                    assert task["data"]["text"][value["start"] : value["end"]] == value["text"], value
                    found[(value["labels"][0], value["text"])] += 1
        same(found, marks(article, pieces=True), article["path"])
    with tempfile.TemporaryDirectory() as folder:
        source = os.path.join(folder, "tasks.json")
        for number, task in enumerate(tasks):
            task["id"] = number + 1
            for annotation in task["annotations"]:
                annotation["id"] = number + 1
        with open(source, "w", encoding="utf-8") as file:
            json.dump(tasks, file)
        Converter(config, folder).convert_to_json_min(source, os.path.join(folder, "out"), is_dir=False)
        with open(os.path.join(folder, "out", "result.json"), encoding="utf-8") as file:
            read = json.load(file)
    accepted = Counter()
    for one in read:
        for label in one.get("label", []):
            accepted[(label["labels"][0], label["text"])] += 1
    annotations = Counter(
        (region["value"]["labels"][0], region["value"]["text"])
        for task in tasks
        for annotation in task["annotations"]
        for region in annotation["result"]
        if region["type"] == "labels"
    )
    same(accepted, annotations, "accepted")


def entities_of(tokens, tags):
    found, words = [], []
    for token, tag in [*zip(tokens, tags), ("", "O")]:
        if words and not tag.startswith("I-"):
            found.append(" ".join(words))
            words = []
        if tag.startswith(("B-", "I-")):
            words.append(token)
    return found


@check("CoNLL-2003, by spacy convert")
def _():
    from spacy.tokens import DocBin
    from spacy.training.converters import conll_ner_to_docs

    docs = list(conll_ner_to_docs(read_text("conll"), n_sents=0, no_print=True))
    found = [(span.label_, re.sub(r"\s+", "", span.text)) for doc in docs for span in doc.ents]
    same(found, [(label, re.sub(r"\s+", "", words)) for article in ARTICLES for label, words in article["names"]], "names")
    assert len(DocBin(docs=docs).to_bytes()) > 0


@check("CoNLL-U, by conllu")
def _():
    import conllu

    sentences = conllu.parse(read_text("conllu"))
    found = []
    for sentence in sentences:
        tags = [(token["misc"] or {}).get("NER", "O") for token in sentence]
        forms = [token["form"] for token in sentence]
        joined = "".join(form + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ") for form, token in zip(forms, sentence))
        assert re.sub(r"\s+", " ", joined).strip() == sentence.metadata["text"].strip(), (joined, sentence.metadata["text"])
        found += [re.sub(r"\s+", "", words) for words in entities_of(forms, tags)]
    same(found, [re.sub(r"\s+", "", words) for article in ARTICLES for _, words in article["names"]], "names")


@check("WebAnno TSV 3.3, by the published grammar")
def _():
    for article in ARTICLES:
        text = read_text("webanno-tsv", article["path"] + ".tsv")
        head, body = text.split("\n\n\n", 1)
        assert head.splitlines()[0] == "#FORMAT=WebAnno TSV 3.3"
        assert head.splitlines()[1] == "#T_SP=webanno.custom.ArticleAnnotator|label|key|status", head
        units = TEXTS[article["path"]].encode("utf-16-le")
        labels, places = {}, {}
        for line in body.splitlines():
            if not line or line.startswith("#Text="):
                continue
            number, span, word, label, key, status, rest = (line.split("\t") + [""])[:7]
            start, end = map(int, span.split("-"))
            assert units[2 * start : 2 * end].decode("utf-16-le") == word, line
            if label == "_":
                continue
            for one, its in zip(re.split(r"(?<!\\)\|", label), re.split(r"(?<!\\)\|", key), strict=True):
                name = re.sub(r"\[\d+\]$", "", its)
                labels[name] = re.sub(r"\\(.)", r"\1", re.sub(r"\[\d+\]$", "", one))
                places[name] = (places.get(name, (start, end))[0], end)
        found = Counter(
            (labels[name], units[2 * start : 2 * end].decode("utf-16-le")) for name, (start, end) in places.items()
        )
        expected = marks(article)
        assert not found - expected, list((found - expected).items())[:5]
        lost = sum((expected - found).values())
        assert lost == article["outsideWords"], (lost, article["outsideWords"])


@check("REFI-QDA, by pyrefiqda")
def _():
    from pyrefiqda import RefiProject

    with tempfile.TemporaryDirectory() as folder:
        project = RefiProject.load(at("refi-qda.qdpx"), extract_dir=folder)
        names = {}

        def visit(code, path):
            names[str(code.guid)] = code.name
            for child in code.code:
                visit(child, [*path, code.name])

        for code in project.code_book.codes.code:
            visit(code, [])
        sources = project.sources.text_source
        for source, article in zip(sources, ARTICLES, strict=True):
            with open(os.path.join(folder, "sources", source.plain_text_path.replace("internal://", "")), encoding="utf-8", newline="") as file:
                text = file.read()
            assert text == TEXTS[source.name]
            found = Counter()
            for selection in source.plain_text_selection:
                for coding in selection.coding:
                    found[(names[str(coding.code_ref.target_guid)], text[selection.start_position : selection.end_position])] += 1
            same(found, [(label, words) for label, words in article["codings"]], source.name)
        RefiProject.save(project, at("resaved.qdpx"), source_media_dir=folder)


@check("REFI-QDA codebook, by pyrefiqda")
def _():
    from pyrefiqda import RefiCodebook

    codes = RefiCodebook.load(at("codebook.qdc")).codes.code
    frame = next(code for code in codes if code.name == 'Frame <of> "it"')
    assert frame.color == "#112233" and frame.description == "How it is told.\nIn two lines & more.", frame
    assert [child.name for child in frame.code] == ["economic"] and [code.name for code in frame.code[0].code] == ["Jobs"]


@check("GeoJSON, by geojson")
def _():
    import geojson

    with open(at("geojson.geojson"), encoding="utf-8") as file:
        collection = geojson.load(file)
    assert collection.is_valid, collection.errors()
    names = {(row["article"], row["canonicalName"]) for row in rows_of("actors") if row["type"] == "place"}
    for feature in collection["features"]:
        properties = feature["properties"]
        assert (properties["article"], properties["name"]) in names, properties
        assert 0 < properties["sure"] <= 1 and -180 <= feature["geometry"]["coordinates"][0] <= 180, feature
    assert len(collection["features"]) > 0
    assert len({feature["id"] for feature in collection["features"]}) == len(collection["features"])


@check("FollowTheMoney, by its own model")
def _():
    from followthemoney import model

    entities = [model.get_proxy(json.loads(line)) for line in read_text("followthemoney").splitlines()]
    for entity, line in zip(entities, read_text("followthemoney").splitlines(), strict=True):
        entity.schema.validate(json.loads(line))
    mentions = [entity.first("name") for entity in entities if entity.schema.name == "Mention"]
    expected = [
        row["words"] for row in rows_of("mentions") if row["type"] != "norp" and row["entity"] in
        {actor["id"] for actor in rows_of("actors") if actor["type"] != "norp"}
    ]
    assert len(mentions) == len(expected), (len(mentions), len(expected))
    assert sum(entity.schema.name == "Event" for entity in entities) == len(rows_of("events"))


@check("iCalendar, by icalendar")
def _():
    from icalendar import Calendar

    with open(at("ical.ics"), "rb") as file:
        raw = file.read()
    assert all(len(line) <= 75 for line in raw.split(b"\r\n"))
    calendar = Calendar.from_ical(raw)
    days = Counter(str(event["DTSTART"].dt) for event in calendar.walk("VEVENT"))
    expected = Counter(row["date"][:10] for row in rows_of("events") if re.fullmatch(r"\d{4}-\d\d-\d\d(T.*)?", row.get("date") or ""))
    same(days, expected, "days")


@check("TimelineJS, NGEC, ClaimReview and Citron are JSON of their shape")
def _():
    timeline = json.loads(read_text("timelinejs"))
    for event in timeline["events"]:
        assert 1000 <= event["start_date"]["year"] <= 2100 and event["text"]["headline"]
    assert len(timeline["events"]) == sum(bool(re.match(r"\d{4}(-\d\d(-\d\d)?)?(T|$)", row.get("date") or "")) for row in rows_of("events"))
    records = [json.loads(line) for line in read_text("ngec").splitlines()]
    assert records and all(record["event_type"].isupper() and re.fullmatch(r"\d\d", record["cameo"]) for record in records)
    for review in json.loads(read_text("claimreview")):
        assert review["@type"] == "ClaimReview" and review["claimReviewed"] and "reviewRating" not in review
    for article in ARTICLES:
        citron = json.loads(read_text("citron", article["path"] + ".json"))
        for quote in citron["quotes"]:
            for span in [quote["cue"], *quote["sources"], *quote["contents"]]:
                assert citron["text"][span["start"] : span["end"]] == span["text"]


def main():
    failed = 0
    for name, function in CHECKS:
        try:
            function()
            print(f"✔ {name}")
        except Exception as error:  # One failing reader doesn't hide the others.
            failed += 1
            where = error.__traceback__
            while where.tb_next is not None and where.tb_next.tb_frame.f_code.co_filename == __file__:
                where = where.tb_next
            print(f"✘ {name}: {type(error).__name__} in line {where.tb_lineno}: {error}")
    print(f"Tests: {len(CHECKS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
