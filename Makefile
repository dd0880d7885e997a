# `make help` lists the commands. Settings: PORT, HOST, DEBUG, PYTHON, DATABASE_URL, VAR_DIR for
# running; TESTS, K for testing. All of them are described in docs/environment.md.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON_OF_SITE := .venv/bin/python

.PHONY: help run password test bench lint format messages screenshots lock clean install install-dev

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 22

run: install ## Start the site on http://127.0.0.1:8000 (PORT=, HOST=, DEBUG=1)
	@$(PYTHON_OF_SITE) -m cms.run serve

password: install ## Give the account of the first start a new password
	@$(PYTHON_OF_SITE) -m cms.run password

install:
	@python=$$(sh cms/run/find-python.sh) && "$$python" -m cms.run.environment requirements.txt

install-dev:
	@python=$$(sh cms/run/find-python.sh) && \
		"$$python" -m cms.run.environment requirements.txt requirements-dev.txt

test: install-dev ## Lint and run every test (TESTS=path and K=words narrow it)
	@$(PYTHON_OF_SITE) -m tests.support.suite

bench: install-dev ## Measure pages and the import (K= narrows it)
	@$(PYTHON_OF_SITE) -m pytest tests/benchmarks --quiet -s $(if $(K),-k "$(K)")

lint: install-dev ## Check style, types, templates, translations, migrations, lengths
	@$(PYTHON_OF_SITE) -m tests.support.lint

format: install-dev ## Bring the Python code into the common form
	@.venv/bin/ruff check --fix --quiet . ; .venv/bin/ruff format .

messages: install-dev ## Bring the message catalogues up to date with the code
	@$(PYTHON_OF_SITE) -m tests.support.messages update

screenshots: install-dev ## Take the pictures in docs/screenshots
	@$(PYTHON_OF_SITE) -m tests.support.screenshots

lock: install-dev ## Pin what requirements.in and requirements-dev.in ask for, with hashes (UPGRADE=1)
	@for name in requirements requirements-dev; do \
		.venv/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
			--no-emit-index-url $(if $(UPGRADE),--upgrade) $$name.in -o $$name.txt || exit 1; \
	done

clean: ## Remove what can be made again; the database and the uploads stay
	@rm -rf .venv .mypy_cache .pytest_cache .ruff_cache .hypothesis \
		var/static var/stamps var/test-results var/test-databases
	@find cms content_types search tests -name __pycache__ -prune -exec rm -rf {} +
	@find locale -name '*.mo' -delete
