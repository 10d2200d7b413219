# The front door: `make demo` runs the main job, `make test` passes the tests. Both set up what they need.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: demo test lint bench docs fuzz generate wheel clean
.DEFAULT_GOAL := help

help:
	@echo "make demo      run a checkpoint's life through our daemon, client and virsh, side by side"
	@echo "make test      run all tests; as root on Debian it installs the peers they talk to"
	@echo "make lint      ruff, mypy --strict, import contracts, generated code up to date"
	@echo "make bench     compare with libvirt-python and libvirtd; writes bench/results.json"
	@echo "make fuzz      a million mutated frames each against engine, daemon, tap, recordings, replay, page (50,000 through a live relay)"
	@echo "make mutants   break each rule of the protocol in virtwired; exactly the checks of that rule must fail"
	@echo "make sweep     every procedure by our client and by libvirt's on libvirtd, compared; prints the report"
	@echo "make docs      build the documentation into docs/_build, warnings are errors"
	@echo "make screenshots  write the pictures of the documentation into docs/images"
	@echo "make generate  write protocol/generated and client/generated from protocol/definitions"
	@echo "make wheel     build the wheel into dist/"

$(READY): pyproject.toml tools/setup-venv
	PYTHON="$(PYTHON)" tools/setup-venv $(VENV)
	@touch $@

.PHONY: peers
peers:
	@tools/install-peers

demo: $(READY)
	$(RUN)/python examples/demo.py

test: $(READY) peers
	@tools/setup-kerberos $(VENV)
	$(RUN)/python -m pytest $(PYTEST_ARGS)

lint: export MYPYPATH := .types
lint: $(READY)
	$(RUN)/ruff check .
	$(RUN)/ruff format --check .
	$(RUN)/mypy -p virtwire
	PYTHONPATH=.types $(RUN)/lint-imports --no-cache
	$(RUN)/python -m virtwire.protocol.compiler --check

bench: $(READY) peers
	$(RUN)/python bench/run.py $(BENCH_ARGS)

fuzz: $(READY)
	$(RUN)/python -m tests.fuzz.run $(FUZZ_ARGS)

.PHONY: mutants
mutants: $(READY)
	$(RUN)/python -m tests.conformance.mutants $(MUTANTS_ARGS)

.PHONY: sweep
sweep: $(READY) peers
	$(RUN)/python -m tests.interop.sweep $(SWEEP_ARGS)

docs: $(READY)
	$(RUN)/sphinx-build -W --keep-going -q docs docs/_build

.PHONY: screenshots
screenshots: $(READY) peers
	$(RUN)/python -m tools.screenshots $(SCREENSHOTS_ARGS)

generate: $(READY)
	$(RUN)/python -m virtwire.protocol.compiler

wheel: $(READY)
	$(RUN)/python -m build --wheel --outdir dist .

clean:
	rm -rf $(VENV) build dist docs/_build *.egg-info .mypy_cache .ruff_cache .pytest_cache .hypothesis
