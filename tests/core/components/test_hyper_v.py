"""VMs go on when cluster processes are in trouble, and no VM runs on two nodes."""

from core.kernel.hops import Hop
from core.model import addresses
from core.model.rows import VmCopy, vm_key
from tests.core.components.play import Play


def test_a_stale_configuration_cannot_be_started_while_the_vm_runs_elsewhere() -> None:
    play = Play().until("1 s")
    engine = play.recording._engine
    engine.world.put(vm_key("NODE2", "SQL01"), VmCopy("NODE2", "SQL01", "Off"))
    engine.input(addresses.USER, addresses.vmms("NODE2"), "Start", ("SQL01",), "command.hyper-v-start")
    engine.run(engine.now, 10)
    refused = Hop._make(engine.trace[-1])
    assert (refused.kind, refused.result, refused.rule) == ("abort", 32, "vmms.disk-is-in-use")


def test_turning_a_vm_off_ends_its_worker_process() -> None:
    play = Play().do("7 s", "hyper-v-stop SQL01").until("8 s")
    ended = play.first("vmms.ends-the-worker")
    assert (ended.kind, ended.target) == ("kill", "NODE1/vm/SQL01")
    assert "process/NODE1/vm/SQL01" not in play.rows


def test_a_started_vm_has_a_new_worker_process() -> None:
    before = Play().rows["process/NODE1/vm/SQL01"]
    play = Play().do("7 s", "hyper-v-stop SQL01").do("8 s", "hyper-v-start SQL01").until("9 s")
    assert play.rows["process/NODE1/vm/SQL01"] != before


def test_power_loss_ends_everything_on_the_machine_in_one_hop() -> None:
    play = Play().do("7 s", "fail-node NODE1")
    play.recording.extend(hops=1)
    rows = play.rows
    assert not [key for key in rows if key.startswith("process/NODE1/")]
    assert play.vm("NODE1", "SQL01") == "Off"
    assert play.believed("SQL01") == ("Online", True), "nobody has noticed yet"
