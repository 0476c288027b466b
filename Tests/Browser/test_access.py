"""Signing in, and whether everybody can use what there is: contrast, names, roles."""

import pathlib
import tempfile
import unittest
from importlib.util import find_spec

from overlay import OverlayTest, REPORT, Server

AXE = pathlib.Path(find_spec("axe_playwright_python").origin).with_name("axe.min.js").read_text()
TOKEN = "0123456789abcdef0123456789abcdef-alice"


class AxeTest(OverlayTest):
    """Examines the page with axe-core, in light and in dark."""

    def assert_accessible(self, what):
        self.browser.execute_script(AXE)
        result = self.module(
            "return await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
            " 'best-practice'] })"
        )
        grave = [
            f'{each["id"]} ({each["impact"]}): {each["help"]}: ' + "; ".join(node["html"][:160] for node in each["nodes"][:3])
            for each in result["violations"] if each["impact"] in ("serious", "critical")
        ]
        self.assertEqual(grave, [], what)
        self.assertGreater(len(result["passes"]), 10)

    def in_both_schemes(self, show, what):
        for scheme in ("light", "dark"):
            with self.subTest(scheme=scheme):
                self.prefer(scheme)
                show()
                self.assert_accessible(f"{what}, {scheme}")


class Shape(AxeTest):
    flags = ("--unlimited", "--fault", "endpoint.*:500")

    def test_the_empty_page_has_no_serious_violation(self):
        self.in_both_schemes(self.open, "empty page")

    def test_each_tab_of_results_has_no_serious_violation(self):
        def show():
            self.look_up(REPORT)
            card = self.card("198.51.100.77")
            for label in ("Incidents", "Alerts", "Advanced"):
                panel = self.open_tab(card, label)
                self.js("for (const each of arguments[0].querySelectorAll('details')) each.open = true", panel)
                self.assert_accessible(label)
        self.in_both_schemes(show, "results")

    def test_the_hunting_box_with_rows_and_remarks_has_no_serious_violation(self):
        def show():
            self.open("#hunt")
            self.one("#hunt-query").send_keys("DeviceInfo | extend unknown = nosuch | take 3")
            self.until(lambda: self.all("#hunt-findings li"), "the remarks")
            self.one("#hunt-query").clear()
            self.one("#hunt-query").send_keys("DeviceInfo | take 3")
            self.one("#hunt-form button.primary").click()
            self.until(lambda: self.all("#hunt-result tbody tr[aria-rowindex]"), "the rows")
        self.in_both_schemes(show, "hunting box")

    def test_the_help_has_no_serious_violation(self):
        def show():
            self.open()
            self.one("#help").click()
        self.in_both_schemes(show, "help")

    def test_a_narrow_page_has_no_serious_violation(self):
        def show():
            self.narrow(360)
            self.look_up("198.51.100.77")
        self.in_both_schemes(show, "narrow")


class SignIn(AxeTest):
    @classmethod
    def setUpClass(cls):
        folder = tempfile.mkdtemp(prefix="lens-tokens-")
        token = pathlib.Path(folder, "alice")
        token.write_text(TOKEN + "\n")
        token.chmod(0o600)
        cls.flags = ("--unlimited", "--option", f"accessTokens=alice:responder:{token}")
        super().setUpClass()

    def setUp(self):
        super().setUp()
        self.browser.delete_all_cookies()
        self.cdp("Network.clearBrowserCookies")

    def sign_in(self, token):
        self.open(path="/sign-in")
        self.one("input[name=token]").send_keys(token)
        self.one("form button").click()

    def test_without_a_session_the_page_leads_to_the_sign_in(self):
        self.open()
        self.assertIn("/sign-in", self.browser.current_url)

    def test_a_token_opens_the_overlay_and_the_cookie_is_out_of_reach(self):
        self.sign_in(TOKEN)
        self.until(lambda: self.browser.current_url == self.server.address + "/", "the overlay")
        self.assertIn("alice", self.one(".caller").text)
        cookies = self.cdp("Network.getCookies")["cookies"]
        self.assertEqual(len(cookies), 1)
        cookie = cookies[0]
        self.assertTrue(cookie["httpOnly"])
        self.assertTrue(cookie["secure"])
        self.assertEqual(cookie["sameSite"], "Strict")
        self.assertNotIn(TOKEN, cookie["value"])
        self.assertEqual(self.js("return document.cookie"), "")
        self.assertNotIn(TOKEN, self.server.text())
        self.ask("198.51.100.77")
        self.assertTrue(self.all(".card"))

    def test_a_wrong_token_is_refused_in_words(self):
        self.expected_console = ("401",)
        self.sign_in("x" * 40)
        self.assertIn("/sign-in", self.browser.current_url)
        self.assertIn("unknown", self.one("main, body").text)
        self.assertEqual(self.cdp("Network.getCookies")["cookies"], [])

    def test_signing_out_ends_the_session(self):
        self.sign_in(TOKEN)
        self.until(lambda: self.all(".caller"), "the overlay")
        self.one("form[action='/sign-out'] button").click()
        self.until(lambda: "/sign-in" in self.browser.current_url, "the sign-in")
        self.open()
        self.assertIn("/sign-in", self.browser.current_url)

    def test_the_sign_in_has_no_serious_violation(self):
        self.in_both_schemes(lambda: self.open(path="/sign-in"), "sign-in")


class Start(unittest.TestCase):
    def test_others_are_not_let_in_without_tokens_and_encryption(self):
        with self.assertRaises(RuntimeError) as refusal:
            self.addCleanup(Server("--host", "0.0.0.0").stop)
        self.assertIn("access tokens", str(refusal.exception))
        self.assertIn("TLS", str(refusal.exception))


if __name__ == "__main__":
    unittest.main()
