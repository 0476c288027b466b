"""Text from outside is data: none of it becomes part of the page."""

import unittest

from overlay import OverlayTest

SCRIPT = "<script>alert(1)</script>"
HANDLER = "<img src=x onerror=alert(2)>"


class Hostile(OverlayTest):
    """Titles, device names, file names and hunting rows begin with markup."""

    flags = ("--unlimited", "--fault", "graph.*:markup", "--fault", "endpoint.*:markup")

    def assert_only_text(self):
        self.assertFalse(self.js("return [...document.querySelectorAll('script')].some((each) => each.text)"))
        self.assertEqual(self.all("img[src=x], [onerror], [onload], [onclick]"), [])
        # Any command fails while a dialog is open; the page's own would stand in the driver's way here.
        self.assertTrue(self.browser.title)

    def test_markup_in_an_alert_title_a_device_name_and_a_row_is_shown_as_text(self):
        self.look_up("198.51.100.77")
        card = self.card("198.51.100.77")
        for label in ("Incidents", "Alerts", "Devices", "Advanced"):
            with self.subTest(tab=label):
                panel = self.open_tab(card, label)
                self.js("for (const each of arguments[0].querySelectorAll('details')) each.open = true", panel)
                self.until(lambda: SCRIPT in panel.text, f"the markup as text under {label}")
                self.assertIn(HANDLER, panel.text)
                self.assert_only_text()

    def test_markup_as_an_entity_is_shown_as_text(self):
        for text in (f"{SCRIPT} 198.51.100.77", f'{HANDLER} "><svg onload=alert(3)> 198.51.100.77',
                     "https://x.example/<script>alert(1)</script>", "javascript:alert(1) 198.51.100.77"):
            with self.subTest(text=text):
                self.look_up(text)
                self.assertTrue(self.all(".card"))
                self.assert_only_text()

    def test_markup_in_a_link_is_shown_as_text(self):
        self.open("#q=%3Cscript%3Ealert(1)%3C%2Fscript%3E%20198.51.100.77")
        self.wait_for_answers()
        self.assertIn(SCRIPT, self.one("#results").text)
        self.assert_only_text()

    def test_markup_in_a_hunting_row_and_a_column_name_is_shown_as_text(self):
        self.open("#hunt")
        self.one("#hunt-query").send_keys(f"print ['{SCRIPT}'] = '{HANDLER}'")
        self.one("#hunt-form button.primary").click()
        self.until(lambda: HANDLER in self.one("#hunt-result").text, "the row")
        self.one("#hunt-result tbody tr[aria-rowindex] th").click()
        self.assert_only_text()

    def test_markup_among_recent_lookups_is_shown_as_text(self):
        self.open()
        self.one("#recent-toggle").click()
        self.ask(f"{SCRIPT} 198.51.100.77")
        self.open()
        self.assertIn(SCRIPT, self.one("#recent").text)
        self.assert_only_text()


class Page(OverlayTest):
    flags = ("--unlimited",)

    def test_the_page_and_all_that_belongs_to_it_weigh_at_most_110_kB(self):
        self.look_up("198.51.100.77")
        self.open_tab(self.card("198.51.100.77"), "Advanced")
        self.open("#hunt")
        self.drain()
        loaded = {url for url in self.requests if url.startswith(self.server.address) and "/api/" not in url
                  and "/overlay/" not in url}
        weights = {url: len(self.server.get(url.removeprefix(self.server.address).split("#")[0] or "/")[2]) for url in
                   {url.split("#")[0] for url in loaded}}
        total = sum(weights.values())
        print(f"\npage weight: {total:,} bytes uncompressed in {len(weights)} files")
        self.assertGreater(len(weights), 5)
        self.assertLessEqual(total, 110_000, sorted(weights.items(), key=lambda item: -item[1]))

    def test_the_policy_allows_nothing_inline_and_nothing_from_elsewhere(self):
        for path in ("/", "/sign-in", "/assets/base.css", "/healthz"):
            with self.subTest(path=path):
                _, headers, _ = self.server.get(path)
                policy = headers["Content-Security-Policy"]
                self.assertIn("default-src 'none'", policy)
                self.assertNotIn("unsafe", policy)
                self.assertNotIn("*", policy)
                self.assertIn("frame-ancestors 'none'", policy)
                self.assertEqual(headers["X-Content-Type-Options"], "nosniff")
                self.assertEqual(headers["Referrer-Policy"], "same-origin")

    def test_the_browser_refuses_a_script_that_gets_into_the_page(self):
        self.open()
        self.js("const script = document.createElement('script'); script.textContent = 'window.broken = 1';"
                "document.body.append(script);")
        self.assertIsNone(self.js("return window.broken"))
        self.expected_console = ("Content Security Policy",)


if __name__ == "__main__":
    unittest.main()
