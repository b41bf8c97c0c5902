import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The packages that the corpus is built with. */
export const GCC: readonly string[] = ['gcc', 'g++', 'libc6-dev', 'make'];

/**
 * Shell text that builds with compilers what can come out in one way only, into the folder `$out`: objects, archives,
 * programs and libraries of many kinds, and a few files of the tools that packages are made with. It runs what it has built.
 */
export const CORPUS = `
cat > a.c <<'X'
#include <math.h>
#include <stdio.h>
#include <string.h>
double poly(const double *x, int n) { double r = 0; for (int i = 0; i < n; i++) r = fma(r, 1.5, sin(x[i])); return r; }
int twice(int);
int main(int argc, char **argv) {
  char text[argc * 64]; double d[3] = { 1, 2, 3 };
  memset(text, argc, sizeof text); snprintf(text, sizeof text, "%s:%d", __FILE__, twice(argc));
  return printf("%s %f\\n", text, poly(d, 3)) < 0;
}
X
echo 'int twice(int x) { return x + x; }' > b.c
cat > c.cc <<'X'
#include <iostream>
#include <map>
#include <stdexcept>
#include <string>
int main() { std::map<std::string, int> m; try { m.at("x"); } catch (const std::out_of_range &) { std::cout << "caught\\n"; } }
X
for level in 0 2; do gcc -g -O$level -c a.c -o $out/a$level.o; done
gcc -O2 -fPIC -fstack-protector-strong -D_FORTIFY_SOURCE=2 -c a.c -o $out/a-hard.o
gcc -O2 -c b.c -o $out/b.o
gcc $out/a2.o $out/b.o -lm -o $out/dynamic
gcc -static $out/a2.o $out/b.o -lm -o $out/static
g++ -g -O2 c.cc -o $out/cxx
gcc -O2 -flto=auto -frandom-seed=1 -c b.c -o $out/b-lto.o
ar rcsD $out/lib.a $out/b-lto.o
nm $out/lib.a > $out/nm
gcc -O2 -flto=auto -frandom-seed=2 a.c $out/lib.a -lm -o $out/lto
gcc -shared -fPIC b.c -o /usr/local/lib/libinner.so
echo 'int twice(int); int four(void) { return twice(2); }' > o.c
gcc -shared -fPIC o.c -L/usr/local/lib -linner -o /usr/local/lib/libouter.so
echo '#define FOUR four()' > /usr/local/include/four.h
printf '#include <four.h>\\nint four(void); int main(void) { return FOUR - 4; }' > p.c
gcc p.c -louter -o $out/indirect
gcc -static-pie -O2 $out/a2.o b.c -lm -o $out/static-pie
printf 'SECTIONS { .text : { *(.text*) } .data : { *(.data*) *(.bss*) } }' > script.ld
gcc -static -nostdlib -Wl,-T,script.ld -Wl,--build-id=none b.c -o $out/scripted
gcc -O1 -g -fsanitize=address,undefined $out/a2.o b.c -lm -o $out/sanitized
strip -o $out/stripped $out/dynamic
objdump -d $out/dynamic | tail -n +4 > $out/objdump
readelf -a $out/dynamic > $out/readelf
for program in dynamic static cxx lto; do $out/$program; done
mkdir -p p/DEBIAN p/usr
printf 'Package: p\nVersion: 1\nArchitecture: all\nMaintainer: N <n@example.org>\nDescription: d\n' > p/DEBIAN/control
cp a.c b.c c.cc p/usr
export SOURCE_DATE_EPOCH=1
dpkg-deb --root-owner-group --build p $out/p.deb > built
tar --create --sort=name --mtime=@1 --owner=0 --group=0 p | gzip -n9 > $out/p.tar.gz
sort a.c c.cc | sed 's/int/INT/g' | grep -n INT | awk '{ n += NF * 1.1; print n, $1, sprintf("%.17g", n / 3) }' > $out/text
printf 'told:\n\t@echo $(MAKE_HOST) $$(uname -m) $$(expr 6 \\* 7)\n' | make -f - > $out/make
`;

/** The package of the linker gold, which Debian 13 has apart from the others. */
export const GOLD = 'binutils-gold';

/** What follows the corpus where that is installed: links by gold, of C++, of a library, static and with LTO. */
export const GOLD_CORPUS = `
g++ -g -O2 -fuse-ld=gold c.cc -o $out/gold-cxx
gcc -shared -fPIC -fuse-ld=gold b.c -o $out/gold-shared
gcc -static -fuse-ld=gold $out/a2.o $out/b.o -lm -o $out/gold-static
gcc -O2 -flto=auto -frandom-seed=3 -fuse-ld=gold a.c $out/lib.a -lm -o $out/gold-lto
for program in cxx static lto; do $out/gold-$program; done
readelf -p .note.gnu.gold-version $out/gold-lto
`;

/** Names of the files that two folders do not have alike. */
export function differences(one: string, other: string): readonly string[] {
  const names = [one, other].map((folder) => new Set(readdirSync(folder)));
  return [...new Set(names.flatMap((list) => [...list]))].filter(
    (name) =>
      !names.every((list) => list.has(name)) || !readFileSync(join(one, name)).equals(readFileSync(join(other, name))),
  );
}
