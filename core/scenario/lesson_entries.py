"""What the steps of a lesson are written in: texts in both languages, hops, conditions, places, questions.

Nothing here is code, and no answer is written down: a question says what to ask the engine for, and the engine
answers. Objects go by the names that breakpoints have for them: a node, VM, role, resource, disk or network, or an
address such as `NODE1/rhs:2`.
"""

from typing import Annotated, Literal

from msgspec import Meta, Struct

from core.kernel.hops import Kind
from core.model.preset import PresetName
from core.scenario.fields import ComputerName, DurationText

LONGEST_PROSE = 1_500
"""Characters of one text: an idea, not a chapter."""

Prose = Annotated[
    str,
    Meta(
        pattern=r"\S",
        max_length=LONGEST_PROSE,
        extra={"expected": f"text of 1 to {LONGEST_PROSE:,} characters"},
    ),
]
StepId = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$(?!\n)",
        max_length=60,
        extra={"expected": "a short name in lower case letters, digits and hyphens"},
    ),
]
ObjectName = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=120,
        description="A node, VM, role, resource, disk, volume or network, or an address such as NODE1/rhs:2.",
        extra={"expected": "the name of an object of the cluster, or an address such as NODE1/rhs:2"},
    ),
]
Word = Annotated[str, Meta(min_length=1, max_length=120, extra={"expected": "a word of 1 to 120 characters"})]
SeedNumber = Annotated[
    int, Meta(ge=0, le=999_999_999, extra={"expected": "a seed, a whole number from 0 to 999999999"})
]
CommandWords = Annotated[
    str,
    Meta(
        min_length=1,
        max_length=200,
        description="A command and its names, such as fail-node NODE1.",
        extra={"expected": "a command and its names, such as fail-node NODE1"},
    ),
]
LevelName = Literal["story", "components", "calls", "code"]
PanelOfLesson = Literal[
    "details", "stack", "inspector", "objects", "hops", "sequence", "log", "events", "timeline", "outages",
]  # fmt: skip


class Both(Struct, frozen=True, forbid_unknown_fields=True):
    """The same words in both languages, so that neither is forgotten. Names of functions stand in backticks."""

    en: Prose
    de: Prose


class HopEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Which hop is meant: all that is said must be true of it; what is left out does not matter."""

    call: Word | None = None
    """The function, such as IsAlive; both its call and its answer, unless `kind` or `result` is given."""
    kind: Kind | None = None
    source: ObjectName | None = None
    """Where the arrow begins: an address or what it lies in, or a sort of box such as clussvc, rhs, vmms."""
    target: ObjectName | None = None
    """Where it ends."""
    component: Word | None = None
    """A sort of box at either end."""
    object: ObjectName | None = None
    """What it is about."""
    result: Word | None = None
    """What an answer brings: TRUE, Failed, or an error code by its number or name."""
    state: Word | None = None
    """What something (`object`, if given) becomes in it."""
    rule: Word | None = None
    """The id of a rule, or its beginning up to a dot."""
    event: Annotated[int, Meta(ge=1, le=65_535, extra={"expected": "the number of an event"})] | None = None
    """The number of an event that it leaves in an event log."""


class ConditionEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Something that is so at a moment, or came since the moment before; all that is said must be true."""

    hop: HopEntry | None = None
    """A hop that has come since."""
    no_hop: HopEntry | None = None
    """A hop that has not come since."""
    times: Annotated[int, Meta(ge=1, le=1_000, extra={"expected": "a number from 1 to 1000"})] | None = None
    """How many such hops have come, exactly."""
    object: ObjectName | None = None
    """What `state` and `owner` are about."""
    state: Word | None = None
    """It is in this state."""
    not_state: Word | None = None
    """It is not in this state."""
    side: Literal["believed", "actual"] | None = None
    """Whether states are what the cluster believes (of resources and groups), or what is so; either, if not said."""
    owner: ComputerName | None = None
    """The node that owns its role."""
    at_least: DurationText | None = None
    """So much time has passed since, or more."""
    less_than: DurationText | None = None
    """Less time has passed since."""
    otherwise: Annotated[Literal[True], Meta(extra={"expected": "true, or nothing at all"})] | None = None
    """It is true when no other choice is: alone."""


class PlaceEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """Where to go from here, always forward: exactly one of these."""

    hop: HopEntry | None = None
    """The next hop of this kind."""
    until: ConditionEntry | None = None
    """The next moment at which something is so; here, if it is already."""
    time: DurationText | None = None
    """The last hop at or before this time since the start."""
    after: DurationText | None = None
    """The last hop at or before so much time from here."""
    steps: Annotated[int, Meta(ge=1, le=100, extra={"expected": "a number of steps from 1 to 100"})] | None = None
    """So many hops that stepping shows."""
    change: Annotated[int, Meta(ge=1, le=100, extra={"expected": "a number of changes from 1 to 100"})] | None = None
    """So many hops that change the state of a node, role, VM or DLL."""


class ChoiceEntry(Struct, frozen=True, forbid_unknown_fields=True, rename={"when": "if"}, omit_defaults=True):
    """One of several answers, and what makes it the right one."""

    text: Both
    when: ConditionEntry
    """Asked of the engine at the place that `reveal` leads to."""
    why_not: Both | None = None
    """What to say to whoever chose it where it is wrong."""


class QuestionEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A prediction: asked before the hop, answered by the engine, revealed by going there.

    Exactly one of `click`, `owner` and `choices` says what is asked for.
    """

    text: Both
    reveal: PlaceEntry
    """Where the answer is to be seen."""
    why: Both
    """Why it is so."""
    click: Literal["source", "target"] | None = None
    """Which end of the hop at `reveal`: the learner clicks it on the stage."""
    by: Literal["component", "node"] = "component"
    """How exactly a click has to meet."""
    owner: ObjectName | None = None
    """Which node owns this role at `reveal`: the learner clicks the node."""
    choices: tuple[ChoiceEntry, ...] | None = None


class TurnEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """The learner's turn: to do something, which the lesson also does for whoever lets it."""

    text: Both
    """What to do; how a command is given, the tool says by itself."""
    do: CommandWords
    to: PlaceEntry | None = None
    """Where it goes on to afterwards."""


class BeginEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """A cluster from its start, as the lesson says it but for what is said here."""

    cluster: Word | None = None
    preset: PresetName | None = None
    seed: SeedNumber | None = None


class StepEntry(Struct, frozen=True, forbid_unknown_fields=True, omit_defaults=True):
    """One idea: what happens first (`begin` or `back_to`, `give`, `to`), then what is told, then what is asked."""

    id: StepId
    say: Both
    begin: BeginEntry | None = None
    """Another run: from its start."""
    back_to: StepId | None = None
    """Back to where an earlier step had come to, and on from there in another history."""
    give: tuple[CommandWords, ...] = ()
    """Commands, given where the step before has come to."""
    to: PlaceEntry | None = None
    """Where to go after that; to stay, if nothing is said."""
    show: tuple[ObjectName, ...] = ()
    """What to look at on the stage."""
    level: LevelName | None = None
    """How much of each hop the stage shows from here on."""
    panel: PanelOfLesson | None = None
    """The panel to look at."""
    ask: QuestionEntry | None = None
    turn: TurnEntry | None = None
