"""Values as people read them: durations, codes with their names, states, lists that do not get too long.

What a number means depends on the function it belongs to; the tables here say so. Names of
states and functions stay as the product has them, in both languages.
"""

from collections import Counter
from typing import Any, Final, Literal

from core.evidence.words import words
from core.model.rows import VIRTUAL_MACHINE
from core.texts.bilingual import Language

Meaning = Literal[
    "", "duration", "code", "success", "truth", "generation", "health", "view", "chain", "count", "box", "first",
    "change", "nodes", "standing",
]  # fmt: skip
"""What a value is; a `box` is an address, which only the narrator can name. Of several things only the `first` may be
worth telling; a `change` is what was and what is; `standing` is what a cluster service says of itself to one that
starts, `nodes` a list as a user types it."""

MEANING_OF_RESULT: Final[dict[str, Meaning]] = {
    "IsAlivePollInterval": "duration",
    "Open": "code",
    "Online": "code",
    "Offline": "code",
    "OfflineV2": "code",
    "OfflineV2Thread": "code",
    "EndControlCall": "code",
    "ControlCallEnded": "code",
    "StartMigration": "code",
    "TransferMemory": "code",
    "SwitchOver": "code",
    "CancelMigration": "code",
    "SuspendNode": "code",
    "ResumeNode": "code",
    "OnlineThread": "code",
    "OfflineThread": "code",
    "SetResourceStatus": "code",
    "SignalFailure": "code",
    "ResourceControl": "code",
    "ReattachToMonitorProcess": "code",
    "QueryHealth": "health",
    "ReportHealth": "health",
    "LooksAlive": "truth",
    "IsAlive": "truth",
    "MonitorEnded": "box",
    "RestartResources": "box",
    "SeparateMonitor": "box",
    "stop_group": "success",
    "start_group": "success",
    "move_group": "success",
    "move_to_best": "success",
    "live_migrate": "success",
    "quick_migrate": "success",
    "shutdown_migrate": "success",
    "turn_off_migrate": "success",
    "cancel_migration": "success",
    "pause_node": "success",
    "drain_node": "success",
    "resume_node": "success",
    "stop_vm": "success",
    "start_vm": "success",
    "new_view": "view",
    "Arbitrate": "code",
    "Release": "code",
    "Lock": "code",
    "Unlock": "code",
    "HeartbeatRound": "first",
    "HandleDowned": "first",
    "ReadDatabase": "first",
    "NewView": "view",
    "AssessNetwork": "change",
    "present_view": "standing",
    "split": "nodes",
    "split_everywhere": "nodes",
    "stop_node": "success",
    "clear_quarantine": "success",
    "set_property": "success",
    "SetProperty": "code",
}
"""What functions answer, where it is not plain."""

MEANING_OF_ARGUMENT: Final[dict[tuple[str, int], Meaning]] = {
    ("lose_sight", 1): "code",
    ("Drive", 1): "chain",
    ("BringDown", 1): "chain",
    ("Move", 3): "chain",
    ("LiveMigrate", 3): "chain",
    ("BringToPersistentState", 2): "chain",
    ("Online", 1): "generation",
    ("Offline", 1): "generation",
    ("OfflineV2", 1): "generation",
    ("EndControlCall", 1): "code",
    ("ControlCallEnded", 1): "code",
    ("MigrationReported", 1): "code",
    ("Poll", 1): "generation",
    ("AwaitStatus", 1): "generation",
    ("HandleMonitorReply", 2): "generation",
    ("HandleMonitorReply", 3): "code",
    ("SetResourceStatus", 0): "box",
    ("SetResourceStatus", 2): "code",
    ("LogEvent", 2): "code",
    ("MonitorEnded", 0): "box",
    ("RestartResources", 0): "box",
    ("CreateProcess", 0): "box",
    ("EndProcess", 0): "box",
    ("CannotEndProcess", 0): "box",
    ("CannotEndProcess", 1): "duration",
    ("Bugcheck", 0): "box",
    ("Watch", 0): "box",
    ("Watch", 1): "duration",
    ("TakeOwnership", 2): "chain",
    ("AwaitReturn", 1): "duration",
    ("AwaitReturn", 2): "duration",
    ("split", 0): "nodes",
    ("split_everywhere", 0): "nodes",
}
"""What an argument of a function is, where it is not plain."""

MOST_IN_A_LIST: Final = 4
SECOND: Final = 1_000_000
MINUTE: Final = 60 * SECOND
_UNITS: Final = ((SECOND, "s"), (1_000, "ms"), (1, "µs"))

