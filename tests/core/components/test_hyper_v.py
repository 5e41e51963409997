"""VMs go on when cluster processes are in trouble, and no VM runs on two nodes."""

from core.commands.catalogue import Command
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


def test_a_vm_that_is_taken_from_a_node_while_it_is_turned_off_there_is_off() -> None:
    """Its group is taken offline between the end of its worker process and the word that it is off."""
    play = Play("two-nodes")
    recording = play.recording
    recording.wait_until(1_001_000)
    recording.give(Command("hyper-v-stop", ("PRINT01",)))
    recording.extend(hops=2)
    recording.give(Command("cluster-stop", ("PRINT01",)))
    recording.extend(until=2_000_000)
    answers = [hop for hop in recording.hops() if hop.kind == "return" and hop.function == "Stop"]
    assert {hop.result for hop in answers} <= {"Off", "Saved"}
    assert any(hop.rule == "vmms.vm-is-not-registered" for hop in answers)
