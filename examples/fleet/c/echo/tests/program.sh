#!/bin/sh
# Tests the program that the arguments run: program.sh [runner...] program
set -eu

run=$*
failures=0

fail() {
	echo "program.sh: failed: $1" >&2
	failures=$((failures + 1))
}

# expect HEX ARGUMENT...: the program prints these bytes and succeeds, which
# the "ok" after them tells: a pipe would hide the exit status.
expect() {
	want=$1
	shift
	# shellcheck disable=SC2086 # a runner is several words
	got=$({ $run "$@" && echo ok; } | od -An -v -tx1 | tr -d ' \n')
	[ "$got" = "${want}6f6b0a" ] || fail "fleet-echo $*: printed $got"
}

# expect_status STATUS ARGUMENT...: the program fails so, and says why.
expect_status() {
	want=$1
	shift
	status=0
	# shellcheck disable=SC2086
	message=$($run "$@" 2>&1) || status=$?
	[ "$status" -eq "$want" ] || fail "fleet-echo $*: exit $status, not $want"
	[ -n "$message" ] || fail "fleet-echo $*: no message"
}

expect 0a
expect 612062200a a 'b '
expect 612d6e0a a-n
expect 61 -n a
expect 615c6e0a 'a\n'
expect 610a0a -e 'a\n'
expect ff00410a -e '\xff\0\x41'
expect 2d650a -- -e

expect_status 2 -z
expect_status 1 -e 'bad \q'

# Both halves of the version agree, so this is the library built with it.
# shellcheck disable=SC2086
$run -V | grep -Eq '^fleet-echo ([0-9.]+), library \1$' || fail "-V: versions differ"

[ "$failures" -eq 0 ] || exit 1
echo "program: all tests pass"
