"""Takes the pictures of the README; the first argument is the folder to put them into."""

import base64
import io
import pathlib
import sys
import tempfile

from PIL import Image

from overlay import REPORT, OverlayTest, Server

BEACON = "198.51.100.77"
QUERY = """DeviceNetworkEvents
| where Timestamp > ago(7d) and RemoteIP has "198.51.100.77"
| project Timestamp, DeviceName, ActionType, RemoteIP, RemotePort, RemoteUrl, InitiatingProcessFileName
| sort by Timestamp desc"""


class Photographer(OverlayTest):
    record = tempfile.mkdtemp(prefix="lens-pictures-")
    flags = ("--unlimited", "--action-time", "1", "--option", f"auditFile={record}/record.sqlite")
    folder = pathlib.Path(".")

    def runTest(self):
        for name, width, height, scheme, show in (
            ("wide-light", 1280, 860, "light", self.report),
            ("wide-dark", 1280, 860, "dark", self.alert),
            ("narrow-light", 400, 800, "light", self.incident),
            ("narrow-dark", 400, 800, "dark", self.device),
            ("hunt", 1280, 760, "light", self.hunt),
            ("dialog", 1280, 900, "light", self.dialog),
            ("isolated", 1280, 760, "dark", self.isolated),
        ):
            self.prefer(scheme)
            self.narrow(width, height)
            show()
            self.take(name)
            # The next one gets a server of its own: nothing in a picture comes from memory.
            self.tearDown()
            self.server.stop()
            type(self).server = Server(*self.flags)
            self.setUp()

    def report(self):
        self.look_up(REPORT)
        self.js("scrollTo(0, 0)")

    def alert(self):
        self.look_up(f"{BEACON} megan.ortiz@contoso.example CVE-2021-44228")
        self.unfold("Alerts")
        self.js("document.querySelector('.pasted').open = false; scrollTo(0, 0)")

    def incident(self):
        self.look_up(BEACON)
        self.unfold("Incidents")

    def device(self):
        self.look_up(BEACON)
        self.unfold("Devices")

    def unfold(self, label):
        card = self.card(BEACON)
        panel = self.open_tab(card, label)
        self.one("details.object > summary", panel).click()
        self.js("arguments[0].scrollIntoView({ block: 'start' })", card)

    def hunt(self):
        self.open("#hunt")
        self.one("#hunt-query").send_keys(QUERY)
        self.one("#hunt-form button.primary").click()
        self.until(lambda: self.all("#hunt-result tbody tr[aria-rowindex]"), "the rows")
        self.until(lambda: self.one("#hunt-verdict").text, "the verdict")
        self.js("document.activeElement.blur(); scrollTo(0, 0)")

    def dialog(self):
        self.look_up(BEACON)
        self.open_tab(self.card(BEACON), "Devices")
        self.until(lambda: self.all('[data-order="isolate"]'), "the device")
        self.one('[data-order="isolate"]').click()
        self.until(lambda: self.all("#act-form"), "the preview")
        self.one("#act-form summary").click()
        for box in self.all("#act-form [type=checkbox]"):
            box.click()
        self.one("#act-form [name=comment]").send_keys("Beacons to 198.51.100.77, case 4711")
        self.one("#act-form [name=deviceName]").send_keys("fin-ws-014")

    def isolated(self):
        self.dialog()
        self.one("#act-confirm").click()
        self.until(lambda: self.all('.isolation[data-isolation="isolated"]'), "the isolation")

    def take(self, name):
        self.js("document.activeElement.blur()")
        self.until(lambda: not self.one("#toast").text, "the end of a notice")
        self.cdp("Input.dispatchMouseEvent", type="mouseMoved", x=1, y=1)
        picture = self.cdp("Page.captureScreenshot", format="png", optimizeForSpeed=False)["data"]
        path = self.folder / f"{name}.png"
        # A palette is enough for flat surfaces and text, and takes half of the bytes.
        image = Image.open(io.BytesIO(base64.b64decode(picture))).convert("RGB")
        image.quantize(256, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE).save(path, optimize=True)
        print(f"{path}: {path.stat().st_size:,} bytes")


if __name__ == "__main__":
    Photographer.folder = pathlib.Path(sys.argv[1])
    result = Photographer().defaultTestResult()
    Photographer.setUpClass()
    try:
        Photographer().run(result)
    finally:
        Photographer.doClassCleanups()
    for _, trace in result.failures + result.errors:
        print(trace, file=sys.stderr)
    sys.exit(not result.wasSuccessful())
