# Everything that a fresh Debian machine with a Swift toolchain needs: `make demo`, `make test`.

PACKAGES := libcmark-dev libyaml-dev libmd-dev libdnnl-dev libxml2-dev zlib1g-dev pkg-config
PREFIX ?= /usr/local
SWIFT ?= swift
BRIEFING := .build/release/briefing

.PHONY: demo test fuzz lint build dependencies check-output eval install clean

## demo: build the program and the site of Examples/ into Output/
demo: build
	$(BRIEFING) build --settings Examples/briefing.yml --as-of 2024-03-10 --verbose
	@echo "Open Output/index.html"

## test: run all tests
test: dependencies
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build --disable-xctest

## fuzz: run the readers of all formats on 200,000 damaged files each (FORMAT=page for one)
fuzz: dependencies
	$(SWIFT) build -c release --product briefing-fuzz
	.build/release/briefing-fuzz $(if $(FORMAT),--format $(FORMAT)) $(if $(RUNS),--runs $(RUNS))

## lint: check the format of all sources
lint:
	$(SWIFT) format lint --strict --recursive Package.swift Sources Tests

## build: build the program in release
build: dependencies
	$(SWIFT) build -c release --product briefing

## dependencies: install the Debian packages that are missing
dependencies:
	@missing=""; \
	for package in $(PACKAGES); do \
	  dpkg-query -W -f '$${Status}' $$package 2>/dev/null | grep -q "ok installed" || missing="$$missing $$package"; \
	done; \
	if [ -n "$$missing" ]; then \
	  echo "installing$$missing"; \
	  if [ "$$(id -u)" = 0 ]; then run=""; else run="sudo"; fi; \
	  $$run apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$run apt-get install -y -qq --no-install-recommends $$missing >/dev/null; \
	fi

## eval: score the analysis on the development data beside the repository
eval: build
	python3 Training/evaluate.py --program $(BRIEFING)

## install: copy the program with its data to PREFIX
install: build
	install -D $(BRIEFING) $(DESTDIR)$(PREFIX)/bin/briefing
	mkdir -p $(DESTDIR)$(PREFIX)/share/briefing
	cp -r Templates $(DESTDIR)$(PREFIX)/share/briefing/
	for folder in Sources/*/Data; do \
	  module=$$(basename $$(dirname $$folder)); \
	  mkdir -p $(DESTDIR)$(PREFIX)/share/briefing/$$module; \
	  cp $$folder/* $(DESTDIR)$(PREFIX)/share/briefing/$$module/; \
	done

## clean: remove what was built; Output/ stays
clean:
	$(SWIFT) package clean
