"""Acts on devices with the real program, as several processes and against its will: no order leaves twice.

usage: python3 Tests/Interop/actions.py PROGRAM

Every part starts its own processes on free ports of this machine and a record of its own. Between the program and the
simulated tenant stands a meter that counts the orders which pass. Exits with 1 and a message at the first thing that
is not as it must be. Needs nothing but Python.
"""

import http.client
import http.server
import json
import os
import pathlib
import re
import secrets
import signal
import sqlite3
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

TOKEN = secrets.token_hex(32)
DEVICE = "fin-ws-014"
COMMENT = "case 4101, interop"
# Every device of the story has a tag, which asks for care.
CAREFUL = ["--acknowledge", "carefulDevice"]


class Mismatch(Exception):
    """Something is not as it must be."""


def expect(condition, message):
    if not condition:
        raise Mismatch(message)


def wait_for(question, what, seconds=60):
    """Asks until the answer is true, and returns it."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        answer = question()
        if answer:
            return answer
        time.sleep(0.1)
    raise Mismatch(f"after {seconds} s still not: {what}")


class Meter(http.server.ThreadingHTTPServer):
    """Passes every request on to the simulated tenant, and counts the orders."""

    daemon_threads = True

    def __init__(self, tenant):
        super().__init__(("127.0.0.1", 0), Passage)
        self.tenant = urllib.parse.urlsplit(tenant).netloc
        self.orders = []
        self.passed = threading.Event()
        # Called with the path of an order before it is passed on; False drops it.
        self.gate = lambda path: True
        threading.Thread(target=self.serve_forever, daemon=True).start()

    @property
    def origin(self):
        return f"http://127.0.0.1:{self.server_address[1]}"

    def handle_error(self, request, client_address):
        """A client that was killed is no error here."""


class Passage(http.server.BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.pass_on()

    def do_POST(self):
        self.pass_on()

    def pass_on(self):
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        is_order = self.command == "POST" and "/machine" in self.path
        if is_order:
            self.server.orders.append(self.path)
            if not self.server.gate(self.path):
                self.close_connection = True
                return
        fields = {name: value for name, value in self.headers.items() if name.lower() not in ("host", "connection")}
        connection = http.client.HTTPConnection(self.server.tenant, timeout=60)
        connection.request(self.command, self.path, body, {**fields, "Connection": "close"})
        if is_order:
            self.server.passed.set()
        answer = connection.getresponse()
        content = answer.read()
        self.send_response_only(answer.status)
        for name, value in answer.getheaders():
            if name.lower() not in ("connection", "transfer-encoding", "content-length"):
                self.send_header(name, value)
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *values):
        pass


class Program:
    """A running process of the program, which is killed at the end if it has not ended."""

    def __init__(self, lens, *arguments, environment):
        self.output = tempfile.TemporaryFile()
        self.process = subprocess.Popen(
            [lens, *arguments], env=environment, stdout=self.output, stderr=subprocess.STDOUT
        )

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        self.kill()
        self.output.close()

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def text(self):
        """All that was printed so far."""
        return os.pread(self.output.fileno(), 1 << 20, 0).decode()

    def find(self, pattern):
        """What the pattern finds in the output, as soon as it is there."""

        def look():
            found = re.search(pattern, self.text(), re.MULTILINE)
            expect(found or self.process.poll() is None, f"the program ended, and printed {self.text()}")
            return found

        return wait_for(look, f"printed a line like {pattern}")


class Server(Program):
    """`serve` on a free port."""

    def __init__(self, lens, environment):
        super().__init__(lens, "serve", "--port", "0", environment=environment)
        self.netloc = self.find(r"http://([0-9.:]+)").group(1)

    def ask(self, path, body=None):
        """Status and JSON of an answer."""
        connection = http.client.HTTPConnection(self.netloc, timeout=60)
        fields = {"Accept": "application/json", "Authorization": "Bearer " + TOKEN}
        if body is not None:
            fields["Content-Type"] = "application/json"
        content = None if body is None else json.dumps(body)
        connection.request("GET" if body is None else "POST", path, content, fields)
        answer = connection.getresponse()
        text = answer.read()
        connection.close()
        return answer.status, json.loads(text) if text else None

    def preview(self):
        status, answer = self.ask("/api/v1/actions/preview", {"action": "isolate", "device": DEVICE})
        expect(status == 200 and answer["outcome"] == "ready", f"the preview is {status} {answer}")
        return answer["preview"]

    def confirm(self, preview):
        codes = [finding["code"] for finding in preview["acknowledgements"]]
        body = {
            "token": preview["token"], "deviceName": preview["typedName"], "comment": COMMENT, "acknowledged": codes
        }
        return self.ask("/api/v1/actions/confirm", body)

    def action(self, preview):
        status, answer = self.ask(f"/api/v1/actions/{preview['id']}")
        expect(status == 200, f"the action is {status} {answer}")
        return answer


class Scene:
    """A simulated tenant, a meter before it, and a folder for the record; everything ends with the scene."""

    def __init__(self, lens, *arguments):
        self.lens = lens
        self.arguments = arguments

    def __enter__(self):
        self.folder = tempfile.TemporaryDirectory()
        clean = {name: value for name, value in os.environ.items() if not name.startswith("DEFENDER_LENS_")}
        self.environment = {**clean, "XDG_STATE_HOME": self.folder.name, "HOME": self.folder.name, "NO_COLOR": "1"}
        self.tenant = Program(
            self.lens, "sandbox", "serve", "--port", "0", *self.arguments, environment=self.environment
        )
        self.tenant.find("^Serving ")
        settings = dict(re.findall(r"^export (DEFENDER_LENS_[A-Z0-9_]+)=(.*)$", self.tenant.text(), re.MULTILINE))
        self.meter = Meter(settings["DEFENDER_LENS_LOGIN_URL"])
        for name in settings:
            if name.endswith("_URL"):
                settings[name] = self.meter.origin
        token = pathlib.Path(self.folder.name, "token")
        token.touch(0o600)
        token.write_text(TOKEN)
        self.environment.update(
            settings,
            DEFENDER_LENS_ENABLE_MACHINES_ISOLATION="true",
            DEFENDER_LENS_ACCESS_TOKENS=f"alice:responder:{token}",
        )
        return self

    def __exit__(self, *failure):
        self.tenant.__exit__()
        self.meter.shutdown()
        self.meter.server_close()
        self.folder.cleanup()

    def server(self):
        return Server(self.lens, self.environment)

    def command(self, *arguments, status=0):
        """Output of a command that ends with a status."""
        ended = subprocess.run(
            [self.lens, *arguments], env=self.environment, capture_output=True, text=True, timeout=120
        )
        expect(
            ended.returncode == status,
            f"{' '.join(arguments)} ended with {ended.returncode}, not {status}:\n{ended.stdout}{ended.stderr}",
        )
        return ended.stdout + ended.stderr

    @property
    def isolations(self):
        return [path for path in self.meter.orders if path.endswith("/isolate")]


def together(*works):
    """Runs works at the same instant, and returns their results in order."""
    barrier = threading.Barrier(len(works))
    results = [None] * len(works)

    def run(index, work):
        barrier.wait()
        results[index] = work()

    threads = [threading.Thread(target=run, args=pair) for pair in enumerate(works)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return results


def two_processes_confirm_the_same_action(lens):
    """One store, two servers, one token: one of them sends, the other says that the token was used."""
    with Scene(lens, "--latency", "100", "--action-time", "1") as scene:
        with scene.server() as first, scene.server() as second:
            for round in range(3):
                preview = first.preview()
                answers = together(*[lambda server=server: server.confirm(preview) for server in (first, second) * 2])
                statuses = sorted(status for status, _ in answers)
                expect(statuses[0] in (200, 202) and statuses[1] >= 400, f"the confirmations are {answers}")
                refusals = {answer.get("refusal") for status, answer in answers if status >= 400}
                expect(refusals <= {"usedToken", "stateChanged"}, f"the refusals are {refusals}")
                expect(len(scene.isolations) == round + 1, f"orders: {scene.meter.orders}")
                wait_for(lambda: second.action(preview)["state"] == "succeeded", "isolated, at the other server")
                scene.command("device", "release", DEVICE, "--yes", "--comment", "again", *CAREFUL)
        scene.command("audit", "verify")


def a_process_dies_between_sending_and_recording(lens):
    """The order has left, nobody heard the answer: the next start finds the action by its correlation id."""
    with Scene(lens, "--latency", "1500", "--action-time", "1") as scene:
        with scene.server() as server:
            preview = server.preview()
            threading.Thread(target=lambda: quietly(server.confirm, preview), daemon=True).start()
            expect(scene.meter.passed.wait(60), "no order came")
            # The tenant has the order and waits with its answer.
            time.sleep(0.3)
            server.kill()
        with scene.server() as server:
            action = wait_for(
                lambda: (action := server.action(preview))["state"] == "succeeded" and action,
                "settled after the restart", 120
            )
            expect(action["ours"] and action.get("machineAction"), f"the action is {action}")
        expect(len(scene.isolations) == 1, f"orders: {scene.meter.orders}")
        scene.command("audit", "verify")


def a_process_dies_and_the_order_is_lost(lens):
    """The order never arrived: the next start says that it is not known, and sends nothing."""
    with Scene(lens) as scene:
        arrived = threading.Event()
        killed = threading.Event()

        def drop(path):
            arrived.set()
            killed.wait(60)
            return False

        with scene.server() as server:
            preview = server.preview()
            scene.meter.gate = drop
            threading.Thread(target=lambda: quietly(server.confirm, preview), daemon=True).start()
            expect(arrived.wait(60), "no order came")
            server.kill()
            killed.set()
        with scene.server() as server:
            wait_for(lambda: server.action(preview)["state"] == "unknown", "unknown after the restart", 120)
            status, answer = server.confirm(preview)
            expect(status >= 400 and answer["refusal"] == "usedToken", f"a second confirmation is {status} {answer}")
        expect(len(scene.isolations) == 1, f"orders: {scene.meter.orders}")
        scene.command("audit", "verify")


def quietly(work, *arguments):
    """Runs a work whose end does not matter."""
    try:
        work(*arguments)
    except (OSError, http.client.HTTPException):
        pass


def a_case_in_the_terminal(lens):
    """Show, isolate, release, each a process of its own; then one byte of the record is changed."""
    with Scene(lens, "--action-time", "1") as scene:
        show = ["device", "show", DEVICE, "--format", "json"]
        acting = ["--yes", "--comment", COMMENT, *CAREFUL]
        expect(isolation(scene, show) == "released", "the device is not released at first")
        scene.command("device", "isolate", DEVICE, "--dry-run")
        expect(not scene.meter.orders, "a dry run sent something")
        scene.command("device", "isolate", DEVICE, *acting)
        expect(isolation(scene, show) == "isolated", "the device is not isolated")
        scene.command("device", "release", DEVICE, *acting)
        expect(isolation(scene, show) == "released", "the device is not released again")
        expect(len(scene.meter.orders) == 2, f"orders: {scene.meter.orders}")
        scene.command("audit", "verify")
        number = change_one_byte(next(pathlib.Path(scene.folder.name).rglob("audit.sqlite")))
        broken = scene.command("audit", "verify", status=1)
        expect(re.search(rf"\b{number}\b", broken), f"audit verify does not name entry {number}:\n{broken}")


def isolation(scene, show):
    output = scene.command(*show)
    return json.loads(output[output.index("{"):])["isolation"]["state"]


def change_one_byte(record):
    """Changes one letter of a comment in the file itself, past all triggers; returns the entry's number."""
    with sqlite3.connect(record) as store:
        store.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        query = "SELECT number, body FROM entries WHERE body LIKE ? LIMIT 1"
        number, body = store.execute(query, [f"%{COMMENT}%"]).fetchone()
    store.close()
    content = record.read_bytes()
    place = content.index(body.encode()) + body.index(COMMENT)
    record.write_bytes(content[:place] + b"C" + content[place + 1:])
    return number


def main(lens):
    stories = [
        a_case_in_the_terminal,
        two_processes_confirm_the_same_action,
        a_process_dies_between_sending_and_recording,
        a_process_dies_and_the_order_is_lost,
    ]
    for story in stories:
        begin = time.monotonic()
        story(lens)
        print(f"{story.__name__.replace('_', ' ')}: {time.monotonic() - begin:.1f} s")


if __name__ == "__main__":
    try:
        main(os.path.abspath(sys.argv[1]))
    except Mismatch as mismatch:
        sys.exit(f"actions: {mismatch}")
