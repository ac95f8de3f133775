# The two commands a newcomer needs are `make drafts` and `make test`.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STORY ?= cancelled-crimes

.PHONY: drafts demo test lint types bench score lock clean

$(VENV)/runtime: requirements.txt pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements.txt
	$(BIN)/pip install --quiet --disable-pip-version-check --no-deps --editable .
	@touch $@

$(VENV)/development: $(VENV)/runtime requirements-dev.txt
	$(BIN)/pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@

drafts: $(VENV)/runtime
	$(BIN)/storygen build $(STORY)

# From made-up reports to drafts: read them, accept what is certain, build.
demo: $(VENV)/runtime
	@sh scripts/whole_road.sh $(BIN)

test: $(VENV)/development
	@sh scripts/install-test-programs.sh
	$(BIN)/pytest -n auto

lint: $(VENV)/development
	$(BIN)/ruff check src tests benchmarks scripts
	$(BIN)/ruff format --check src tests benchmarks scripts

types: $(VENV)/development
	$(BIN)/mypy

lock:
	uv pip compile -q --no-header --python-version 3.11 requirements.in -o requirements.txt
	uv pip compile -q --no-header --python-version 3.11 requirements-dev.in -o requirements-dev.txt

# How well reports are read and edited drafts are checked, on made-up ones whose answers are known.
score: $(VENV)/development
	$(BIN)/python scripts/score_extraction.py
	$(BIN)/python scripts/score_check.py

bench: $(VENV)/development
	$(BIN)/python benchmarks/build.py
	$(BIN)/python benchmarks/extraction.py

clean:
	rm -rf $(VENV) output/*/
