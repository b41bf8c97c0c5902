/** A library that Debian has, with the names by which builds ask for it. */
interface DebianLibrary {
  /** The -dev package. */
  readonly debian: string;
  /** Modules of pkg-config. */
  readonly pkgConfig: readonly string[];
  /** Names for the linker, without `-l`. */
  readonly link: readonly string[];
  /** Names for CMake's find_package, in lower case. */
  readonly cmake: readonly string[];
}

/** Names of Debian 12; those of Ubuntu are the same. A library that is not here is reported by the name asked for. */
const LIBRARIES: readonly DebianLibrary[] = [
  { debian: 'libasound2-dev', pkgConfig: ['alsa'], link: ['asound'], cmake: ['alsa'] },
  { debian: 'libbtrfs-dev', pkgConfig: ['libbtrfs'], link: ['btrfs'], cmake: [] },
  { debian: 'libbz2-dev', pkgConfig: ['bzip2'], link: ['bz2'], cmake: ['bzip2'] },
  { debian: 'libcurl4-openssl-dev', pkgConfig: ['libcurl'], link: ['curl'], cmake: ['curl'] },
  { debian: 'libdbus-1-dev', pkgConfig: ['dbus-1'], link: ['dbus-1'], cmake: ['dbus1'] },
  { debian: 'libdevmapper-dev', pkgConfig: ['devmapper'], link: ['devmapper'], cmake: [] },
  {
    debian: 'libevent-dev',
    pkgConfig: ['libevent', 'libevent_core'],
    link: ['event', 'event_core'],
    cmake: ['libevent'],
  },
  { debian: 'libexpat1-dev', pkgConfig: ['expat'], link: ['expat'], cmake: ['expat'] },
  { debian: 'libffi-dev', pkgConfig: ['libffi'], link: ['ffi'], cmake: [] },
  { debian: 'libfontconfig-dev', pkgConfig: ['fontconfig'], link: ['fontconfig'], cmake: ['fontconfig'] },
  { debian: 'libfreetype-dev', pkgConfig: ['freetype2'], link: ['freetype'], cmake: ['freetype'] },
  { debian: 'libgit2-dev', pkgConfig: ['libgit2'], link: ['git2'], cmake: [] },
  { debian: 'libglib2.0-dev', pkgConfig: ['glib-2.0', 'gobject-2.0', 'gio-2.0'], link: ['glib-2.0'], cmake: [] },
  { debian: 'libgpgme-dev', pkgConfig: ['gpgme'], link: ['gpgme'], cmake: [] },
  { debian: 'libgtk-3-dev', pkgConfig: ['gtk+-3.0', 'gdk-3.0'], link: ['gtk-3'], cmake: [] },
  { debian: 'libjpeg-dev', pkgConfig: ['libjpeg'], link: ['jpeg'], cmake: ['jpeg'] },
  { debian: 'libkrb5-dev', pkgConfig: ['krb5', 'krb5-gssapi'], link: ['krb5', 'gssapi_krb5'], cmake: [] },
  { debian: 'liblua5.4-dev', pkgConfig: ['lua5.4', 'lua-5.4'], link: ['lua5.4'], cmake: ['lua'] },
  { debian: 'liblz4-dev', pkgConfig: ['liblz4'], link: ['lz4'], cmake: ['lz4'] },
  { debian: 'liblzma-dev', pkgConfig: ['liblzma'], link: ['lzma'], cmake: ['liblzma'] },
  { debian: 'libmariadb-dev', pkgConfig: ['libmariadb', 'mysqlclient'], link: ['mariadb', 'mysqlclient'], cmake: [] },
  {
    debian: 'libncurses-dev',
    pkgConfig: ['ncurses', 'ncursesw', 'tinfo'],
    link: ['ncurses', 'ncursesw', 'curses', 'tinfo'],
    cmake: ['curses'],
  },
  { debian: 'libonig-dev', pkgConfig: ['oniguruma'], link: ['onig'], cmake: [] },
  { debian: 'libpam0g-dev', pkgConfig: ['pam'], link: ['pam'], cmake: [] },
  { debian: 'libpcap-dev', pkgConfig: ['libpcap'], link: ['pcap'], cmake: ['pcap'] },
  { debian: 'libpcre2-dev', pkgConfig: ['libpcre2-8'], link: ['pcre2-8'], cmake: ['pcre2'] },
  { debian: 'libpng-dev', pkgConfig: ['libpng', 'libpng16'], link: ['png', 'png16'], cmake: ['png'] },
  { debian: 'libpq-dev', pkgConfig: ['libpq'], link: ['pq'], cmake: ['postgresql'] },
  { debian: 'librdkafka-dev', pkgConfig: ['rdkafka'], link: ['rdkafka'], cmake: ['rdkafka'] },
  { debian: 'libreadline-dev', pkgConfig: ['readline'], link: ['readline'], cmake: ['readline'] },
  { debian: 'libsasl2-dev', pkgConfig: ['libsasl2'], link: ['sasl2'], cmake: [] },
  { debian: 'libseccomp-dev', pkgConfig: ['libseccomp'], link: ['seccomp'], cmake: [] },
  { debian: 'libsodium-dev', pkgConfig: ['libsodium'], link: ['sodium'], cmake: ['sodium'] },
  { debian: 'libsqlite3-dev', pkgConfig: ['sqlite3'], link: ['sqlite3'], cmake: ['sqlite3'] },
  { debian: 'libssh2-1-dev', pkgConfig: ['libssh2'], link: ['ssh2'], cmake: ['libssh2'] },
  { debian: 'libssl-dev', pkgConfig: ['openssl', 'libssl', 'libcrypto'], link: ['ssl', 'crypto'], cmake: ['openssl'] },
  { debian: 'libsystemd-dev', pkgConfig: ['libsystemd'], link: ['systemd'], cmake: [] },
  { debian: 'libudev-dev', pkgConfig: ['libudev'], link: ['udev'], cmake: ['udev'] },
  { debian: 'libusb-1.0-0-dev', pkgConfig: ['libusb-1.0'], link: ['usb-1.0'], cmake: [] },
  { debian: 'libuv1-dev', pkgConfig: ['libuv'], link: ['uv'], cmake: ['libuv'] },
  { debian: 'libx11-dev', pkgConfig: ['x11'], link: ['X11'], cmake: ['x11'] },
  { debian: 'libxkbcommon-dev', pkgConfig: ['xkbcommon'], link: ['xkbcommon'], cmake: [] },
  { debian: 'libxml2-dev', pkgConfig: ['libxml-2.0'], link: ['xml2'], cmake: ['libxml2'] },
  { debian: 'libxxhash-dev', pkgConfig: ['libxxhash'], link: ['xxhash'], cmake: ['xxhash'] },
  { debian: 'libyaml-dev', pkgConfig: ['yaml-0.1'], link: ['yaml'], cmake: [] },
  { debian: 'libzmq3-dev', pkgConfig: ['libzmq'], link: ['zmq'], cmake: ['zeromq'] },
  { debian: 'libzstd-dev', pkgConfig: ['libzstd'], link: ['zstd'], cmake: ['zstd'] },
  { debian: 'zlib1g-dev', pkgConfig: ['zlib'], link: ['z'], cmake: ['zlib'] },
];

/** The ways in which a build may name a library. */
export type LibraryNaming = 'pkgConfig' | 'link' | 'cmake';

/** The Debian -dev package of a library; undefined when it is not in the table. */
export function debianLibrary(naming: LibraryNaming, name: string): string | undefined {
  return LIBRARIES.find((library) => library[naming].includes(name))?.debian;
}

/** The Debian -dev packages of several, each once, those that are not in the table left out. */
export function debianLibraries(naming: LibraryNaming, names: readonly string[]): readonly string[] {
  return [...new Set(names.flatMap((name) => debianLibrary(naming, name) ?? []))];
}
