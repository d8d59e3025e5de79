"""What the reader tells of each word: heads by the names that the program knows them by, and their classes in the order of their columns."""

NAME_TYPES = ["person", "organization", "place", "norp", "other"]
NAMES = ["O", *(f"{place}-{kind}" for kind in NAME_TYPES for place in "BI")]
MODALITIES = ["asserted", "negated", "hypothetical", "planned"]
NOMINALS = ["O", "B", "I"]
STATEMENTS = ["O", *(f"{place}-{part}" for part in ("cue", "source", "content") for place in "BI")]
"""Names as other corpora mark them: their types mean not quite the same, so that each scheme has a head of its own, in training only."""
OTHER_NAMES = ["O", *(f"{place}-{kind}" for kind in ("person", "organization", "place", "other") for place in "BI")]
OTHER_SCHEMES = ("wiki", "uner", "gum")
"""What counts how much in training."""
WEIGHTS = {"names": 1, "events": 1, "modalities": 0.2, "nominals": 0.5, "statements": 0.7, "wiki": 0.3, "uner": 0.2, "gum": 0.3}


def shipped_heads(event_types: list[str]) -> dict[str, list[str]]:
    return {
        "names": NAMES,
        "events": ["none", *event_types],
        "modalities": MODALITIES,
        "nominals": NOMINALS,
        "statements": STATEMENTS,
    }


def trained_heads(event_types: list[str]) -> dict[str, list[str]]:
    return shipped_heads(event_types) | dict.fromkeys(OTHER_SCHEMES, OTHER_NAMES)
