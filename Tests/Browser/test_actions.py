"""Containing a device and a file from the page: what an analyst does, and what must not happen."""

import json
import pathlib
import shutil
import subprocess
import tempfile
import unittest

from selenium.webdriver.common.keys import Keys

from overlay import PATIENCE, PROGRAM
from test_access import AxeTest
from test_safety import HANDLER, SCRIPT

DEVICE = "fin-ws-014"
FULL_NAME = f"{DEVICE}.corp.contoso.example"
BEACON = "198.51.100.77"
REASON = "Beacons to a known server"
TOKENS = {name: f"0123456789abcdef0123456789abcdef-{name}" for name in ("ann", "victor")}


class ActionTest(AxeTest):
    """A simulated tenant whose actions end soon, with a record of its own for each class."""

    more_flags = ()

    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="lens-actions-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        cls.record = cls.folder / "record.sqlite"
        cls.flags = ("--unlimited", "--action-time", "2", "--option", f"auditFile={cls.record}",
                     "--option", "actionsPerHour=1000", *cls.more_flags)
        super().setUpClass()

    def audit(self, *arguments):
        """What `defender-lens audit` prints about the record of this class."""
        command = [PROGRAM, "audit", *arguments, "--audit-file", str(self.record)]
        return subprocess.run(command, capture_output=True, text=True, timeout=PATIENCE, check=False)

    def sent(self):
        """The actions that were begun to be sent, as the record has them, oldest first."""
        return [entry for entry in self.entries() if entry["event"] == "sending"]

    def entries(self):
        return [json.loads(line) for line in self.audit("export").stdout.splitlines()]

    def place(self):
        """The place of the compromised device, on its card, after it was read."""
        self.look_up(FULL_NAME)
        panel = self.open_tab(self.card(FULL_NAME), "Devices")
        place = self.one(f'.containment[data-name="{FULL_NAME}"]', panel)
        self.js("arguments[0].scrollIntoView({ block: 'center' })", place)
        self.until(lambda: self.all(".isolation", place), "the state of the device")
        return place

    def button(self, place, label):
        found = [button for button in self.all("button", place) if button.text.startswith(label)]
        self.assertEqual(len(found), 1, f"{label} in {place.text}")
        return found[0]

    def open_dialog(self, place, label="Isolate…"):
        self.button(place, label).click()
        self.until(lambda: self.all("#act-form"), "the preview")

    def fill(self, name=DEVICE, reason=REASON):
        for box in self.all("#act-form [type=checkbox]"):
            box.click()
        self.one("#act-form [name=comment]").send_keys(reason)
        self.one("#act-form [name=deviceName]").send_keys(name)

    def confirm(self, **typed):
        self.fill(**typed)
        self.one("#act-confirm").click()
        self.until(lambda: not self.one("#act-dialog").is_displayed(), "the end of the dialog")

    def isolation(self, place):
        return self.js("return arguments[0].querySelector('.isolation')?.dataset.isolation", place)

    def settled(self, place):
        self.until_js("!arguments[0].querySelector('.act[data-open]')", "the end of what runs", place)

    def until_isolation(self, place, state):
        self.until(lambda: self.isolation(place) == state, f"the state {state}")

    def released(self, place):
        """Releases the device if it is isolated, so that each test begins alike."""
        self.settled(place)
        if self.isolation(place) == "isolated":
            self.open_dialog(place, "Release…")
            self.confirm(reason="Back to the start")
            self.until_isolation(place, "released")


