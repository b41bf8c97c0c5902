rockspec_format = "3.0"
package = "fleet_ext"
version = "1.0.0-1"
source = {
   -- Built where it lies: luarocks make
   url = "file://.",
}
description = {
   summary = "Hamming distance, rotation and UTF-8 truncation, in C",
   license = "Apache-2.0",
}
dependencies = {
   "lua ~> 5.4",
}
build = {
   type = "builtin",
   modules = {
      fleet_ext = "src/fleet_ext.c",
   },
}
