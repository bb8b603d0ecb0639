/* glibc declares renameat2 (2.28 and later) only under _GNU_SOURCE, which the module of the C
   library in the Swift toolchain does not set. The flag is that of linux/fs.h. */
#pragma once
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path,
              unsigned int flags);
static const unsigned int rename_exchange = 1u << 1;
