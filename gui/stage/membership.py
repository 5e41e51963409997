"""How a node stands with the cluster: what its pill says, and how its card looks.

What is so comes before what the cluster believes: a machine without power is that first. A node that
is isolated runs, so its card is not struck out; it only has the outline of what nobody knows.
"""

from collections.abc import Mapping

from core.kernel.hung import hangs
from core.kernel.rows import Row
from core.model import addresses
from core.model import rows as model
from gui.stage.figures import Badge, Look
from gui.stage.wording import StageTexts


def node_badge(rows: Mapping[str, Row], node: model.Node, texts: StageTexts) -> Badge:
    """The state of a node, and what it believes itself where that differs."""
    badge = _frozen(rows, node, texts) or _with_power(node, texts)
    seen = _own_view(rows, node)
    if seen is None or badge.look == "failed":
        return badge
    view = texts.sees(*seen)
    return Badge("unknown", "question", f"{badge.word} · {view}", view)


def card_look(rows: Mapping[str, Row], node: model.Node, pill: Badge) -> Look:
    """The look of a card: struck out only when nothing on it is of use."""
    if node.power == "Off":
        return "gone"
    if hangs(rows, addresses.system(node.name)):
        return "hung"
    if "Isolated" in node.status:
        return "isolated"
    if node.state == "Paused":
        return "offline"
    return "failed" if pill.look == "failed" else "plain"


def words_of_pills(texts: StageTexts, *, is_documented: bool) -> tuple[str, ...]:
    """What there must be room for in a pill."""
    words = (texts.up, texts.no_power_unnoticed_short, texts.no_power_down, texts.starting)
    return (*words, texts.isolated, texts.quarantined, texts.draining, texts.sees(1, 5)) if is_documented else words


def _with_power(node: model.Node, texts: StageTexts) -> Badge:
    match node.power, node.state:
        case "Starting", _:
            return Badge("pending", "clock", texts.starting)
        case "Off", "Up" | "Paused" | "Joining":
            return Badge("failed", "cross", texts.no_power_unnoticed, texts.no_power_unnoticed_short)
        case "Off", _ if "Isolated" in node.status:
            return Badge("failed", "cross", f"{texts.no_power} · {texts.isolated}", texts.no_power)
        case "Off", _:
            return Badge("failed", "cross", texts.no_power_down)
        case _, "Joining":
            return Badge("pending", "clock", texts.joining)
        case _, "Down":
            return _out(node, texts)
    return _in(node, texts)


def _out(node: model.Node, texts: StageTexts) -> Badge:
    if "Quarantined" in node.status:
        return Badge("failed", "lock", texts.quarantined)
    if "Isolated" in node.status:
        return Badge("unknown", "question", texts.isolated)
    return Badge("failed", "cross", texts.down)


def _in(node: model.Node, texts: StageTexts) -> Badge:
    if "DrainInProgress" in node.status:
        return Badge("pending", "leaving", texts.draining)
    if node.state == "Paused":
        word = texts.paused
        if "DrainCompleted" in node.status:
            word = texts.drained
        elif "DrainFailed" in node.status:
            return Badge("pending", "pause", texts.drain_failed, texts.paused)
        return Badge("offline", "pause", word, texts.paused)
    return Badge("online", "check", texts.up)


def _frozen(rows: Mapping[str, Row], node: model.Node, texts: StageTexts) -> Badge | None:
    if node.power != "On" or not hangs(rows, addresses.system(node.name)):
        return None
    word = f"{texts.frozen} · {texts.not_noticed}" if node.state != "Down" else f"{texts.frozen} · {texts.down}"
    return Badge("failed", "frozen", word, texts.frozen)


def _own_view(rows: Mapping[str, Row], node: model.Node) -> tuple[int, int] | None:
    """How many members a node sees of how many nodes, where the cluster has others besides them."""
    member, view, cluster = rows.get(model.member_key(node.name)), rows.get(model.VIEW), rows.get(model.CLUSTER)
    assert isinstance(cluster, model.Cluster)
    if not (isinstance(member, model.Membership) and isinstance(view, model.View)):
        return None
    # Who still sees somebody that is gone has only not heard of it yet: that is no news.
    is_smaller = not view.members or not set(view.members) <= set(member.members)
    if not member.members or not is_smaller or node.power != "On":
        return None
    return len(member.members), len(cluster.nodes)
