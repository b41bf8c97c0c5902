/* fleet_ext: bits and UTF-8 for Lua 5.4. */

#include <lauxlib.h>
#include <lua.h>

/* hamming(a, b): the number of bits in which two strings of one length differ. */
static int hamming(lua_State *L)
{
	size_t a_length, b_length;
	const char *a = luaL_checklstring(L, 1, &a_length);
	const char *b = luaL_checklstring(L, 2, &b_length);
	lua_Integer bits = 0;

	if (a_length != b_length)
		return luaL_error(L, "strings of %I and %I bytes have no hamming distance",
		                  (LUAI_UACINT)a_length, (LUAI_UACINT)b_length);
	for (size_t i = 0; i < a_length; i++) {
		/* unsigned char, or shifting would never end where char is signed. */
		unsigned char rest = (unsigned char)(a[i] ^ b[i]);

		for (; rest; rest >>= 1)
			bits += rest & 1;
	}
	lua_pushinteger(L, bits);
	return 1;
}

/* rotl(n, count): n with its 64 bits rotated to the left. */
static int rotl(lua_State *L)
{
	const lua_Unsigned n = (lua_Unsigned)luaL_checkinteger(L, 1);
	const unsigned count = (unsigned)luaL_checkinteger(L, 2) & 63;

	/* A shift by 64 is undefined in C: amd64 and arm64 happen to leave n as it
	 * is, and compilers do as they like. */
	lua_pushinteger(L, (lua_Integer)(count ? n << count | n >> (64 - count) : n));
	return 1;
}

/* truncate(text, limit): at most limit bytes of UTF-8 text, no character cut. */
static int truncate(lua_State *L)
{
	size_t length;
	const char *text = luaL_checklstring(L, 1, &length);
	const lua_Integer limit = luaL_checkinteger(L, 2);

	luaL_argcheck(L, limit >= 0, 2, "must not be negative");
	if ((lua_Unsigned)limit < length) {
		length = (size_t)limit;
		/* Back over bytes 10xxxxxx, which continue a character. */
		while (length > 0 && ((unsigned char)text[length] & 0xc0) == 0x80)
			length--;
	}
	lua_pushlstring(L, text, length);
	return 1;
}

static const luaL_Reg functions[] = {
	{ "hamming", hamming },
	{ "rotl", rotl },
	{ "truncate", truncate },
	{ NULL, NULL },
};

/* The one name Lua looks up; all others stay hidden. */
__attribute__((visibility("default"))) int luaopen_fleet_ext(lua_State *L);

int luaopen_fleet_ext(lua_State *L)
{
	luaL_newlib(L, functions);
	return 1;
}
