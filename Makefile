# Zuhuo 组货: market-procurement exports, from vendor lots to checked customs XML.
#
#   make run      install what is missing, build, run the main job on a sample and show the result
#   make test     install what is missing, run every test
#   make check    everything before a commit: lint, warnings as errors, tests, samples, generated files
#   make bench    the headline figures (needs quiet cores; Python yardsticks when their packages are there)
#   make lint     formatting and style
#   make docs     documentation of the library into .build/docs
#   make asan     tests under the address sanitizer
#   make tsan     tests of the threaded parts under the thread sanitizer
#   make crash    kills the release program at every write of journal, drop folder and outputs, and the journal's and
#                 the drop folder's writers at random moments, thousands of times (KILLS=N for the latter, default 1000)
#   make fuzz     each fuzz target for a minute
#   make coverage what share of each module's lines the tests run (long)
#   make mutants  breaks the program in many places and sees that the tests notice (long)
#   make samples  record the samples' expected outputs anew (look at the difference before you commit it)
#   make gallery  record docs/gallery.md and docs/gallery.zh-CN.md anew from the failing fixtures
#   make codelists  compile the code tables into Sources/CEmbedded/codelists.bin
#   make install  copy the program to $(PREFIX)/bin
#   make clean    remove what was built

SHELL := /bin/bash
PREFIX ?= /usr/local
RELEASE := -c release --static-swift-stdlib
ZUHUO := .build/release/zuhuo
OUT ?= OUT

# Passes on what a build or test run says beyond "all is well", and the runner's closing line.
QUIET := awk '/Test run with/ { print; next } /^(◇|✔|\[|Building|Build complete)/ || /started\.$$/ { next } NF'

.PHONY: run test check bench lint docs asan tsan crash fuzz coverage mutants samples gallery codelists install clean build setup

run: build
	@$(ZUHUO) declare Samples/dubai/job.json -o $(OUT) --force --lang $${ZUHUO_LANG:-en}
	@echo; echo "The head of the first declaration:"; head -n 24 "$(OUT)/declarations/$$(ls $(OUT)/declarations | head -n 1)"; echo "…"

build: setup
	@swift build $(RELEASE) --product zuhuo 2>&1 | grep -E "error|warning|Compiling failed" ; test $${PIPESTATUS[0]} -eq 0

test: setup
	@set -o pipefail; swift test --disable-xctest 2>&1 | $(QUIET)

check: lint test
	@swift run -q CodeListCompiler Schemas/CodeLists Sources/CEmbedded/codelists.bin --check

bench: setup
	@swift build $(RELEASE) -q
	@Benchmarks/run.sh

lint: setup
	@swift format lint --strict --recursive --parallel Package.swift Sources Tests Benchmarks

docs: setup
	@docs/build.sh

# Programs that run under a memory limit have no room for the sanitizer's shadow: HostileTests are left out, and with them
# the modules that only reckon, which touch no memory by hand and are slow under the sanitizer.
# The linker of the system tells of each of the sanitizer's own symbols; libxml2 keeps tables to the end of the process.
asan: setup
	@ASAN_OPTIONS=detect_leaks=0 SWIFT_BACKTRACE=enable=no swift test --sanitize=address --disable-xctest --scratch-path .build/asan --skip '^(CommandTests|SampleTests|HostileTests|LoadingTests|DeclarationsTests|ValuationTests|QuantitiesTests|CatalogueTests|RulesTests.CrowdedMessageTests)\.' 2>&1 | grep -v "Cannot export local symbol"; test $${PIPESTATUS[0]} -eq 0

tsan: setup
	@TSAN_OPTIONS=halt_on_error=1 SWIFT_BACKTRACE=enable=no swift test --sanitize=thread --disable-xctest --scratch-path .build/tsan --filter 'PlatformTests|MarkupTests|TablesTests|ConsignmentsTests|FilingTests|DocumentationTests|ValidationTests|ZuhuoTests.(ConservationTests|FailureTests)'

KILLS ?= 1000
crash: build
	@set -o pipefail; FLOW_KILLS=all CLEARANCE_KILLS=$(KILLS) EXCHANGE_KILLS=$(KILLS) ZUHUO_PROGRAM=$(CURDIR)/$(ZUHUO) swift test --disable-xctest --filter 'FlowCrashTests|ProcessTests|DropFolderTests' 2>&1 | $(QUIET)

fuzz: setup
	@Tests/Fuzz/run.sh

coverage: setup
	@Tests/coverage.sh

mutants: setup
	@Tests/Mutations/run.sh

samples: setup
	@swift build $(RELEASE) --product zuhuo -q
	-@RECORD=1 swift test --disable-xctest --filter SampleTests

gallery: setup
	-@RECORD=1 swift test --disable-xctest --filter CatalogueTests.GalleryTests

codelists: setup
	@swift run -q CodeListCompiler Schemas/CodeLists Sources/CEmbedded/codelists.bin

install: build
	@install -D -m 755 $(ZUHUO) $(DESTDIR)$(PREFIX)/bin/zuhuo

clean:
	@rm -rf .build

setup:
	@.ci/setup
