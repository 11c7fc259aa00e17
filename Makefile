# make test: sets up what the tests need and runs them all.  make site: builds output/.  make serve: preview with live reload.
PYTHON ?= python3
VENV := .venv
RUN := $(VENV)/bin/python

.PHONY: test site serve clean browser

test: $(VENV)/.ready browser
	$(RUN) -m pytest

site: $(VENV)/.ready
	$(RUN) -m site_builder

serve: $(VENV)/.ready
	$(RUN) -m site_builder serve

$(VENV)/.ready: pyproject.toml
	$(PYTHON) -m venv $(VENV)
	$(RUN) -m pip install --quiet --disable-pip-version-check --upgrade pip
	$(RUN) -m pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $@

# The browser tests use Debian's chromium; where it is missing and cannot be installed they are skipped, and say so.
browser:
	@command -v chromium >/dev/null 2>&1 || command -v chromium-browser >/dev/null 2>&1 || \
	  { [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1 && apt-get update -qq && apt-get install -y -qq chromium >/dev/null; } || \
	  echo "chromium is missing and could not be installed: the browser tests will be skipped"

clean:
	rm -rf output .cache $(VENV)