class Story(ActionTest):
    def test_a_compromised_device_is_isolated_and_released_and_both_stand_in_the_record(self):
        place = self.place()
        self.released(place)
        before = len(self.sent())
        self.assertIn("Not isolated", place.text)
        self.open_dialog(place)
        dialog = self.one("#act-dialog")
        for fact in (DEVICE, "Last seen", "OS platform", "Group", "Tags", "Not isolated"):
            self.assertIn(fact, dialog.text)
        self.one("#act-form summary").click()
        self.assertIn("/isolate", dialog.text)
        self.assertIn('"IsolationType":"Full"', dialog.text)
        self.confirm()
        first = self.until_js("arguments[0].querySelector('.act')?.textContent", "the action on the card", place)
        self.assertIn(REASON, first)
        self.assertNotIn("succeeded", first, "queued is not done")
        self.until_isolation(place, "isolated")
        self.assertIn("Isolated (Full)", place.text)
        self.assertIn("succeeded", place.text)
        self.button(place, "Undo: release…").click()
        self.until(lambda: self.all("#act-form"), "the preview of the opposite")
        self.assertIn("Release", self.one("#act-title").text)
        self.confirm(reason="Cleaned")
        self.until_isolation(place, "released")
        sent = self.sent()[before:]
        self.assertEqual([entry["kind"] for entry in sent], ["isolate", "release"])
        self.assertIn(REASON, json.dumps(sent[0]))
        verified = self.audit("verify")
        self.assertEqual(verified.returncode, 0, verified.stderr)

    def test_the_page_is_reloaded_in_the_middle_and_nothing_is_lost(self):
        place = self.place()
        self.released(place)
        self.open_dialog(place)
        self.confirm()
        self.open("#actions")
        text = self.until_js("document.querySelector('#acts .act')?.textContent", "the list of actions")
        self.assertIn(DEVICE, text)
        self.until_js("document.querySelector('#acts .act').dataset.state === 'succeeded'", "the end of the isolation")
        place = self.place()
        self.assertEqual(self.isolation(place), "isolated")
        self.released(place)

    def test_an_action_that_runs_is_counted_in_the_header(self):
        place = self.place()
        self.released(place)
        self.open_dialog(place)
        self.confirm()
        self.until(lambda: "1 open" in self.one(".top nav").text, "the count")
        self.until_isolation(place, "isolated")
        self.until(lambda: "open" not in self.one(".top nav").text, "the end of the count")
        self.released(place)

    def test_all_cards_that_show_a_device_follow(self):
        self.look_up(f"{FULL_NAME} {BEACON}")
        for card in self.all(".card"):
            self.open_tab(card, "Devices")
        places = self.all(f'.containment[data-name="{FULL_NAME}"]')
        self.assertEqual(len(places), 2)
        for place in places:
            self.until(lambda place=place: self.isolation(place), "the state")
        self.released(places[0])
        self.js("arguments[0].scrollIntoView({ block: 'center' })", places[0])
        self.open_dialog(places[0])
        self.confirm()
        for place in places:
            self.until_isolation(place, "isolated")
        self.released(places[0])

    def test_a_double_click_sends_once(self):
        place = self.place()
        self.released(place)
        before = len(self.sent())
        self.open_dialog(place)
        self.fill()
        self.js("const button = document.getElementById('act-confirm');"
                "button.click(); button.click(); button.form.requestSubmit(button);")
        self.until_isolation(place, "isolated")
        self.assertEqual(len(self.sent()) - before, 1)
        self.released(place)

    def test_the_button_is_ready_only_when_all_is_given_and_nothing_is_sent_before(self):
        place = self.place()
        self.released(place)
        before = len(self.sent())
        self.open_dialog(place)
        confirm = self.one("#act-confirm")
        self.assertFalse(confirm.is_enabled())
        self.fill(name="fin-ws-01")
        self.assertFalse(confirm.is_enabled())
        self.one("[name=deviceName]").send_keys("4")
        self.assertTrue(confirm.is_enabled())
        self.one("[name=comment]").send_keys(Keys.CONTROL, "a", Keys.NULL, Keys.DELETE)
        self.assertFalse(confirm.is_enabled())
        self.one("[name=comment]").send_keys("   ")
        self.assertFalse(confirm.is_enabled())
        self.one("#act-close").click()
        self.assertEqual(len(self.sent()), before)

    def test_a_refusal_stands_in_the_dialog_and_keeps_what_was_typed(self):
        self.expected_console = ("422",)
        place = self.place()
        self.released(place)
        before = len(self.sent())
        self.open_dialog(place)
        self.fill()
        self.js("document.querySelector('#act-form [name=deviceName]').value = 'another-device';"
                "document.getElementById('act-form').dataset.typed = 'another-device';")
        self.one("[name=comment]").send_keys("!")
        self.one("#act-confirm").click()
        self.until(lambda: self.one("#act-refusal").text, "the refusal")
        self.assertIn("name", self.one("#act-refusal").text)
        self.assertEqual(self.one("[name=comment]").get_attribute("value"), REASON + "!")
        self.assertEqual(len(self.sent()), before)
        self.one("#act-again").click()
        self.until(lambda: self.all(f'#act-form[data-typed="{FULL_NAME}"]'), "the new preview")
        self.assertEqual(self.one("[name=comment]").get_attribute("value"), REASON + "!")
        self.assertEqual(self.one("#act-refusal").text, "")

    def test_a_preview_that_is_too_old_cannot_be_confirmed(self):
        place = self.place()
        self.released(place)
        self.open_dialog(place)
        self.fill()
        self.assertRegex(self.one("#act-left").text, r"^[45]:\d\d$")
        self.js("const real = Date.now; Date.now = () => real() + 300_000;")
        self.until(lambda: "expired" in self.one("#act-refusal").text, "the end of the preview")
        self.assertFalse(self.one("#act-confirm").is_enabled())
        self.one("#act-again").click()
        self.until_js("document.querySelector('#act-refusal').textContent === '' && document.getElementById('act-form')"
                      " && document.getElementById('act-left').textContent.startsWith('5')", "a new preview")
        self.assertEqual(self.one("[name=comment]").get_attribute("value"), REASON)

    def test_without_the_server_nothing_is_claimed(self):
        self.expected_console = ("ERR_INTERNET_DISCONNECTED",)
        place = self.place()
        self.released(place)
        self.open_dialog(place)
        self.fill()
        offline = {"offline": True, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1}
        self.cdp("Network.emulateNetworkConditions", **offline)
        try:
            self.one("#act-confirm").click()
            self.until(lambda: "not known whether it was sent" in self.one("#act-refusal").text, "the doubt")
        finally:
            self.cdp("Network.emulateNetworkConditions", **{**offline, "offline": False})
        self.one("#act-confirm").click()
        self.until_isolation(place, "isolated")
        self.released(place)

    def test_the_keyboard_is_enough_and_the_focus_returns(self):
        place = self.place()
        self.released(place)
        button = self.button(place, "Isolate…")
        self.js("arguments[0].focus()", button)
        self.keys(Keys.ENTER)
        self.until(lambda: self.all("#act-form"), "the preview")
        self.keys(Keys.ESCAPE)
        self.until(lambda: not self.one("#act-dialog").is_displayed(), "the end of the dialog")
        self.assertEqual(self.focused(), button)
        self.keys(Keys.ENTER)
        self.until(lambda: self.all("#act-form"), "the preview")
        self.assertEqual(self.focused().get_attribute("name"), "comment")
        self.js("for (const box of document.querySelectorAll('#act-form [type=checkbox]')) box.click();")
        self.keys(REASON, Keys.TAB, DEVICE, Keys.ENTER)
        self.until(lambda: not self.one("#act-dialog").is_displayed(), "the end of the dialog")
        self.until_isolation(place, "isolated")
        self.assertTrue(self.js("return arguments[0].contains(document.activeElement)", place))
        self.released(place)

    def keys(self, *keys):
        self.focused().send_keys(*keys[:1])
        for key in keys[1:]:
            self.focused().send_keys(key)

    def focused(self):
        return self.browser.switch_to.active_element

    def test_a_file_is_stopped_and_quarantined_on_its_device(self):
        before = len(self.sent())
        self.look_up(BEACON)
        panel = self.open_tab(self.card(BEACON), "Alerts")
        self.js("for (const each of arguments[0].querySelectorAll('details')) each.open = true", panel)
        place = next(each for each in self.all(".quarantine", panel) if self.all("button", each))
        self.js("arguments[0].scrollIntoView({ block: 'center' })", place)
        self.open_dialog(place, "Stop and quarantine…")
        name = self.one("#act-form").get_attribute("data-typed")
        sha1 = place.get_attribute("data-file")
        self.assertIn(sha1, self.one("#act-dialog").text)
        self.confirm(name=name, reason="Known bad")
        self.until_js("arguments[0].querySelector('.act')?.dataset.state === 'succeeded'", "the end of the quarantine", place)
        sent = self.sent()[before:]
        self.assertEqual([entry["kind"] for entry in sent], ["quarantine"])
        whole = [entry for entry in self.entries() if entry.get("action") == sent[0]["action"]]
        self.assertIn(sha1, json.dumps(whole))


