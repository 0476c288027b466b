"""The program under test, served on a free port, and the browser that looks at it."""

import json
import os
import pathlib
import re
import shutil
import subprocess
import tempfile
import time
import unittest
import urllib.request

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = os.environ.get("LENS_PROGRAM", str(ROOT / ".build/release/defender-lens"))
NOW = "2026-11-22T10:00:00Z"
REPORT = (ROOT / "docs/samples/report.txt").read_text()
PATIENCE = float(os.environ.get("LENS_PATIENCE", "20"))


class Server:
    """`defender-lens serve` on the simulated tenant; ends with the test class that started it."""

    def __init__(self, *flags):
        command = [PROGRAM, "serve", "--sandbox", "--now", NOW, "--seed", "1", "--port", "0", *flags]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("DEFENDER_LENS_")}
        environment["XDG_CONFIG_HOME"] = "/nonexistent"
        self.state = tempfile.TemporaryDirectory(prefix="lens-")
        environment["XDG_STATE_HOME"] = self.state.name
        self.log = tempfile.NamedTemporaryFile("r", prefix="lens-", suffix=".log")
        with open(self.log.name, "w") as out:
            self.process = subprocess.Popen(command, stderr=out, cwd=tempfile.gettempdir(), env=environment)
        self.address = self.wait_for_address()

    def wait_for_address(self):
        end = time.monotonic() + 3 * PATIENCE
        while time.monotonic() < end and self.process.poll() is None:
            found = re.search(r"Serving on (https?://[^/]+)/", self.text())
            if found:
                return found.group(1)
            time.sleep(0.02)
        self.process.kill()
        raise RuntimeError(f"the server did not start: {self.text()}")

    def text(self):
        """Everything that it logged."""
        return pathlib.Path(self.log.name).read_text()

    def stop(self):
        self.process.terminate()
        try:
            return self.process.wait(30)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise

    def get(self, path, **headers):
        """Status, headers and body of one request without the browser."""
        request = urllib.request.Request(self.address + path, headers=headers)
        with urllib.request.urlopen(request, timeout=PATIENCE) as answer:
            return answer.status, answer.headers, answer.read()


def binary(name, *paths):
    """A program of the system; the tests fail without it, they are never skipped."""
    found = shutil.which(name) or next((path for path in paths if os.access(path, os.X_OK)), None)
    if not found:
        raise RuntimeError(f"{name} is missing; on Debian: apt-get install chromium chromium-driver")
    return found


def start_browser(downloads):
    options = webdriver.ChromeOptions()
    options.binary_location = binary("chromium", "/usr/bin/chromium")
    for flag in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu", "--lang=en-US",
                 "--window-size=1280,900", "--force-prefers-reduced-motion", "--hide-scrollbars"):
        options.add_argument(flag)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    service = webdriver.ChromeService(executable_path=binary("chromedriver", "/usr/bin/chromedriver"))
    browser = webdriver.Chrome(options=options, service=service)
    browser.execute_cdp_cmd("Emulation.setTimezoneOverride", {"timezoneId": "Europe/Berlin"})
    browser.execute_cdp_cmd("Emulation.setFocusEmulationEnabled", {"enabled": True})
    browser.execute_cdp_cmd("Browser.setDownloadBehavior", {"behavior": "allow", "downloadPath": downloads})
    return browser


