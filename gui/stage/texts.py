"""The words of the stage in the language of the window.

One final QObject, because `self.tr` is what lupdate reads rightly, and because strings of a
base class are not found from a subclass. Sentences carry braces; a translation keeps them.
"""

from typing import final

from PySide6.QtCore import QObject

from gui.stage.wording import StageTexts


@final
class StageWords(QObject):
    """Makes `StageTexts`; ask again after the language changed."""

    def texts(self) -> StageTexts:
        """The words as the installed translators have them now."""
        return StageTexts(
            up=self.tr("Up"),
            down=self.tr("Down"),
            joining=self.tr("Joining"),
            starting=self.tr("Starting"),
            no_power_down=self.tr("Down · no power"),
            no_power_unnoticed=self.tr("No power · not noticed yet"),
            no_power_unnoticed_short=self.tr("No power, unnoticed"),
            service=self.tr("Cluster service (MSCS)"),
            service_short=self.tr("MSCS"),
            host=self.tr("Resource Host Subsystem"),
            host_short=self.tr("RHS"),
            host_number=self._host_number,
            host_core=self.tr("core"),
            host_only=self._host_only,
            hyperv=self.tr("Hyper-V (VMMS)"),
            hyperv_short=self.tr("VMMS"),
            netft=self.tr("NetFT"),
            heartbeats=self.tr("netft.sys · heartbeats"),
            gone=self.tr("gone"),
            not_running=self.tr("not running"),
            hangs=self.tr("hangs"),
            not_protected=self.tr("VMs here are not protected"),
            loaded=self.tr("loaded"),
            not_loaded=self.tr("not loaded"),
            damaged=self.tr("damaged"),
            missing=self.tr("missing"),
            wrong_architecture=self.tr("not 64-bit"),
            no_startup=self.tr("no Startup"),
            file_damaged=self.tr("file damaged"),
            file_missing=self.tr("file missing"),
            file_wrong=self.tr("file wrong"),
            states=self._states(),
            guests=self._guests(),
            guest_boots=self.tr("guest boots"),
            doings=self._doings(),
            present={
                "ip": self.tr("Bound"),
                "name": self.tr("Registered"),
                "service": self.tr("Running"),
                "share": self.tr("Shared"),
            },
            no_power=self.tr("No power"),
            unwatched=self._unwatched,
            not_clustered=self.tr("not clustered"),
            cluster_says=self._cluster_says,
            cluster_says_unnoticed=self._cluster_says_unnoticed,
            left_for=self._left_for,
            waits_here=self.tr("waits to move"),
            failover_cluster_manager=self.tr("Failover Cluster Manager"),
            failover_cluster_manager_sub=self.tr("talks to the cluster service"),
            hyperv_manager=self.tr("Hyper-V Manager"),
            hyperv_manager_sub=self.tr("via VMCLUSRES to the cluster"),
            network=self.tr("Cluster network"),
            heartbeat=self._heartbeat,
            missed=self._missed,
            and_more=self._and_more,
            quorum=self.tr("Quorum"),
            votes=self._votes,
            witness_votes=self.tr("witness votes"),
            witness_stands_by=self.tr("witness stands by"),
            no_quorum=self.tr("no quorum, the cluster is down"),
            isolated=self.tr("Isolated"),
            quarantined=self.tr("Quarantined"),
            paused=self.tr("Paused"),
            draining=self.tr("Draining"),
            drained=self.tr("Paused · drained"),
            drain_failed=self.tr("Paused · drain failed"),
            frozen=self.tr("Frozen"),
            unmonitored=self.tr("Unmonitored"),
            sees=self._sees,
            migrates=self._migrates,
            comes_from=self._comes_from,
            network_states={
                "Up": self.tr("Up"),
                "Partitioned": self.tr("Partitioned"),
                "Down": self.tr("Down"),
            },
            interface_states={
                "Up": self.tr("Up"),
                "Unreachable": self.tr("Unreachable"),
                "Failed": self.tr("Failed"),
            },
            not_noticed=self.tr("not noticed"),
            unplugged=self.tr("unplugged"),
            loses=self._loses,
            late=self._late,
            missed_there=self._missed_there,
            apart=self._apart,
            vote=self._vote,
            waits_for_votes=self._waits_for_votes,
            tries=self._tries,
            witness=self.tr("Witness"),
            witness_gone=self.tr("gone"),
            locked_by=self._locked_by,
            has_vote=self.tr("has a vote"),
            has_no_vote=self.tr("has no vote"),
            not_reached_by=self._not_reached_by,
            disk_gone=self.tr("answers nobody"),
            full=self.tr("full"),
            accesses={
                "Direct": self.tr("Direct"),
                "Redirected": self.tr("Redirected"),
                "Paused": self.tr("Paused"),
                "Unavailable": self.tr("Unavailable"),
            },
            access_of=self._access_of,
            csvfs=self.tr("CSVFS"),
            hop=self._hop,
            stage=self.tr("Stage"),
            stages={
                "story": self.tr("Stage, story level"),
                "components": self.tr("Stage, components level"),
                "calls": self.tr("Stage, API calls level"),
                "code": self.tr("Stage, code level"),
            },
            begins=self.tr("Nothing has happened yet. Press Right for the first hop."),
        )

    def _states(self) -> dict[str, str]:
        return {
            "Online": self.tr("Online"),
            "Offline": self.tr("Offline"),
            "Failed": self.tr("Failed"),
            "OnlinePending": self.tr("Online Pending"),
            "OfflinePending": self.tr("Offline Pending"),
            "Running": self.tr("Running"),
            "Starting": self.tr("Starting"),
            "Off": self.tr("Off"),
            "Saved": self.tr("Saved"),
            "Paused": self.tr("Paused"),
            "PausedCritical": self.tr("Paused-Critical"),
            "Incoming": self.tr("Incoming"),
            "Saving": self.tr("Saving"),
            "Stopping": self.tr("Stopping"),
        }

    def _guests(self) -> dict[str, str]:
        return {
            "LostCommunication": self.tr("Heartbeat lost"),
            "AppCritical": self.tr("Application ill"),
            "Bugcheck": self.tr("Bug check"),
        }

    def _doings(self) -> dict[str, str]:
        return {
            "WaitingToComeOnline": self.tr("must wait"),
            "WaitingToGoOffline": self.tr("must wait"),
            "[Terminating to DelayRestartingResource]": self.tr("is terminated"),
            "[Terminating to Failed]": self.tr("is terminated"),
            "DelayRestartingResource": self.tr("restart due"),
        }

    def _host_number(self, number: int) -> str:
        return self.tr("RHS {number}").format(number=number)

    def _host_only(self, name: str) -> str:
        return self.tr("only {name}").format(name=name)

    def _unwatched(self, word: str) -> str:
        return self.tr("{state}, unwatched").format(state=word)

    def _cluster_says(self, word: str) -> str:
        return self.tr("cluster: {state}").format(state=word)

    def _cluster_says_unnoticed(self, word: str) -> str:
        return self.tr("not noticed · cluster: {state}").format(state=word)

    def _left_for(self, node: str) -> str:
        return self.tr("left for {node}").format(node=node)

    def _heartbeat(self, seconds: str, threshold: int) -> str:
        return self.tr("heartbeat every {seconds} s · {threshold} missed = down").format(
            seconds=seconds, threshold=threshold
        )

    def _missed(self, node: str, count: int, threshold: int) -> str:
        return self.tr("{node}: {count} of {threshold} missed").format(node=node, count=count, threshold=threshold)

    def _and_more(self, count: int) -> str:
        return self.tr("and {count} more").format(count=count)

    def _votes(self, present: int, total: int, needed: int) -> str:
        return self.tr("{present} of {total} votes, needs {needed}").format(present=present, total=total, needed=needed)

    def _sees(self, count: int, total: int) -> str:
        return self.tr("sees {count} of {total}").format(count=count, total=total)

    def _migrates(self, node: str, percent: int) -> str:
        return self.tr("to {node} · {percent} %").format(node=node, percent=percent)

    def _comes_from(self, node: str, percent: int) -> str:
        return self.tr("{percent} % · from {node}").format(node=node, percent=percent)

    def _loses(self, percent: int) -> str:
        return self.tr("loses {percent} %").format(percent=percent)

    def _late(self, milliseconds: int) -> str:
        return self.tr("{milliseconds} ms late").format(milliseconds=milliseconds)

    def _missed_there(self, count: int, threshold: int) -> str:
        return self.tr("{count} of {threshold} missed").format(count=count, threshold=threshold)

    def _apart(self, one: str, other: str) -> str:
        return self.tr("{one} apart from {other}").format(one=one, other=other)

    def _vote(self, names: str) -> str:
        return self.tr("voters: {names}").format(names=names)

    def _waits_for_votes(self, names: str) -> str:
        return self.tr("no majority yet: {names}").format(names=names)

    def _tries(self, names: str) -> str:
        return self.tr("still running: {names}").format(names=names)

    def _locked_by(self, node: str) -> str:
        return self.tr("locked by {node}").format(node=node)

    def _not_reached_by(self, names: str) -> str:
        return self.tr("not reached by {names}").format(names=names)

    def _access_of(self, state: str, names: str) -> str:
        return self.tr("{state}: {names}").format(state=state, names=names)

    def _hop(self, number: int, source: str, target: str, what: str) -> str:
        return self.tr("Hop {number}: {source} to {target}: {what}").format(
            number=number, source=source, target=target, what=what
        )
