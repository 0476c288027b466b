"""The command behind `make run`."""

import os
import re
import signal
import socket
import subprocess
import time
import unittest
import urllib.request

from overlay import PATIENCE, PROGRAM, ROOT


class Run(unittest.TestCase):
    def start(self, port):
        environment = {**os.environ, "LENS_PORT": str(port), "DISPLAY": "", "WAYLAND_DISPLAY": ""}
        process = subprocess.Popen(
            [str(ROOT / "scripts/run"), PROGRAM], stderr=subprocess.PIPE, text=True, env=environment,
            start_new_session=True,
        )
        self.addCleanup(process.stderr.close)
        self.addCleanup(lambda: process.poll() is None and os.killpg(process.pid, signal.SIGKILL))
        return process

    def address(self, process):
        end, said = time.monotonic() + 3 * PATIENCE, ""
        while time.monotonic() < end:
            line = process.stderr.readline()
            said += line
            found = re.search(r"Serving on (\S+/);", line)
            if found:
                return found.group(1), said
            if not line:
                break
        self.fail(f"no address: {said}")

    def test_it_serves_the_overlay_takes_another_port_when_its_own_is_in_use_and_ends_on_ctrl_c(self):
        with socket.socket() as taken:
            taken.bind(("127.0.0.1", 0))
            taken.listen()
            port = taken.getsockname()[1]
            process = self.start(port)
            address, said = self.address(process)
        self.assertIn(f"Port {port} is in use", said)
        self.assertNotIn(f":{port}/", address)
        with urllib.request.urlopen(address, timeout=PATIENCE) as answer:
            self.assertIn(b"<title>Defender Lens</title>", answer.read())
        os.killpg(process.pid, signal.SIGINT)
        self.assertEqual(process.wait(30), 0)


if __name__ == "__main__":
    unittest.main()
