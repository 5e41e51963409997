"""The private properties of resources that are served by a node itself: an address, a service.

They are what `Get-ClusterParameter` lists: what the DLL of a type needs to know, and nobody else.
"""

from functools import cache
from typing import Final

from core.kernel.rows import Row

ADDRESS: Final = "Address"
"""Of an IP Address."""
SERVICE_NAME: Final = "ServiceName"
"""Of a Generic Service: the name under which the Service Control Manager knows it."""


class Parameters(Row, frozen=True):
    """The private properties of a resource, by name; key `parameters/IP Address 10.0.0.50`."""

    values: tuple[tuple[str, str], ...]


@cache
def parameters_key(resource: str) -> str:
    return f"parameters/{resource}"
