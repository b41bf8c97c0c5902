# All else is in pyproject.toml, where setuptools takes extensions only on trial.
from setuptools import Extension, setup

setup(ext_modules=[Extension("fleet_ext._speed", ["src/fleet_ext/_speed.c"])])
