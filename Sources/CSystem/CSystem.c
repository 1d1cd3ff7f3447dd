#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <unistd.h>

int star_syncfs(int descriptor) { return syncfs(descriptor); }

int star_rename_exclusively(const char *from, const char *to) {
  int result = renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
  // Some file systems know no flags; there a plain rename still never replaces a folder with something in it.
  if (result != 0 && (errno == EINVAL || errno == ENOSYS)) result = rename(from, to);
  return result;
}
