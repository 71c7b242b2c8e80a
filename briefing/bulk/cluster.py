"""The same work on the machines of a Dask cluster: results in the order of the files, whatever becomes of a machine.

The files go to the workers in batches. A worker hands its batch to a process of its own with limits, as one machine
does, so that a bad file costs itself alone; the batch of a worker that dies is done again by another.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import TYPE_CHECKING, Any

from briefing.bulk import pool
from briefing.bulk.pool import Done, Outcome, Work
from briefing.errors import BriefingError

if TYPE_CHECKING:
    from distributed import Client

BATCH = 64
"""Files that go to a worker at once: some seconds of work."""
AHEAD = 3
"""Batches for each thread of the cluster that are under way or wait for their turn, on the workers."""
PATIENCE = 15
"""Seconds to wait for a scheduler, and for its first worker."""


def outcomes(names: Iterable[str], work: Work, address: str) -> Iterator[Outcome]:
    """What `work` makes of each name, in order, as `pool.outcomes` has it, by the cluster of a scheduler.

    `work` is made of functions of modules that the workers have too. Raises `BriefingError` where there is no such
    cluster, or it is gone.
    """
    try:
        yield from _outcomes(iter(names), work, address)
    except BriefingError:
        raise
    except ImportError:
        raise BriefingError("A scheduler needs Dask: python -m pip install 'briefing-reader[dask]'.") from None
    except (OSError, ValueError, TimeoutError):
        raise BriefingError(f"There is no Dask scheduler with workers at {address}.") from None
    except Exception as error:  # whatever the cluster's own parts raise
        if type(error).__name__.endswith("CancelledError"):
            raise BriefingError(f"The scheduler at {address} is gone; --resume goes on where it was.") from None
        raise BriefingError(
            f"The workers of {address} cannot do it ({type(error).__name__}); each needs this release of briefing."
        ) from error


def _outcomes(names: Iterator[str], work: Work, address: str) -> Iterator[Outcome]:
    from distributed import Client, KilledWorker

    with Client(address, timeout=PATIENCE, set_as_default=False) as client:
        client.wait_for_workers(1, timeout=PATIENCE)
        begun: deque[tuple[list[str], Any]] = deque()
        while True:
            while len(begun) < AHEAD * _threads(client) and (batch := list(islice(names, BATCH))):
                begun.append((batch, client.submit(_brief, batch, work, pure=False)))
            if not begun:
                return
            batch, result = begun.popleft()
            try:
                yield from result.result()
            except KilledWorker:
                yield from (Done(f"{name} was with workers that died; try it alone.") for name in batch)


def _threads(client: Client) -> int:
    """How many batches the cluster works on at a time. Workers come and go."""
    threads: dict[str, int] = client.nthreads()
    return max(1, sum(threads.values()))


def _brief(names: list[str], work: Work) -> list[Outcome]:
    """What a worker does with a batch."""
    return list(pool.outcomes(names, work, jobs=1))
