-- Tests of fleet_ext. Run by "make check", which sets LUA_CPATH to the build.

local fleet_ext = require "fleet_ext"

local failures = 0

local function test(name, body)
   local ok, message = xpcall(body, debug.traceback)
   if not ok then
      failures = failures + 1
      io.stderr:write("failed: ", name, "\n", message, "\n")
   end
end

local function equal(got, want)
   if got ~= want then
      error(("got %q, want %q"):format(got, want), 2)
   end
end

-- The call must raise an error whose message contains the text.
local function raises(text, f, ...)
   local ok, message = pcall(f, ...)
   if ok then
      error("no error raised", 2)
   elseif not message:find(text, 1, true) then
      error(("got error %q, want %q"):format(message, text), 2)
   end
end

test("hamming counts differing bits", function()
   equal(fleet_ext.hamming("", ""), 0)
   equal(fleet_ext.hamming("fleet", "fleet"), 0)
   equal(fleet_ext.hamming("a", "b"), 2)
   equal(fleet_ext.hamming("\0\0", "\xff\x80"), 9)
end)

test("hamming refuses strings of different lengths", function()
   raises("strings of 1 and 2 bytes", fleet_ext.hamming, "a", "bc")
end)

test("rotl rotates 64 bits", function()
   equal(fleet_ext.rotl(1, 4), 16)
   equal(fleet_ext.rotl(math.mininteger, 1), 1)
   equal(fleet_ext.rotl(0x0123456789abcdef, 8), 0x23456789abcdef01)
   equal(fleet_ext.rotl(-2, -1), math.maxinteger)
   for _, whole_turn in ipairs { 0, 64, 128 } do
      equal(fleet_ext.rotl(12345, whole_turn), 12345)
   end
end)

test("truncate cuts between characters", function()
   local text = "a\u{e9}\u{20ac}\u{1f600}" -- 1, 2, 3 and 4 bytes
   local whole = { [0] = 0, 1, 1, 3, 3, 3, 6, 6, 6, 6, 10, 10 }
   for limit = 0, #whole do
      equal(fleet_ext.truncate(text, limit), text:sub(1, whole[limit]))
   end
   equal(fleet_ext.truncate(text, math.maxinteger), text)
end)

test("wrong arguments raise errors", function()
   raises("must not be negative", fleet_ext.truncate, "a", -1)
   raises("number expected, got no value", fleet_ext.rotl, 1)
   raises("number has no integer representation", fleet_ext.rotl, 1.5, 1)
   raises("string expected, got nil", fleet_ext.hamming, nil, "a")
end)

if failures > 0 then
   os.exit(1)
end
print("all tests pass")
