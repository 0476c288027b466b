"""The modules of the page that have no page: imported in the browser and called."""

import unittest

from overlay import OverlayTest


class Modules(OverlayTest):
    flags = ("--unlimited",)

    def setUp(self):
        super().setUp()
        self.open()

    def call(self, module, function, *arguments):
        return self.module(
            f"const module = await import('/assets/{module}.js'); return module.{function}(...given)", *arguments
        )

    def test_addresses_names_and_schemes_are_defanged_and_nothing_else(self):
        for text, expected in (
            ("http://evil.example/a.b?c=d.e", "hxxp://evil[.]example/a.b?c=d.e"),
            ("198.51.100.77", "198.51.100[.]77"),
            ("megan.ortiz@contoso.example", "megan.ortiz@contoso[.]example"),
            ("ed01ebfbc9eb5bbea545af4d01bf5f10", "ed01ebfbc9eb5bbea545af4d01bf5f10"),
            ("CVE-2021-44228", "CVE-2021-44228"),
            ("At 10.30 he left. Then", "At 10.30 he left. Then"),
        ):
            with self.subTest(text=text):
                self.assertEqual(self.call("defang", "defanged", text), expected)

    def test_fields_of_a_csv_file_never_begin_a_formula(self):
        for text, expected in (
            ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "-1"), ("-1.5e3", "-1.5e3"), ("-1+1", "'-1+1"), ("@x", "'@x"),
            ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("a,b", '"a,b"'), ('a"b', '"a""b"'), ("a\nb", '"a\nb"'), ("", ""),
            ("=a,b", "\"'=a,b\""),
        ):
            with self.subTest(text=text):
                self.assertEqual(self.call("grid-files", "csvField", text), expected)

    def test_byte_offsets_become_offsets_of_the_text_box(self):
        text = "a é 😀 z"
        bytes = [len(text[:at].encode()) for at in range(len(text) + 1)]
        units = [len(text[:at].encode("utf-16-le")) // 2 for at in range(len(text) + 1)]
        self.assertEqual(self.call("hunt-text", "utf16Offsets", text, bytes), units)
        self.assertEqual(self.call("hunt-text", "utf16Offsets", text, [3]), [2], "inside a character: its beginning")

    def test_rows_sort_by_type_with_nothing_last(self):
        for kind, values, expected in (
            ("number", ["10", 9, None, "100"], [1, 0, 3, 2]),
            ("number", ["9007199254740993", "9007199254740992"], [1, 0]),
            ("text", ["b", "", "A", "a10", "a9"], [2, 4, 3, 0, 1]),
            ("time", ["2026-11-22T10:00:00.0000002Z", "2026-11-22T10:00:00.0000001Z", None], [1, 0, 2]),
            ("span", ["1.00:00:00", "23:59:59", "-00:00:01"], [2, 1, 0]),
            ("flag", [True, False, None], [1, 0, 2]),
        ):
            with self.subTest(kind=kind, values=values):
                rows = [[value] for value in values]
                order = list(range(len(values)))
                self.assertEqual(self.call("grid-values", "sorted", order, rows, 0, kind, False), expected)

    def test_whole_numbers_keep_their_digits(self):
        self.assertEqual(
            self.call("grid-values", "parseExact", '{"a": 9007199254740993, "b": "9007199254740993", "c": 1.5}'),
            {"a": "9007199254740993", "b": "9007199254740993", "c": 1.5},
        )


if __name__ == "__main__":
    unittest.main()
