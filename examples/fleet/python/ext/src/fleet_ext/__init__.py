"""The Levenshtein distance of two strings."""

# Deliberately not "or else the reference": a port whose C code was never built
# should fail, not be slow.
from fleet_ext._speed import distance

__all__ = ["distance"]
