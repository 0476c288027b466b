# The commands of everyday work. `make run` and `make test` need nothing but Swift 6.3 and Debian or Ubuntu.

BUILD = swift build --explicit-target-dependency-import-check error
RELEASE = $(BUILD) -c release --static-swift-stdlib
LENS = .build/release/defender-lens

.PHONY: run test check bench interop browser polarity package-polarity screenshots fuzz api-fuzz release setup

# Builds the program and serves the overlay on the simulated tenant; prints the address, opens a browser when there is one.
run: release
	@scripts/run $(LENS)

test: setup
	swift test --explicit-target-dependency-import-check error --parallel

check: setup
	scripts/check

# Prints one line of JSON per figure; docs/performance.md says what each one means.
bench: release
	@scripts/system-packages wrk
	scripts/bench

# The released program on each benchmark entity; then clients that nobody here wrote, on a port.
interop: release
	scripts/smoke $(LENS)
	scripts/interop $(LENS)

# The overlay in a real browser; needs Debian's chromium and chromium-driver.
browser: release
	scripts/browser-tests $(LENS)

# The integration for the Polarity platform, with the released program on simulated tenants; needs Node.js 20.
polarity: release
	scripts/polarity-tests $(LENS)

# The file that a Polarity server installs.
package-polarity: release
	scripts/package-polarity $(LENS)

# The pictures of the README.
screenshots: release
	scripts/screenshots $(LENS)

# Each parser of foreign text under libFuzzer for a minute.
fuzz: setup
	scripts/fuzz

# Thousands of requests that somebody else's program makes up from openapi.yaml.
api-fuzz: release
	scripts/api-fuzz $(LENS)

release: setup
	@test -x $(LENS) || echo "Building the release program: about ten minutes on two cores the first time." >&2
	$(RELEASE) --product defender-lens

setup:
	@scripts/system-packages libre2-dev zlib1g-dev libsqlite3-dev
