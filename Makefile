# Every target works in a fresh clone: the environment is made on first use.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: help demo test test-slow test-all explore check format evals lock clean

help:  ## what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

$(READY): requirements.lock pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

demo: $(READY)  ## the sample case from start to end: a brief on the screen, and as HTML and Markdown in out/shoal
	@$(BIN)/rejoinder demo --out out/shoal

test: $(READY)  ## the fast tests
	$(BIN)/python -m pytest -m "not slow" -n auto

test-slow: $(READY)  ## the slow tests
	$(BIN)/python -m pytest -m slow -n auto --dist worksteal

test-all: $(READY)  ## all tests
	$(BIN)/python -m pytest

explore: $(READY)  ## the tests of properties with many examples that were not tried before
	$(BIN)/python -m pytest -m "not slow" -n auto --hypothesis-profile explore

check: $(READY)  ## format, lint, types, import contract
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

format: $(READY)  ## put the code into our format
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

evals: $(READY)  ## measure against the development data, and what was gained and lost
	$(BIN)/python -m evals

lock: $(READY)  ## renew requirements.lock from pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check uv
	$(BIN)/uv pip compile --quiet --upgrade --universal --generate-hashes --no-header --no-emit-index-url --no-emit-find-links \
		--extra frames --group dev --output-file requirements.lock pyproject.toml

clean:  ## remove the environment and what tools left
	rm -rf $(VENV) dist build .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

include training/train.mk
