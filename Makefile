# `make help` lists the commands. Settings: PORT, HOST, DEBUG, PYTHON, DATABASE_URL, VAR_DIR for
# running; TESTS, K for testing. All of them are described in docs/environment.md.
.DEFAULT_GOAL := help
SHELL := /bin/sh
PYTHON_OF_SITE := .venv/bin/python

.PHONY: help run password test lint format messages screenshots lock clean install install-dev

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
