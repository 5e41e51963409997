"""The address of what a resource of clusres.dll makes available."""

from core.model import addresses
from core.model.rows import FILE_SHARE, GENERIC_SERVICE, IP_ADDRESS, NETWORK_NAME, Resource

_PLACES = {IP_ADDRESS: addresses.ip, NETWORK_NAME: addresses.name, GENERIC_SERVICE: addresses.service}


def behind(node: str, resource: Resource) -> str:
    """Where on a node, or beside the nodes, the thing itself is."""
    if resource.type == FILE_SHARE:
        return addresses.share(node, resource.serves)
    if resource.type in _PLACES:
        return _PLACES[resource.type](node, resource.name)
    return addresses.disk(resource.serves)