_SHORTENED: Final = f"{VIRTUAL_MACHINE} "
_CONFIGURATION: Final = f"{VIRTUAL_MACHINE} Configuration "


class Readable:
    """Values in one language."""

    def __init__(self, language: Language) -> None:
        self._language: Language = language

    def value(self, value: Any, meaning: Meaning = "") -> str:
        """Any argument or result of a hop."""
        if value is None:
            return ""
        if isinstance(value, bool):
            if meaning == "success":
                return self.phrase("done" if value else "not_done")
            if meaning == "truth":
                return "TRUE" if value else "FALSE"
            return self.phrase("yes" if value else "no")
        if isinstance(value, int):
            return self._number(value, meaning)
        if isinstance(value, tuple):
            return self._tuple(value, meaning)
        return self.listed(str(value).split(",")) if meaning == "nodes" else str(value)

    def code(self, code: int) -> str:
        """An error code with its name: "193 (ERROR_BAD_EXE_FORMAT)"."""
        name = words().codes.get(code)
        return f"{code} ({name})" if name else str(code)

    def duration(self, microseconds: int) -> str:
        """A length of time in the unit that suits it: "5 s", "500 ms", "3 min"."""
        if microseconds > MINUTE and microseconds % MINUTE == 0:
            return f"{microseconds // MINUTE} min"
        size, unit = next(((size, unit) for size, unit in _UNITS if microseconds >= size), _UNITS[-1])
        whole, rest = divmod(microseconds, size)
        decimals = f"{rest:0{len(str(size)) - 1}d}".rstrip("0") if rest else ""
        point = "," if self._language == "de" else "."
        return f"{whole}{point}{decimals} {unit}" if decimals else f"{whole} {unit}"

    def listed(self, names: tuple[str, ...] | list[str]) -> str:
        """Names joined with "and"; of a long list only the first ones, and how many more."""
        if not names:
            return self.phrase("none")
        shown = [_without_type(name) for name in names]
        if len(shown) > MOST_IN_A_LIST:
            rest = len(shown) - (MOST_IN_A_LIST - 1)
            shown = [*shown[: MOST_IN_A_LIST - 1], self.phrase("others").format(count=rest)]
        if len(shown) == 1:
            return shown[0]
        return f"{', '.join(shown[:-1])} {self.phrase('and')} {shown[-1]}"

    def phrase(self, key: str) -> str:
        """A small phrase, its placeholders still in it."""
        return words().phrases[key].in_language(self._language)

    def _number(self, value: int, meaning: Meaning) -> str:
        if meaning == "duration":
            return self.duration(value)
        if meaning in ("code", "success"):
            return self.code(value)
        if meaning == "generation":
            return f"gen({value})"
        return str(value)

    def _tuple(self, value: tuple[Any, ...], meaning: Meaning) -> str:
        if meaning == "count":
            return str(value[0])
        if meaning == "view":
            number, members = value
            return f"{number}: {self.listed(members)}"
        if meaning == "first":
            return self.listed(value[0] if value and isinstance(value[0], tuple) else value)
        if meaning == "change":
            before, after = value
            return after if before == after else f"{before} → {after}"
        if meaning == "standing" and len(value) == 3 and isinstance(value[1], tuple):
            state, members, _ = value
            return self.phrase(f"standing_{state}").format(members=self.listed(members))
        if meaning == "health":
            state, heartbeat = value
            said = self.phrase("heartbeat").format(state=heartbeat) if heartbeat else self.phrase("no_heartbeat")
            return f"{state}, {said}"
        if value and all(isinstance(item, tuple) for item in value):
            return self._states(value)
        return self.listed([str(item) for item in value])

    def _states(self, states: tuple[tuple[str, str], ...]) -> str:
        """Resources and their states; of many, those that are not online and the number of the others."""
        if len(states) <= MOST_IN_A_LIST:
            return ", ".join(f"{_without_type(name)} {state}" for name, state in states)
        notable = [pair for pair in states if pair[1] != "online"][: MOST_IN_A_LIST - 1]
        others = Counter(state for name, state in states if (name, state) not in notable)
        parts = [f"{_without_type(name)} {state}" for name, state in notable]
        phrase = "others_are" if notable else "all_are"
        parts += [self.phrase(phrase).format(count=count, state=state) for state, count in sorted(others.items())]
        return ", ".join(parts)


def _without_type(name: str) -> str:
    """A VM's resource by the name of the VM, as people say it; a configuration keeps its full name."""
    return name if name.startswith(_CONFIGURATION) else name.removeprefix(_SHORTENED)
