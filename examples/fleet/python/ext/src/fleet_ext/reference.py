"""What the C code computes, in Python. It says what is right; it is not fast."""


def distance(a: str, b: str) -> int:
    """Return the Levenshtein distance between two strings."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, start=1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, start=1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]
