# Everything a fresh checkout needs: `make demo` and `make test` set up .venv from the lock files first.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
export PIP_REQUIRE_VIRTUALENV := 1
export PYTHONUTF8 := 1

.PHONY: demo test lint check bench faults fuzz sbom eval learn setup setup-test setup-learn clean
.DEFAULT_GOAL := help

help:
	@echo "make demo    set up, then play some weeks of a list and show its digest"
	@echo "make test    set up, then run every test"
	@echo "make lint    style, types and the walls of the house"
	@echo "make check   lint, test, and the wheel in an empty environment"
	@echo "make bench   seconds and rates on this machine"
	@echo "make faults  kills, cuts and full disks at full size"
	@echo "make fuzz    letters nobody would write, for a minute; SECONDS=600 for ten, SEED=7 for the same ones"
	@echo "make sbom    what it is made of, as CycloneDX, in dist/"
	@echo "make eval DATA=DIR   how well it understands lists it never saw"
	@echo "make learn DATA=DIR  learn the weights of reading anew"

# A stamp holds the checksum of the lock files it was made from, so that set-up runs again only when one changed.
RUN_SUM = $$(cat build.lock requirements.lock | cksum | tr ' ' -)
LEARN_SUM = $$(cat build.lock requirements.lock learn.lock | cksum | tr ' ' -)
TEST_SUM = $$(cat build.lock requirements.lock test.lock | cksum | tr ' ' -)

setup:
	@if [ ! -f "$(VENV)/run-$(RUN_SUM)" ]; then \
	  set -e; echo "setting up $(VENV) from the lock files"; \
	  [ -x "$(BIN)/python" ] || $(PYTHON) -m venv $(VENV); \
	  $(PIP) install --require-hashes --no-deps -r build.lock; \
	  $(PIP) install --require-hashes --no-deps -r requirements.lock; \
	  $(PIP) install --no-deps --no-build-isolation --editable .; \
	  rm -f $(VENV)/run-*; touch "$(VENV)/run-$(RUN_SUM)"; \
	fi

setup-test: setup
	@if [ ! -f "$(VENV)/test-$(TEST_SUM)" ]; then \
	  set -e; echo "setting up the test tools from test.lock"; \
	  $(PIP) install --require-hashes --no-deps --no-build-isolation -r test.lock; \
	  rm -f $(VENV)/test-*; touch "$(VENV)/test-$(TEST_SUM)"; \
	fi

setup-learn: setup
	@if [ ! -f "$(VENV)/learn-$(LEARN_SUM)" ]; then \
	  set -e; echo "setting up the learning tools from learn.lock"; \
	  $(PIP) install --require-hashes --no-deps -r learn.lock; \
	  rm -f $(VENV)/learn-*; touch "$(VENV)/learn-$(LEARN_SUM)"; \
	fi

demo: setup
	@$(BIN)/listcop demo --keep .demo

test: setup-test
	@$(BIN)/python -m pytest -n auto $(ARGS)

lint: setup-test
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

check: lint test
	$(BIN)/python tests/try_the_wheel.py

bench: setup-test
	$(BIN)/python -m pytest -n 0 tests/speed -o python_files='bench_*.py' --timeout 0 -s

# DATA holds lists/*.mbox.gz and labels/labels*.jsonl with labels/score.py; both say what is missing and exit with 2.
eval:
	@[ -n "$(DATA)" ] || { echo "make eval DATA=DIR, where DIR holds lists/*.mbox.gz, labels/labels*.jsonl and labels/score.py" >&2; exit 2; }
	@$(MAKE) --no-print-directory setup-learn
	@$(BIN)/python tests/understanding/evaluate.py "$(DATA)"

learn:
	@[ -n "$(DATA)" ] || { echo "make learn DATA=DIR, where DIR holds lists/*.mbox.gz and labels/labels*.jsonl" >&2; exit 2; }
	@$(MAKE) --no-print-directory setup-learn
	@$(BIN)/python tests/understanding/learn.py "$(DATA)" -o listcop/core/tagger/weights.json --check

# At its end a table: which promise, at which size, what came of it, how long. LISTCOP_SEED=7 plays the same chances again.
FAULTS = tests/faults tests/cli/test_upgrade_and_verify.py tests/store/test_released_databases.py \
  tests/stories/test_a_backup_is_restored.py
faults: setup-test
	LISTCOP_FAULTS=full $(BIN)/python -m pytest -n 0 $(FAULTS) --timeout 3600 -s $(ARGS)

# What fails is kept in .fuzz/, with the line that tries it again.
fuzz: setup-test
	@$(BIN)/python -m tests.fuzz.run --seconds $(or $(SECONDS),60) $(if $(SEED),--seed $(SEED))

sbom:
	@$(PYTHON) deploy/make_sbom.py

clean:
	rm -rf $(VENV) .demo dist build
