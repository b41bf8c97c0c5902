# Finds the xxhash library and defines the target xxhash::xxhash. Debian's xxhash
# comes without a CMake package of its own.

# Not by pkg-config: unless PKG_CONFIG_LIBDIR is set, that answers for the build
# machine even in a cross build. CMake itself looks first in the directory named
# after the target (/usr/lib/aarch64-linux-gnu).
find_path(xxhash_INCLUDE_DIR xxhash.h)
find_library(xxhash_LIBRARY xxhash)

# A toolchain file may confine the search to a sysroot, and Debian's multiarch has
# none. Searching that same directory is safe: named after the target, it cannot
# hold libraries of another machine.
if(CMAKE_CROSSCOMPILING AND CMAKE_LIBRARY_ARCHITECTURE)
  find_path(xxhash_INCLUDE_DIR xxhash.h
    PATHS /usr/include NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
  find_library(xxhash_LIBRARY xxhash
    PATHS /usr/lib/${CMAKE_LIBRARY_ARCHITECTURE} NO_DEFAULT_PATH NO_CMAKE_FIND_ROOT_PATH)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(xxhash
  REQUIRED_VARS xxhash_LIBRARY xxhash_INCLUDE_DIR)
mark_as_advanced(xxhash_LIBRARY xxhash_INCLUDE_DIR)

if(xxhash_FOUND AND NOT TARGET xxhash::xxhash)
  add_library(xxhash::xxhash UNKNOWN IMPORTED)
  set_target_properties(xxhash::xxhash PROPERTIES
    IMPORTED_LOCATION ${xxhash_LIBRARY}
    INTERFACE_INCLUDE_DIRECTORIES ${xxhash_INCLUDE_DIR})
endif()