class NoDevice(ActionTest):
    more_flags = ("--fault", "graph.*:no-device")

    def test_a_file_without_a_device_has_no_button_and_says_why(self):
        self.look_up(BEACON)
        panel = self.open_tab(self.card(BEACON), "Alerts")
        self.js("for (const each of arguments[0].querySelectorAll('details')) each.open = true", panel)
        places = self.all(".quarantine", panel)
        self.assertTrue(places)
        for place in places:
            self.assertEqual(self.all("button", place), [])
            self.assertIn("names no device", place.text)


class Looks(ActionTest):
    def test_dialog_card_and_list_have_no_serious_violation(self):
        def show():
            place = self.place()
            self.settled(place)
            self.assert_accessible("device")
            self.open_dialog(place, "Quick scan…")
            self.one("#act-form summary").click()
            self.assert_accessible("dialog")
            self.one("#act-close").click()
            self.open_dialog(place, "Quick scan…")
            self.confirm()
            self.settled(place)
            self.open("#actions")
            self.until(lambda: self.all("#acts .act"), "the list")
        self.in_both_schemes(show, "actions")

    def test_nothing_is_cut_off_at_360_pixels(self):
        self.narrow(360)
        place = self.place()
        self.open_dialog(place, "Quick scan…")
        for selector in ("#act-dialog", ".containment"):
            wide = self.js(
                "const root = document.querySelector(arguments[0]);"
                "return [root, ...root.querySelectorAll('*')].filter((each) => each.getBoundingClientRect().right > innerWidth + 1)"
                ".map((each) => each.outerHTML.slice(0, 80))", selector)
            self.assertEqual(wide, [], selector)
        self.assertLessEqual(self.js("return document.documentElement.scrollWidth"), 360)
        confirm = self.one("#act-confirm")
        self.js("arguments[0].scrollIntoView()", confirm)
        self.assertTrue(confirm.is_displayed())


