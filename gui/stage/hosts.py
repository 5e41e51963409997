"""The resource hosts of a card: which there are, what they are called, and which DLLs they show.

In the article's account a node has one, which shows every DLL it could load. In the documented one
each has a number and resources of its own: the first the cluster's own and the disks, the second
all others, and from the third on each a single resource. Each shows the DLLs that its resources
need. One that has ended is shown as gone as long as there are resources that it should have.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final, NamedTuple

from core.kernel.hung import hangs
from core.kernel.rows import Row
from core.model import addresses
from core.model import rows as model
from core.model.control import COMMON_MONITOR, CORE_MONITOR, RcmResource, rcm_key
from gui.stage.figures import BoxFigure, ChipFigure, Look
from gui.stage.wording import StageTexts

BRIDGE: Final = "vmclusres.dll"
"""The DLL that serves the VMs."""


class Monitors:
    """Who has which resource, as far as the rows say it; found out once a picture.

    Args:
        rows: The moment.
        resources: The resources in them.
    """

    def __init__(self, rows: Mapping[str, Row], resources: Iterable[model.Resource]) -> None:
        self._types: dict[int, set[str]] = {}
        self._owners: dict[int, set[str]] = {}
        """Of separate hosts: the nodes that own what they have."""
        self._only: dict[int, str] = {}
        for resource in resources:
            rcm = rows.get(rcm_key(resource.name))
            if not isinstance(rcm, RcmResource):
                continue
            self._types.setdefault(rcm.monitor, set()).add(resource.type)
            if rcm.monitor > COMMON_MONITOR:
                group = rows.get(model.group_key(resource.group))
                owner = group.owner if isinstance(group, model.Group) else ""
                self._owners.setdefault(rcm.monitor, set()).add(owner)
                self._only.setdefault(rcm.monitor, resource.serves)
        self._files = {number: _files_of(rows, types) for number, types in self._types.items()}

    def __bool__(self) -> bool:
        """Whether this account numbers its resource hosts."""
        return bool(self._types)

    def numbers(self, node: str, running: list[int]) -> list[int]:
        """The hosts to show on a node: those that stand, those that run, and those that should."""
        own = [number for number, owners in self._owners.items() if node in owners]
        return sorted({CORE_MONITOR, COMMON_MONITOR, *running, *own})

    def files(self, number: int) -> frozenset[str]:
        """The DLLs that the resources of a host need."""
        return self._files.get(number, frozenset())

    def only(self, number: int) -> str:
        """What the one resource of a separate host is there for; empty for the hosts of many."""
        return self._only.get(number, "")


def _files_of(rows: Mapping[str, Row], types: set[str]) -> frozenset[str]:
    kinds = (rows.get(model.type_key(name)) for name in types)
    return frozenset(kind.dll for kind in kinds if isinstance(kind, model.ResourceType))


class Home(NamedTuple):
    """What there is to know of a node."""

    node: model.Node
    files: list[model.DllFile]
    running: list[int]
    """The numbers of its resource hosts that run."""


def host_figures(rows: Mapping[str, Row], monitors: Monitors, home: Home, texts: StageTexts) -> Iterator[BoxFigure]:
    """The resource hosts of a node, from left to right."""
    files = sorted(home.files, key=lambda file: (file.file.casefold() != BRIDGE, file.file))
    if monitors:
        for number in monitors.numbers(home.node.name, home.running):
            yield _numbered(rows, monitors, home, files, number, texts)
    else:
        yield _only_one(rows, home, files, texts)


def is_bridge_usable(rows: Mapping[str, Row], monitors: Monitors, home: Home) -> bool:
    """Whether somebody on a node can ask for the state of a VM: then VMs there are protected."""
    files = [file for file in home.files if file.file.casefold() == BRIDGE]
    if all(file.state == "Present" for file in files):
        return True
    if not monitors:
        return False
    hosts = (addresses.rhs(home.node.name, number) for number in home.running)
    return any(model.module_key(host, file.file) in rows for host in hosts for file in files)


def _only_one(rows: Mapping[str, Row], home: Home, files: list[model.DllFile], texts: StageTexts) -> BoxFigure:
    address = addresses.rhs(home.node.name)
    look, sub = process_state(rows, home.node, address, "rhs.exe", texts)
    chips = []
    for file in files:
        is_loaded = model.module_key(address, file.file) in rows
        chip = f"{address}/{file.file}"
        if file.state != "Present":
            chips.append(_spoilt(chip, file, texts))
        else:
            chips.append(_chip(chip, file, texts, is_loaded=is_loaded, is_gone=look == "gone"))
    return BoxFigure(address, "host", texts.host, texts.host_short, sub, look, tuple(chips))


def _numbered(
    rows: Mapping[str, Row],
    monitors: Monitors,
    home: Home,
    files: list[model.DllFile],
    number: int,
    texts: StageTexts,
) -> BoxFigure:
    address = addresses.rhs(home.node.name, number)
    look, sub = process_state(rows, home.node, address, "", texts)
    needed, chips = monitors.files(number), []
    for file in files:
        is_loaded = model.module_key(address, file.file) in rows
        chip = f"{address}/{file.file}"
        if is_loaded and file.state != "Present":
            chips.append(_outlived(chip, file, texts))
        elif file.file in needed and file.state != "Present":
            chips.append(_spoilt(chip, file, texts))
        elif file.file in needed or is_loaded:
            chips.append(_chip(chip, file, texts, is_loaded=is_loaded, is_gone=look == "gone"))
    short = texts.host_number(number)
    only = monitors.only(number)
    about = texts.host_core if number == CORE_MONITOR else texts.host_only(only) if only else ""
    title = f"{short} · {about}" if about else short
    return BoxFigure(address, "host", title, short, sub, look, tuple(chips))


def process_state(
    rows: Mapping[str, Row], node: model.Node, address: str, image: str, texts: StageTexts
) -> tuple[Look, str]:
    """Whether a process runs, and the line below its title; with no image named, a narrow one."""
    if node.power == "Off":
        return "gone", texts.gone
    process = rows.get(model.process_key(address))
    if not isinstance(process, model.Process):
        return "gone", f"{image} · {texts.not_running}" if image else texts.not_running
    if hangs(rows, address):
        return "hung", f"{image or process.pid} · {texts.hangs}"
    return "plain", f"{process.image} {process.pid}"


def _spoilt(address: str, file: model.DllFile, texts: StageTexts) -> ChipFigure:
    """A file that cannot be loaded."""
    if file.state == "Missing":
        return ChipFigure(address, file.file, "missing", "question", texts.missing)
    words = {"WrongArchitecture": texts.wrong_architecture, "NoStartup": texts.no_startup}
    return ChipFigure(address, file.file, "damaged", "cross", words.get(file.state, texts.damaged))


def _outlived(address: str, file: model.DllFile, texts: StageTexts) -> ChipFigure:
    """A module that still works, and says so, although its file is no good any more: it was loaded before."""
    words = {"Damaged": texts.file_damaged, "Missing": texts.file_missing}
    return ChipFigure(address, file.file, "outlived", "check", texts.loaded, words.get(file.state, texts.file_wrong))


def _chip(address: str, file: model.DllFile, texts: StageTexts, *, is_loaded: bool, is_gone: bool) -> ChipFigure:
    if is_gone:
        return ChipFigure(address, file.file, "gone", "", texts.not_loaded)
    if is_loaded:
        return ChipFigure(address, file.file, "loaded", "check", texts.loaded)
    return ChipFigure(address, file.file, "unloaded", "bar", texts.not_loaded)
