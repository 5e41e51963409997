"""The address of every box: how a component is named in a hop, in a file and on the stage.

An address begins with the region it lies in, as a rule a node: `NODE1/clussvc`,
`NODE1/rhs:1`, `NODE1/rhs:1/vmclusres.dll`, `NODE1/vmms`, `NODE1/vm/SQL01`. What lies outside
the nodes has a region of its own: `admin/hyper-v-manager`, `network/Cluster Network 1`.
Node names cannot collide with those regions: they are computer names, which are upper case.

Each address is made once and remembered: there are as many as there are boxes, and looking one
up must not cost more than the call it is for.
"""

from functools import cache
from typing import Final

USER: Final = "user"
"""Whoever pulls plugs and damages files: no box, only the source of inputs."""
FAILOVER_CLUSTER_MANAGER: Final = "admin/failover-cluster-manager"
HYPER_V_MANAGER: Final = "admin/hyper-v-manager"


def region(address: str) -> str:
    """The node (or other region) an address lies in."""
    return address.partition("/")[0]


@cache
def machine(node: str) -> str:
    """The server itself: its power, its disk."""
    return f"{node}/machine"


@cache
def clussvc(node: str) -> str:
    """The cluster service, clussvc.exe."""
    return f"{node}/clussvc"


@cache
def clusdb(node: str) -> str:
    r"""The node's copy of the cluster database, HKLM\Cluster; it lives in the cluster service."""
    return f"{node}/clussvc/CLUSDB"


@cache
def rhs(node: str, number: int = 1) -> str:
    """A resource host, rhs.exe; the article's account knows only the first one of a node."""
    return f"{node}/rhs:{number}"


@cache
def dll(node: str, file: str) -> str:
    """A resource DLL inside the first resource host."""
    return f"{node}/rhs:1/{file}"


@cache
def dll_in(host: str, file: str) -> str:
    """A resource DLL inside a resource host, told by the host's address."""
    return f"{host}/{file}"


@cache
def vmms(node: str) -> str:
    """The Virtual Machine Management Service, vmms.exe."""
    return f"{node}/vmms"


@cache
def vm(node: str, name: str) -> str:
    """A VM on a node: its worker process and its guest."""
    return f"{node}/vm/{name}"


@cache
def share(node: str, name: str) -> str:
    """A file share as the Server service of a node reports it."""
    return f"{node}/share/{name}"


@cache
def ip(node: str, name: str) -> str:
    """An IP address as the network stack of a node has it."""
    return f"{node}/ip/{name}"


@cache
def name(node: str, name: str) -> str:
    """A network name as a node has it registered."""
    return f"{node}/name/{name}"


@cache
def service(node: str, name: str) -> str:
    """A Windows service on a node, told by the name of its resource."""
    return f"{node}/service/{name}"


@cache
def disk(name: str) -> str:
    """A clustered disk, which lies in the storage that all nodes reach."""
    return f"storage/{name}"


@cache
def csv(node: str, volume: str) -> str:
    """CsvFs, the file system through which a node gets at a cluster shared volume."""
    return f"{node}/csv/{volume}"


@cache
def netft(node: str) -> str:
    """The cluster network driver, netft.sys: heartbeats."""
    return f"{node}/netft"


@cache
def witness(name: str) -> str:
    """What the witness is made of, told by the name of its resource; it lies outside the cluster."""
    return f"witness/{name}"


@cache
def network(name: str) -> str:
    """A cluster network."""
    return f"network/{name}"


@cache
def port(network: str, node: str) -> str:
    """A node's port on a cluster network."""
    return f"network/{network}/{node}"


@cache
def system(node: str) -> str:
    """The process in which drivers run: it lives as long as the machine does."""
    return f"{node}/system"
