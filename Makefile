# The few commands of this project; the work is done by the small programs in scripts/.

ifndef PYTHON
PYTHON := $(shell for name in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& echo "$$name" && break; done)
endif
PORT ?= 8000
ARGS ?=
ROWS ?= 10000
VENV_PYTHON := .venv/bin/python

.DEFAULT_GOAL := help
.PHONY: help setup run demo test fast check fix bench messages seed ci python

help: ## show this list
	@sed -n 's/^\([a-z]*\):.*## /\1|/p' $(MAKEFILE_LIST) \
	| while IFS='|' read -r name text; do printf '  make %-9s %s\n' "$$name" "$$text"; done

setup: python ## install what running, testing and checking need, into .venv
	@$(PYTHON) -m scripts.bootstrap --dev

run: python ## set up what is missing and serve on http://127.0.0.1:8000 (PORT=8001)
	@$(PYTHON) -m scripts.serve "$(PORT)"

demo: python ## serve made-up records in numbers, from a database of their own (PORT=8001)
	@$(PYTHON) -m scripts.demo "$(PORT)"

test: setup ## all tests, on SQLite and on PostgreSQL (ARGS="-k name")
	@$(VENV_PYTHON) -m scripts.run_tests $(ARGS)

fast: setup ## the tests that failed last, on SQLite, reusing its database
	@$(VENV_PYTHON) -m scripts.run_tests --fast $(ARGS)

check: setup ## lint, format, types, layers, templates, migrations, safety, translations
	@$(VENV_PYTHON) -m scripts.check

fix: setup ## what can be corrected without thinking: lint, format, templates
	@$(VENV_PYTHON) -m scripts.check --fix

bench: setup ## exports and imports measured beside the stock ones, in one run (ROWS=10000)
	@$(VENV_PYTHON) -m bench $(ROWS)
	@$(VENV_PYTHON) -m bench.importing $(ROWS)

messages: setup ## collect the texts to translate and compile the translations
	@$(VENV_PYTHON) -m scripts.catalogues make

seed: setup ## load the seed data again; safe to repeat
	@$(VENV_PYTHON) manage.py import_seed

ci: check test ## everything that must hold before a change is taken

python:
	@test -n "$(PYTHON)" || { echo "Stopped: Python 3.11 or newer was not found;" \
	"install it, or name it: make PYTHON=/path/to/python3" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	echo "Stopped: $(PYTHON) does not run or is older than Python 3.11." >&2; exit 1; }