class OverlayTest(unittest.TestCase):
    """A browser and a server for each class; storage and cookies are empty for each test.

    After each test no warning and no error may stand in the browser's console, no dialog may be open, and no request may have gone
    anywhere but to the server.
    """

    flags = ()
    expected_console = ()

    @classmethod
    def setUpClass(cls):
        cls.downloads = tempfile.mkdtemp(prefix="lens-downloads-")
        cls.addClassCleanup(shutil.rmtree, cls.downloads)
        cls.server = Server(*cls.flags)
        cls.addClassCleanup(lambda: cls.server.stop())
        cls.browser = start_browser(cls.downloads)
        cls.addClassCleanup(cls.browser.quit)
        cls.cdp("Browser.grantPermissions", origin=cls.server.address,
                permissions=["clipboardReadWrite", "clipboardSanitizedWrite"])

    @classmethod
    def cdp(cls, command, **arguments):
        return cls.browser.execute_cdp_cmd(command, arguments)

    def setUp(self):
        self.browser.get("about:blank")
        self.cdp("Storage.clearDataForOrigin", origin=self.server.address, storageTypes="all")
        self.cdp("Emulation.clearDeviceMetricsOverride")
        self.cdp("Emulation.setEmulatedMedia", features=[])
        self.console, self.requests = [], []
        self.drain()
        self.console, self.requests = [], []

    def tearDown(self):
        self.drain()
        unexpected = [line for line in self.console if not any(part in line for part in self.expected_console)]
        self.assertEqual(unexpected, [], "the console is not empty")
        foreign = [url for url in self.requests if not url.startswith((self.server.address + "/", "data:", "blob:", "about:"))]
        self.assertEqual(foreign, [], "a request left the origin")

    def drain(self):
        """Takes over what the browser logged since the last time."""
        self.console += [f'{entry["level"]} {entry["message"]}' for entry in self.browser.get_log("browser")
                         if entry["level"] in ("WARNING", "SEVERE")]
        for entry in self.browser.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                self.requests.append(message["params"]["request"]["url"])

    # Looking at the page

    def open(self, fragment="", path="/"):
        self.browser.get("about:blank")
        self.browser.get(self.server.address + path + fragment)

    def one(self, selector, within=None):
        return (within or self.browser).find_element(By.CSS_SELECTOR, selector)

    def all(self, selector, within=None):
        return (within or self.browser).find_elements(By.CSS_SELECTOR, selector)

    def js(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    def module(self, script, *arguments):
        """Runs a script that may await and import; returns what it returns."""
        result = self.browser.execute_async_script(
            "const done = arguments[arguments.length - 1], given = [...arguments].slice(0, -1);"
            "(async (...given) => {" + script + "})(...given).then((value) => done({ value }),"
            " (error) => done({ error: String(error?.stack ?? error) }));",
            *arguments,
        )
        self.assertNotIn("error", result, result.get("error"))
        return result.get("value")

    def until(self, condition, what):
        """Waits until a condition holds; returns its value."""
        return WebDriverWait(self.browser, PATIENCE, 0.05).until(lambda _: condition(), f"waited for {what}")

    def until_js(self, expression, what, *arguments):
        return self.until(lambda: self.js("return " + expression, *arguments), what)

    def narrow(self, width, height=740):
        self.cdp("Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=False)

    def prefer(self, scheme):
        self.cdp("Emulation.setEmulatedMedia", features=[{"name": "prefers-color-scheme", "value": scheme}])

    def clipboard(self):
        return self.module("return navigator.clipboard.readText()")

    def downloaded(self, ending):
        """Waits for a file that the page offered, and returns its bytes."""
        def complete():
            return [path for path in pathlib.Path(self.downloads).iterdir() if path.name.endswith(ending)]
        path = self.until(complete, f"a download that ends in {ending}")[0]
        content = path.read_bytes()
        path.unlink()
        return path.name, content

    # Using the page

    def ask(self, text):
        """Types a text and looks it up, then waits until all is answered."""
        box = self.one("#q")
        box.clear()
        self.js("arguments[0].value = arguments[1]; arguments[0].dispatchEvent(new Event('input'));", box, text)
        self.one("#go").click()
        self.wait_for_answers()

    def look_up(self, text):
        """Opens the page and looks a text up."""
        self.open()
        self.ask(text)

    def wait_for_answers(self):
        self.until_js(
            "document.querySelectorAll('.card').length > 0"
            " && document.getElementById('results').getAttribute('aria-busy') === 'false'"
            " && ![...document.querySelectorAll('.card')].some((card) => card.dataset.state === 'waiting')",
            "every card to be answered",
        )

    def card(self, value):
        """The card of an entity."""
        for card in self.all(".card"):
            if self.one("h2 .value", card).text == value:
                return card
        self.fail(f"there is no card of {value}")

    def open_tab(self, card, label):
        tab = next((tab for tab in self.all('[role="tab"]', card) if tab.text.startswith(label)), None)
        self.assertIsNotNone(tab, f"the card has no tab {label}")
        self.js("arguments[0].scrollIntoView({ block: 'center' })", tab)
        tab.click()
        panel = self.one("#" + tab.get_attribute("aria-controls"))
        self.assertTrue(panel.is_displayed())
        return panel
