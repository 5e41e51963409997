"""What resources and networks stand for: the truth that the cluster's belief is about.

Behind a VM's resource is a machine in a worker process, behind a share a folder that is shared,
behind a disk the disk, behind an address, a name or a service that the owner has it. At time 0 all
of it is there, on the node that owns the group.
"""

from collections.abc import Iterator
from typing import Final

from core.kernel.rows import Row
from core.model import addresses
from core.model.conditions import Offering, offering_key
from core.model.parameters import ADDRESS, SERVICE_NAME, Parameters, parameters_key
from core.model.rows import (
    WITNESS,
    Disk,
    Network,
    Process,
    ShareCopy,
    ShareSettings,
    VmCopy,
    VmSettings,
    Volume,
    Witness,
    disk_key,
    process_key,
    share_key,
    share_settings_key,
    vm_key,
    vm_settings_key,
    volume_key,
)
from core.scenario.cluster_file import DiskEntry, NetworkEntry, WitnessEntry
from core.scenario.durations import parse_duration
from core.scenario.planned import PlannedResource
from core.scenario.role_entries import (
    AddressResource,
    DiskResource,
    NameResource,
    ServiceResource,
    ShareEntry,
    ShareResource,
    VmEntry,
)

FIRST_WORKER_PID: Final = 10_000


def rows_behind(resource: PlannedResource, owner: str) -> Iterator[tuple[str, Row]]:
    """What a resource makes available, and where it is.

    Args:
        resource: The resource, as the file describes it.
        owner: The node that owns its group.

    Yields:
        Rows, each with its key.
    """
    match resource.entry:
        case VmEntry() as vm:
            yield from _machine(vm, int(resource.where[-1]))
        case WitnessEntry() as witness:
            yield WITNESS, Witness(name=resource.name, path=_place_of(witness), kind=witness.type)
            if witness.disk is not None:
                yield disk_key(witness.disk), Disk(name=witness.disk, mounted_on=owner)
        case DiskEntry() as disk:
            yield disk_key(disk.name), Disk(name=disk.name, mounted_on=owner)
            if disk.volume is not None:
                yield volume_key(disk.volume), Volume(name=disk.volume, disk=disk.name)
        case DiskResource() as disk:
            yield disk_key(disk.name), Disk(name=disk.name, mounted_on=owner)
        case ShareEntry() | ShareResource() as share:
            yield share_settings_key(share.name), ShareSettings(name=share.name, path=share.path)
            yield share_key(owner, share.name), ShareCopy(node=owner, name=share.name, path=share.path)
        case AddressResource() | NameResource() | ServiceResource() as entry:
            yield from _offering(entry, owner)
        case None:
            return


def network_row(entry: NetworkEntry) -> Network:
    """A cluster network."""
    return Network(
        name=entry.name,
        subnet=entry.subnet,
        same_subnet_delay=parse_duration(entry.same_subnet_delay),
        same_subnet_threshold=entry.same_subnet_threshold,
    )


def _place_of(witness: WitnessEntry) -> str:
    """Where a witness is: the share, the container in the storage account, or the disk."""
    if witness.account is not None:
        return f"https://{witness.account}.blob.core.windows.net/msft-cloud-witness"
    where = witness.disk if witness.path is None else witness.path
    assert where is not None  # the checks of the file have seen to that
    return where


def _machine(vm: VmEntry, number: int) -> Iterator[tuple[str, Row]]:
    """A virtual machine, running on its owner in a worker process."""
    settings = VmSettings(
        name=vm.name,
        memory_mb=vm.memory_mb,
        boot_time=parse_duration(vm.boot_time),
        offline_action=vm.offline_action,
        volume=vm.volume,
        shutdown_action=vm.shutdown_action,
        check_heartbeat=vm.check_heartbeat,
        check_application_health=vm.check_application_health,
        critical_error_timeout=parse_duration(vm.critical_error_timeout),
    )
    yield vm_settings_key(vm.name), settings
    yield vm_key(vm.owner, vm.name), VmCopy(node=vm.owner, name=vm.name, state="Running")
    worker = addresses.vm(vm.owner, vm.name)
    yield process_key(worker), Process(image="vmwp.exe", pid=FIRST_WORKER_PID + 52 * number)


def _offering(entry: AddressResource | NameResource | ServiceResource, owner: str) -> Iterator[tuple[str, Row]]:
    """What the owner itself has: an address, a registered name, a service that runs."""
    match entry:
        case AddressResource():
            yield parameters_key(entry.name), Parameters(((ADDRESS, entry.address),))
        case ServiceResource():
            yield parameters_key(entry.name), Parameters(((SERVICE_NAME, entry.service),))
        case NameResource():
            pass  # the name itself is all there is to know
    yield offering_key(owner, entry.name), Offering(node=owner, resource=entry.name)
