#define _GNU_SOURCE
#include "CSystem.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <sys/vfs.h>
#include <unistd.h>

int star_syncfs(int descriptor) { return syncfs(descriptor); }

int star_rename_exclusively(const char *from, const char *to) {
  return renameat2(AT_FDCWD, from, AT_FDCWD, to, RENAME_NOREPLACE);
}

/// A number of two bytes, the lesser one first.
static int short_at(const unsigned char *bytes) { return bytes[0] | bytes[1] << 8; }

/// Whether the entries of an access list give anybody else than its owner, the root account and this one a right to the file.
static int list_is_private(const unsigned char *list, ssize_t size) {
  // acl(5), as Linux stores it: four bytes of a version, then entries of a tag, rights, and the number of an account or group.
  enum { header = 4, entry = 8, owner = 0x01, account = 0x02, mask = 0x10, others = 0x20 };
  int most = 7;
  for (ssize_t at = header; at + entry <= size; at += entry)
    if (short_at(list + at) == mask) most = short_at(list + at + 2);
  for (ssize_t at = header; at + entry <= size; at += entry) {
    int tag = short_at(list + at), rights = short_at(list + at + 2);
    if (tag == owner || tag == mask) continue;
    if (tag != others) rights &= most;
    unsigned number = (unsigned)short_at(list + at + 4) | (unsigned)short_at(list + at + 6) << 16;
    if (tag == account && (number == 0 || number == geteuid())) continue;
    if (rights != 0) return 0;
  }
  return 1;
}

int star_is_private(int descriptor) {
  struct stat status;
  if (fstat(descriptor, &status) != 0) return -1;
  unsigned char list[4096];
  ssize_t size = fgetxattr(descriptor, "system.posix_acl_access", list, sizeof list);
  // With a list, what the mode says of the group is the most that the list may give to anybody.
  if (size >= 0) return list_is_private(list, size);
  if (errno == ERANGE) return 0;
  return (status.st_mode & 077) == 0;
}

int star_open_temporary(const char *folder) { return open(folder, O_TMPFILE | O_RDWR | O_EXCL | O_CLOEXEC, 0600); }

unsigned star_file_system_type(const char *path) {
  struct statfs disk;
  return statfs(path, &disk) == 0 ? (unsigned)disk.f_type : 0;
}
