"""What the gallery shows: a name, the orders, the moment, and how it looks."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import NamedTuple

from core.cli.schedule import Timed, parse_timed
from core.kernel.hops import Hop
from core.model.preset import ARTICLE, DOCUMENTED, Preset
from core.rules.catalogue import is_quiet
from core.texts.bilingual import Language
from core.timeline.recording import Recording
from gui.source import Opening, ready

Wanted = Callable[[Hop], bool]


class Scene(NamedTuple):
    """One picture."""

    name: str
    orders: tuple[str, ...] = ()
    wanted: Wanted | None = None
    """The hop to stand on; None for the start."""
    after: float = 0.0
    """Seconds before which the hop is not looked for."""
    cluster: str = "three-nodes"
    language: Language = "en"
    theme: str = "light"
    scale: float = 1.0
    size: tuple[int, int] = (1600, 1000)
    preset: Preset = ARTICLE


def call(function: str, target: str = "") -> Wanted:
    """A call of a function."""
    return lambda hop: hop.kind == "call" and hop.function == function and target in hop.target


def answer(function: str, source: str = "") -> Wanted:
    """An answer of a function."""
    return lambda hop: hop.kind == "return" and hop.function == function and source in hop.source


def order(hop: Hop) -> bool:
    """The hop of an order."""
    return hop.kind == "input"


def message(function: str) -> Wanted:
    """A message."""
    return lambda hop: hop.kind == "message" and hop.function == function


def killed(hop: Hop) -> bool:
    """A kill."""
    return hop.kind == "kill"


def abort(hop: Hop) -> bool:
    """A call that broke."""
    return hop.kind == "abort"


def lost(hop: Hop) -> bool:
    """A hop that never arrived."""
    return hop.lost != ""


def emptied(key: str) -> Wanted:
    """A hop after which a view has no members."""
    return lambda hop: any(k == key and getattr(new, "members", None) == () for k, _, new in hop.changes)


def changed(prefix: str, state: str) -> Wanted:
    """A hop that put something into a state."""
    return lambda hop: any(
        key.startswith(prefix) and getattr(new, "state", "") == state and getattr(old, "state", "") != state
        for key, old, new in hop.changes
    )


def _shown(hop: Hop) -> bool:
    return not is_quiet(hop)


_NODE_FAILS = ("7s fail-node NODE1",)
_DAMAGED = ("3s damage-dll NODE3", "7s fail-vm FILE01")
_FAILING_OVER = changed("vm/NODE2/SQL01", "Starting")


def _all() -> Iterator[Scene]:
    yield Scene("01-first-view")
    yield Scene("02-first-hop", wanted=_shown)
    yield Scene("03-call", wanted=call("ReportState"), after=5)
    yield Scene("04-return", wanted=answer("IsAlive", "vmclusres.dll"), after=5)
    yield Scene("05-dll-fails-to-load", ("3s damage-dll NODE2", "7s fail-node NODE1"), abort, 7)
    yield Scene("06-vm-failed-unnoticed", ("7s fail-vm SQL01",), order, 7)
    yield Scene("07-vm-failed-noticed", ("7s fail-vm SQL01",), changed("resource/Virtual Machine SQL01", "Failed"), 7)
    yield Scene("08-dll-damaged-vm-unnoticed", _DAMAGED, answer("IsAlive"), 10)
    yield Scene("09-dll-missing", ("3s remove-dll NODE3",), order, 3)
    yield Scene("10-node-just-failed", _NODE_FAILS, order, 7)
    yield Scene("11-node-failure-detected", _NODE_FAILS, changed("node/NODE1", "Down"), 7)
    yield Scene("12-failover-in-progress", _NODE_FAILS, _FAILING_OVER, 7)
    yield Scene("13-failover-done", _NODE_FAILS, changed("group/SQL01", "Online"), 8)
    yield Scene("14-moved", ("6s move-group SQL01 NODE3",), changed("group/SQL01", "Online"), 6)
    yield Scene("15-console-stop", ("6s hyper-v-stop WEB01",), order, 6)
    yield Scene("16-two-nodes", cluster="two-nodes", wanted=call("IsAlive"), after=5)
    for language in ("en", "de"):
        for theme in ("light", "dark", "high-contrast"):
            name = f"20-failover-{language}-{theme}"
            yield Scene(name, _NODE_FAILS, _FAILING_OVER, 7, language=language, theme=theme)
    for size in ((1280, 720), (1920, 1080)):
        yield Scene(f"30-{size[0]}x{size[1]}", _NODE_FAILS, _FAILING_OVER, 7, size=size)
    yield Scene("31-1280x720-de", _DAMAGED, answer("IsAlive"), 10, language="de", size=(1280, 720))
    yield Scene("32-text-200", wanted=call("ReportState"), after=5, scale=2.0, size=(1920, 1200))
    yield Scene("33-text-200-de", _NODE_FAILS, _FAILING_OVER, 7, language="de", scale=2.0, size=(1600, 1000))
    yield Scene("34-text-150", wanted=call("ReportState"), after=5, scale=1.5)
    yield Scene("40-sixteen", cluster="sixteen-nodes", wanted=call("IsAlive"), after=5, size=(1920, 1080))
    yield Scene("41-sixteen-failed", ("7s fail-node NODE02",), order, 7, "sixteen-nodes", size=(1920, 1080))

    yield from _documented()


_IS_ALIVE_HANGS = ("7s is-alive-hangs Virtual Machine SQL01",)
_TWO_HOSTS_MORE = (*_IS_ALIVE_HANGS, "8s is-alive-crashes Virtual Machine WEB01")


def _documented() -> Iterator[Scene]:
    """The account in which resource hosts poll by themselves."""
    documented = partial(Scene, preset=DOCUMENTED)
    small = (1280, 720)
    yield documented("60-documented-first-view")
    yield documented("61-call", wanted=call("QueryHealth"), after=5)
    yield documented("62-return", wanted=answer("LooksAlive", "vmclusres.dll"), after=5)
    yield documented("63-disk-attaches", _NODE_FAILS, call("Attach"), 7)
    yield documented("64-reply-to-rcm", ("7s fail-vm SQL01",), message("HandleMonitorReply"), 7)
    yield documented(
        "65-restart-due", ("7s fail-vm SQL01",), changed("rcm/Virtual Machine SQL01", "DelayRestartingResource"), 7
    )
    yield documented("66-guest-boots", ("7s fail-vm SQL01",), changed("resource/Virtual Machine SQL01", "Online"), 8)
    yield documented("67-guest-hangs", ("7s hang-guest SQL01",), order, 7)
    yield documented("68-bugcheck-de", ("7s bugcheck-guest SQL01",), order, 7, language="de", theme="dark")
    yield documented("69-paused", ("7s hyper-v-pause SQL01",), changed("vm/NODE1/SQL01", "Paused"), 7)
    yield documented("70-file-damaged-while-loaded", ("3s damage-dll NODE1",), order, 3)
    yield documented("71-host-ended", ("7s kill-rhs NODE1 rhs:2",), killed, 7)
    yield documented("72-dll-damaged-and-host-ended", ("3s damage-dll NODE1", "7s kill-rhs NODE1"), abort, 7)
    yield documented("73-deadlock", _IS_ALIVE_HANGS, call("DeadlockMonitor"), 350)
    yield documented("74-host-of-its-own", _IS_ALIVE_HANGS, answer("LooksAlive", "rhs:3/"), 355)
    yield documented("75-service-hangs", ("7s hang-clussvc NODE2",), order, 7)
    yield documented("76-node-failed", _NODE_FAILS, changed("vm/NODE2/SQL01", "Starting"), 240)
    for language in ("en", "de"):
        for theme in ("light", "dark", "high-contrast"):
            name = f"80-documented-{language}-{theme}"
            yield documented(name, wanted=call("QueryHealth"), after=5, language=language, theme=theme)
    yield documented("81-1280x720", wanted=call("QueryHealth"), after=5, size=small)
    yield documented("81-1280x720-de", _IS_ALIVE_HANGS, call("QueryHealth", "NODE1"), 370, language="de", size=small)
    yield documented("81-1280x720-four", _TWO_HOSTS_MORE, call("QueryHealth", "NODE1"), 400, size=small)
    yield documented("82-1920x1080", _TWO_HOSTS_MORE, call("QueryHealth", "NODE1"), 400, size=(1920, 1080))
    yield documented("83-text-200", wanted=call("QueryHealth"), after=5, scale=2.0, size=(1920, 1200))
    yield documented("84-sixteen", cluster="sixteen-nodes", wanted=call("QueryHealth"), after=5, size=(1920, 1080))
    yield documented("85-roles", cluster="roles")
    yield from _between_nodes()
    yield documented("86-roles-attach", ("7s fail-node NODE2",), call("Attach", "/ip/"), 7, cluster="roles")


_ISOLATED = ("7s isolate-node NODE1",)
_SPLIT = ("7s split-cluster NODE1,NODE2",)
_RACE = ("40s split-cluster NODE1,NODE2",)
_NO_QUORUM = (*_SPLIT, "40s fail-node NODE3", "40s fail-node NODE4", "40s lose-witness")


def _between_nodes() -> Iterator[Scene]:
    """Networks, votes, isolation, shared volumes and moves."""
    five = partial(Scene, preset=DOCUMENTED, cluster="five-nodes")
    small = (1280, 720)
    yield five("90-five-nodes")
    yield five("91-cable-pulled", ("7s cut-link NODE2 Cluster Network 1",), message("AssessNetwork"), 7)
    yield five("91-lossy-and-late", ("7s lose-heartbeats NODE3 50", "8s delay-heartbeats NODE5 2000"), call("Lose"), 12)
    yield five("92-isolated", _ISOLATED, call("LooksAlive"), 25)
    yield five("93-lost-on-the-way", _ISOLATED, lost, 7)
    yield five("94-race-for-the-witness", ("7s fail-node NODE5", *_RACE), call("Lock", "witness/"), 40)
    yield five("95-network-partitioned", ("7s split-network Cluster Network 2 NODE1,NODE2",), call("LooksAlive"), 25)
    yield five("96-no-quorum", _NO_QUORUM, emptied("view"), 40)
    yield five("97-redirected", ("7s cut-path NODE4 Cluster Disk 1",), call("LooksAlive"), 9)
    yield five("97-disk-gone", ("7s lose-disk Cluster Disk 2",), call("LooksAlive"), 12)
    yield five("98-migrating", ("7s live-migrate SQL01 NODE2",), changed("vm/NODE2/SQL01", "Incoming"), 7)
    yield five("98-draining", ("7s drain-node NODE1",), changed("vm/NODE2/SQL01", "Incoming"), 7)
    yield five("99-frozen", ("7s freeze-node NODE3",), order, 7)
    for language in ("en", "de"):
        for theme in ("light", "dark", "high-contrast"):
            yield five(f"93-split-{language}-{theme}", _SPLIT, call("LooksAlive"), 12, language=language, theme=theme)
    yield five("93-split-1280x720-de", _SPLIT, call("LooksAlive"), 30, language="de", size=small)
    yield five("93-split-200-de", _SPLIT, call("LooksAlive"), 30, language="de", scale=2.0, size=(1920, 1200))
    three = partial(Scene, preset=DOCUMENTED)
    yield three("92-isolated-1280x720", _ISOLATED, call("LooksAlive"), 25, size=small)
    yield three("92-isolated-200", _ISOLATED, call("LooksAlive"), 25, scale=2.0, size=(1920, 1200))
    yield three("92-isolated-sixteen", ("7s isolate-node NODE03",), order, 7, "sixteen-nodes", size=(1920, 1080))


SCENES = tuple(_all())


def moment_of(scene: Scene) -> tuple[Opening, Sequence[Timed], int]:
    """The run of a scene, and the position to show.

    Raises:
        LookupError: no such hop comes within a minute.
    """
    opening = Opening(ready(scene.cluster), scene.preset)
    setting = opening.setting
    schedule = [parse_timed(text, setting.rows) for text in scene.orders]
    if scene.wanted is None:
        return opening, schedule, 0
    recording = Recording(setting)
    for time, command in schedule:
        recording.wait_until(time)
        recording.give(command)
    least, position = round(scene.after * 1_000_000), 0
    while position < len(recording) or recording.extend(hops=1):
        position += 1
        hop = recording.hop(position)
        if hop.time >= least and scene.wanted(hop):
            return opening, schedule, position
        if hop.time > least + 60_000_000:
            break
    raise LookupError(scene.name)
