"""What the reader tells of each word: heads by the names that the program knows them by, and their classes in the order of their columns."""

NAME_TYPES = ["person", "organization", "place", "norp", "other"]
NAMES = ["O", *(f"{place}-{kind}" for kind in NAME_TYPES for place in "BI")]
MODALITIES = ["asserted", "negated", "hypothetical", "planned"]
NOMINALS = ["O", "B", "I"]
STATEMENTS = ["O", *(f"{place}-{part}" for part in ("cue", "source", "content") for place in "BI")]
"""Names as other corpora mark them: their types mean not quite the same, so that each scheme has a head of its own, in training only."""
OTHER_NAMES = ["O", *(f"{place}-{kind}" for kind in ("person", "organization", "place", "other") for place in "BI")]
OTHER_SCHEMES = ("wiki", "uner", "gum")
"""Who takes part in what happens, and when and with which figures: "200 workers" may be both, so that each group has shares of its own."""
ROLE_GROUPS = (("actor", "target", "victim", "place"), ("time", "figure"))
ROLES = [role for group in ROLE_GROUPS for role in group]
"""What joins two words: for each class so many cells of either word are multiplied. An arc leads to the head of a word, the root's to itself."""
PAIRS = {"arcs": (["head"], 128), "roles": (ROLES, 24)}
"""What counts how much in training."""
WEIGHTS = {
    "tags": 0.2,
    "relations": 0.4,
    "arcs": 0.6,
    "roles": 1,
    "names": 1,
    "events": 1,
    "modalities": 0.2,
    "nominals": 0.5,
    "statements": 0.7,
    "wiki": 0.3,
    "uner": 0.2,
    "gum": 0.3,
}


def linking_heads(documents: list[dict]) -> dict[str, list[str]]:
    """What is told of single words by the cells that also join them: tags and relations of the treebanks."""
    trees = [document["trees"] for document in documents if "trees" in document]
    return {name: sorted({value for tree in trees for value in tree[name]}) for name in ("tags", "relations")}


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
