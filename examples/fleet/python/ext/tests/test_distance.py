import random
import unittest
from concurrent.futures import ThreadPoolExecutor

import fleet_ext
from fleet_ext import reference


class DistanceTest(unittest.TestCase):
    def test_known_distances(self):
        for a, b, want in [
            ("", "", 0),
            ("", "abc", 3),
            ("abc", "abc", 0),
            ("kitten", "sitting", 3),
            ("flaw", "lawn", 2),
        ]:
            with self.subTest(a=a, b=b):
                self.assertEqual(fleet_ext.distance(a, b), want)
                self.assertEqual(reference.distance(a, b), want)

    def test_counts_characters_of_every_width(self):
        # Python stores these with one, one, two and four bytes per character.
        for b in ["caf\N{LATIN SMALL LETTER E WITH ACUTE}", "cafe", "caf\u4e00", "caf\U0001f600"]:
            with self.subTest(b=b):
                self.assertEqual(fleet_ext.distance("cafx", b), 1)

    def test_agrees_with_the_reference(self):
        rng = random.Random(1)  # the same strings on every platform
        alphabet = "ab\xff\u4e00\U0001f600\0"
        for _ in range(300):
            a, b = ("".join(rng.choices(alphabet, k=rng.randrange(12))) for _ in range(2))
            with self.subTest(a=a, b=b):
                self.assertEqual(fleet_ext.distance(a, b), reference.distance(a, b))

    def test_threads(self):
        pairs = [("a" * n, "b" * (2 * n)) for n in range(200)]
        with ThreadPoolExecutor(max_workers=4) as pool:
            distances = list(pool.map(lambda pair: fleet_ext.distance(*pair), pairs))
        self.assertEqual(distances, [2 * n for n in range(200)])

    def test_refuses_other_arguments(self):
        for args in [(), ("a",), ("a", b"a"), (None, "a"), ("a", "b", "c")]:
            with self.subTest(args=args), self.assertRaises(TypeError):
                fleet_ext.distance(*args)


if __name__ == "__main__":
    unittest.main()
