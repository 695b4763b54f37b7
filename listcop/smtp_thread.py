"""The SMTP door, with an event loop in a thread of its own: opened, looked after, closed."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from collections.abc import Callable

from listcop.reception import Reception
from listcop.settings import Settings

OPEN_SECONDS = 30.0


class SmtpThread:
    """Letters are handed to `reception` once it is opened. Raises DoorTrouble for a certificate that cannot be used."""

    def __init__(self, settings: Settings, reception: Reception) -> None:
        from listcop.doors.smtp_server import SmtpDoor
        from listcop.doors.smtp_session import Limits

        smtp = settings.smtp
        self._door = SmtpDoor(
            smtp.host,
            smtp.port,
            hostname=settings.domain,
            knows=reception.knows,
            begin=reception.begin,
            full=reception.refusal,
            protocol=smtp.protocol,  # type: ignore[arg-type]
            limits=Limits(message_bytes=smtp.max_message_size),
            trusted_networks=smtp.trusted_networks,
            tls_cert=smtp.tls_cert,
            tls_key=smtp.tls_key,
            spool_folder=settings.state_dir,
        )
        self.port = 0
        self.loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self.loop.run_forever, name="doors", daemon=True)

    def open(self) -> None:
        """Returns when letters are taken. Raises DoorTrouble; one that did not open must be closed and ended, too."""
        self._thread.start()
        opening = asyncio.run_coroutine_threadsafe(self._door.start(), self.loop)
        try:
            opening.result(OPEN_SECONDS)
        finally:
            opening.cancel()  # out of time: nothing opens behind our back
        self.port = self._door.port

    def trouble(self, seconds: float) -> str:
        """What decides letters and has stood still for so long; "" when all is well."""
        return self._door.trouble(seconds)

    def begin_to_close(self, seconds: float) -> Callable[[], None]:
        """Take no more letters; those under way have so long. What is returned waits for their end."""
        if not self._thread.is_alive():
            return lambda: None
        closed = asyncio.run_coroutine_threadsafe(self._door.stop(seconds), self.loop)

        def wait() -> None:
            with contextlib.suppress(TimeoutError):  # a door that hangs must not keep us from the rest
                closed.result(seconds + 5)

        return wait

    def end(self, seconds: float) -> None:
        """End the thread, if it ever began; one that hangs for longer is left."""
        if self._thread.is_alive():
            self.loop.call_soon_threadsafe(self.loop.stop)
            self._thread.join(seconds)
        if not self._thread.is_alive():
            self.loop.close()