class Hostile(ActionTest):
    more_flags = ("--fault", "endpoint.*:markup", "--fault", "graph.*:markup")

    def test_markup_in_a_device_name_is_shown_as_text_in_the_dialog_and_on_the_card(self):
        self.expected_console = ("422", "409", "404")
        self.look_up(BEACON)
        panel = self.open_tab(self.all(".card")[0], "Devices")
        place = self.one(".containment", panel)
        self.until(lambda: self.all(".isolation", place), "the state of the device")
        self.button(place, "Quick scan…").click()
        self.until(lambda: self.all("#act-form") or self.one("#act-refusal").text, "the preview or its refusal")
        self.assertIn(SCRIPT, self.one("#act-title").text)
        self.assertFalse(self.js("return [...document.querySelectorAll('script')].some((each) => each.text)"))
        self.assertEqual(self.all("img[src=x], [onerror], [onload], [onclick]"), [])
        self.assertIn(HANDLER, self.one(".card").text + self.one("#act-dialog").text)


class Unread(ActionTest):
    more_flags = ("--fault", "endpoint.machineactions:500")

    def test_a_state_that_cannot_be_read_is_unknown_and_never_no(self):
        self.expected_console = ("502", "504")
        place = self.place()
        self.assertEqual(self.isolation(place), "unknown")
        self.assertNotIn("Not isolated", place.text)


class Roles(ActionTest):
    @classmethod
    def setUpClass(cls):
        tokens = pathlib.Path(tempfile.mkdtemp(prefix="lens-tokens-"))
        cls.addClassCleanup(shutil.rmtree, tokens)
        for name, token in TOKENS.items():
            path = tokens / name
            path.write_text(token + "\n")
            path.chmod(0o600)
        cls.more_flags = ("--option", f"accessTokens=ann:responder:{tokens}/ann,victor:viewer:{tokens}/victor")
        super().setUpClass()

    def sign_in(self, name):
        self.cdp("Network.clearBrowserCookies")
        self.open(path="/sign-in")
        self.one("input[name=token]").send_keys(TOKENS[name])
        self.one("form button").click()
        self.until(lambda: self.all(".caller"), "the overlay")

    def test_a_viewer_sees_the_state_and_the_reason_and_no_buttons(self):
        self.sign_in("victor")
        place = self.place()
        self.assertEqual(self.isolation(place), "released")
        self.assertIn("role responder", place.text)
        self.assertEqual([each.text for each in self.all("button", place)], ["Refresh"])
        panel = self.open_tab(self.all(".card")[0], "Alerts")
        self.assertEqual(self.all("button[data-order]", panel), [])

    def test_a_session_that_ended_says_so_with_a_link_and_keeps_what_was_typed(self):
        self.expected_console = ("401",)
        self.sign_in("ann")
        place = self.place()
        self.open_dialog(place)
        self.fill()
        self.cdp("Network.clearBrowserCookies")
        self.one("#act-confirm").click()
        link = self.until(lambda: self.all("#act-refusal a"), "the link to sign in")[0]
        self.assertTrue(link.get_attribute("href").endswith("/sign-in"))
        self.assertEqual(self.one("[name=comment]").get_attribute("value"), REASON)
        self.assertEqual(self.sent(), [])


if __name__ == "__main__":
    unittest.main()
