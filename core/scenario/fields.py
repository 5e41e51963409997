"""The kinds of single values that a cluster file holds: names, durations, memory, lists of nodes.

Each says in words what it wants, for the message that somebody gets who wrote something else.
"""

from typing import Annotated, Final, Literal

from msgspec import Meta

from core.scenario import durations

HIGHEST: Final = 4_294_967_295
"""The highest value of a 32-bit property, such as most properties of a cluster are."""

ComputerName = Annotated[
    str,
    Meta(
        pattern=r"^(?![0-9]+$)[A-Z0-9]([A-Z0-9-]{0,13}[A-Z0-9])?$(?!\n)",
        description="A computer name: 1 to 15 upper case letters, digits and hyphens.",
        extra={
            "expected": "a computer name: 1 to 15 upper case letters, digits or hyphens, "
            "no hyphen at an end, not only digits"
        },
    ),
]
# The characters that Windows allows in no file name: names of VMs and shares become names of
# files, and addresses such as `NODE1/vm/SQL01` are parted at the slash.
Label = Annotated[
    str,
    Meta(
        pattern=r'^[^\s/\\:*?"<>|]([^\t\n/\\:*?"<>|]{0,78}[^\s/\\:*?"<>|])?$(?!\n)',
        description='A name of 1 to 80 characters, without / \\ : * ? " < > |.',
        extra={"expected": 'a name of 1 to 80 characters without / \\ : * ? " < > | or outer spaces'},
    ),
]
DurationText = Annotated[
    str,
    Meta(
        pattern=durations.PATTERN,
        description="A duration: a number and a unit (us, ms, s, min, h), such as 5 s or 500 ms.",
        extra={"expected": durations.EXPECTED},
    ),
]
DurationOrNever = Annotated[
    str,
    Meta(
        pattern=rf"{durations.PATTERN}|^never$(?!\n)",
        description="A duration, such as 5 s or 1 h, or never.",
        extra={"expected": f"{durations.EXPECTED}, or never"},
    ),
]
SubnetText = Annotated[str, Meta(description="In CIDR form, such as 10.0.0.0/24.")]
# A count of heartbeats; the range is the documented one (wsfc-facts 3.3).
Heartbeats = Annotated[int, Meta(ge=3, le=120, extra={"expected": "SameSubnetThreshold, a whole number from 3 to 120"})]
SharePath = Annotated[
    str,
    Meta(
        pattern=r'^\\\\[^\s/\\:*?"<>|]+\\[^\t\n/\\:*?"<>|]+$(?!\n)',
        extra={"expected": r"the path of a share, such as \\DC\Witness"},
    ),
]
StorageAccount = Annotated[
    str,
    Meta(
        pattern=r"^[a-z0-9]{3,24}$(?!\n)",
        extra={"expected": "the name of a storage account: 3 to 24 lower case letters or digits"},
    ),
]
Memory = Annotated[
    int,
    Meta(
        ge=1,
        le=256 * 1024 * 1024,
        description="Memory in MB.",
        extra={"expected": "memory in MB, a whole number from 1 to 268435456"},
    ),
]
FolderPath = Annotated[
    str,
    Meta(
        pattern=r'^[A-Z]:\\[^\t\n/:*?"<>|]*$(?!\n)',
        extra={"expected": r"the path of a folder, such as C:\ClusterStorage\CSV1\Data"},
    ),
]
Hour = Annotated[
    int,
    Meta(ge=0, le=23, extra={"expected": "an hour of the day, a whole number from 0 to 23"}),
]
Expression = Annotated[
    str,
    Meta(
        max_length=2_000,
        description="Resources in square brackets, joined with and, or and parentheses.",
        extra={"expected": "a dependency expression of at most 2000 characters, in quotes: '[A] and ([B] or [C])'"},
    ),
]
PriorityName = Literal["High", "Medium", "Low", "No Auto Start"]
Priority = Annotated[PriorityName, Meta(extra={"expected": "High, Medium, Low or No Auto Start"})]
OfflineAction = Literal["TurnOff", "Save", "Shutdown"]
ShutdownActionName = Literal["TakeOffline", "MarkFailed"]
Owners = Annotated[
    Literal["all"] | tuple[ComputerName, ...],
    Meta(extra={"expected": "all, or a list of node names"}),
]
TypeName = Literal[
    "Virtual Machine",
    "Virtual Machine Configuration",
    "File Share",
    "Physical Disk",
    "File Share Witness",
    "Cloud Witness",
    "IP Address",
    "Network Name",
    "Generic Service",
]
