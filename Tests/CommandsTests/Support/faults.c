// Makes calls of the system fail, or behave as on file systems that a test cannot mount. Loaded into the program before its
// libraries (LD_PRELOAD). FAULTS holds rules, one a line, each of fields apart by blanks:
//
//   CALL CODE SKIP TEXT   the call fails with the code, where its path holds the text, but for the first SKIP times; with
//                         the code 0 the program is killed instead, with -1 it is asked to stop and the call is made. CALL may be WRITES for every call that writes, or WRITE
//                         for one of these alone, `nameless` the opening of a file without a name
//   cifs                  a folder with an open file in it is not renamed
//   nfs                   flock and the locks of fcntl exclude each other, also within one process
//   rclone                a folder that was just renamed has an empty manifest
#define _GNU_SOURCE
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <signal.h>
#include <spawn.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// Whether the mode is on.
static int is(const char *mode) {
  const char *line = getenv("FAULTS");
  size_t length = strlen(mode);
  while (line && *line) {
    const char *end = strchrnul(line, '\n');
    if ((size_t)(end - line) == length && strncmp(line, mode, length) == 0) return 1;
    line = *end ? end + 1 : end;
  }
  return 0;
}

// Whether the call writes something to the disk.
static int writes(const char *call) {
  const char *all[] = {"create", "fsync", "link", "mkdir", "rename", "renameat2", "syncfs", "unlink", "write"};
  for (size_t number = 0; number < sizeof all / sizeof *all; number++)
    if (strcmp(all[number], call) == 0) return 1;
  return 0;
}

// Whether the call on the path is to fail; then errno says why.
static int fails(const char *call, const char *path) {
  static int met[16];
  const char *line = getenv("FAULTS");
  for (int number = 0; line && *line && number < 16; number++) {
    const char *end = strchrnul(line, '\n');
    char rule[PATH_MAX + 64], name[32], text[PATH_MAX];
    int code, skip;
    snprintf(rule, sizeof rule, "%.*s", (int)(end - line), line);
    if (sscanf(rule, "%31s %d %d %4095s", name, &code, &skip, text) == 4 && path && strstr(path, text)) {
      int once = strcmp(name, "WRITE") == 0 || code == -1;
      int named = strcmp(name, "WRITE") == 0 || strcmp(name, "WRITES") == 0 ? writes(call) : strcmp(name, call) == 0;
      int before = named ? met[number]++ : -1;
      if (named && (once ? before == skip : before >= skip)) {
        if (code == 0) raise(SIGKILL);
        if (code == -1) {
          kill(getpid(), SIGINT);
          return 0;
        }
        errno = code;
        return 1;
      }
    }
    line = *end ? end + 1 : end;
  }
  return 0;
}

static const char *path_of(int descriptor, char path[PATH_MAX]) {
  char link[64];
  int before = errno;
  snprintf(link, sizeof link, "/proc/self/fd/%d", descriptor);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
  errno = before;
  return path;
}

// Whether a file below the folder is open, be it a deleted one.
static int has_open(const char *folder) {
  char own[PATH_MAX], path[PATH_MAX];
  if (!realpath(folder, own)) return 0;
  size_t length = strlen(own);
  for (int descriptor = 0; descriptor < 256; descriptor++)
    if (strncmp(path_of(descriptor, path), own, length) == 0 && path[length] == '/') return 1;
  return 0;
}

struct dirent *readdir(DIR *folder) {
  char path[PATH_MAX];
  return fails("readdir", path_of(dirfd(folder), path)) ? NULL : REAL(readdir)(folder);
}

struct dirent64 *readdir64(DIR *folder) {
  char path[PATH_MAX];
  return fails("readdir", path_of(dirfd(folder), path)) ? NULL : REAL(readdir64)(folder);
}

// Starts nothing, as where a filter of system calls forbids it.
int posix_spawnp(pid_t *process, const char *program, const posix_spawn_file_actions_t *actions,
                 const posix_spawnattr_t *attributes, char *const arguments[], char *const variables[]) {
  if (fails("spawn", program)) return errno;
  return REAL(posix_spawnp)(process, program, actions, attributes, arguments, variables);
}

int unlink(const char *path) { return fails("unlink", path) ? -1 : REAL(unlink)(path); }
int link(const char *from, const char *to) { return fails("link", to) ? -1 : REAL(link)(from, to); }
int chmod(const char *path, mode_t mode) { return fails("chmod", path) ? -1 : REAL(chmod)(path, mode); }
int mkdir(const char *path, mode_t mode) { return fails("mkdir", path) ? -1 : REAL(mkdir)(path, mode); }

int lstat(const char *path, struct stat *status) { return fails("stat", path) ? -1 : REAL(lstat)(path, status); }
int stat(const char *path, struct stat *status) { return fails("stat", path) ? -1 : REAL(stat)(path, status); }

int fchmod(int file, mode_t mode) {
  char path[PATH_MAX];
  return fails("chmod", path_of(file, path)) ? -1 : REAL(fchmod)(file, mode);
}

int fsync(int file) {
  char path[PATH_MAX];
  return fails("fsync", path_of(file, path)) ? -1 : REAL(fsync)(file);
}

int syncfs(int file) {
  char path[PATH_MAX];
  return fails("syncfs", path_of(file, path)) ? -1 : REAL(syncfs)(file);
}

ssize_t write(int file, const void *bytes, size_t count) {
  char path[PATH_MAX];
  return fails("write", path_of(file, path)) ? -1 : REAL(write)(file, bytes, count);
}

int open(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(list, mode_t) : 0;
  va_end(list);
  if ((flags & O_TMPFILE) == O_TMPFILE && fails("nameless", path)) return -1;
  return flags & O_CREAT && fails("create", path) ? -1 : REAL(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list list;
  va_start(list, flags);
  mode_t mode = flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE ? va_arg(list, mode_t) : 0;
  va_end(list);
  if ((flags & O_TMPFILE) == O_TMPFILE && fails("nameless", path)) return -1;
  return flags & O_CREAT && fails("create", path) ? -1 : REAL(open64)(path, flags, mode);
}

ssize_t read(int file, void *bytes, size_t count) {
  char path[PATH_MAX];
  return fails("read", path_of(file, path)) ? -1 : REAL(read)(file, bytes, count);
}

ssize_t pread(int file, void *bytes, size_t count, off_t place) {
  char path[PATH_MAX];
  return fails("pread", path_of(file, path)) ? -1 : REAL(pread)(file, bytes, count, place);
}

ssize_t pread64(int file, void *bytes, size_t count, off64_t place) {
  char path[PATH_MAX];
  return fails("pread", path_of(file, path)) ? -1 : REAL(pread64)(file, bytes, count, place);
}

int close(int file) {
  char path[PATH_MAX];
  if (!fails("close", path_of(file, path))) return REAL(close)(file);
  int code = errno;
  REAL(close)(file);
  errno = code;
  return -1;
}

int rename(const char *from, const char *to) {
  if (fails("rename", to)) return -1;
  if (is("cifs") && has_open(from)) {
    errno = EACCES;
    return -1;
  }
  return REAL(rename)(from, to);
}

int renameat2(int at, const char *from, int to_at, const char *to, unsigned flags) {
  if (fails("renameat2", to)) return -1;
  if (is("cifs") && has_open(from)) {
    errno = EACCES;
    return -1;
  }
  int result = REAL(renameat2)(at, from, to_at, to, flags);
  if (result == 0 && is("rclone")) {
    char manifest[PATH_MAX];
    snprintf(manifest, sizeof manifest, "%s/manifest.json", to);
    truncate(manifest, 0);
  }
  return result;
}

// The file on which flock holds a lock.
static struct stat locked;

int flock(int file, int operation) {
  char path[PATH_MAX];
  if (fails("flock", path_of(file, path))) return -1;
  int result = REAL(flock)(file, operation);
  if (result == 0) fstat(file, &locked);
  return result;
}

static int fcntl_on(int (*call)(int, int, ...), int file, int command, void *argument) {
  struct stat status;
  int takes = (command == F_SETLK || command == F_SETLKW) && ((struct flock *)argument)->l_type != F_UNLCK;
  if (takes && is("nfs") && fstat(file, &status) == 0 && status.st_ino == locked.st_ino &&
      status.st_dev == locked.st_dev) {
    errno = EAGAIN;
    return -1;
  }
  return call(file, command, argument);
}

int fcntl(int file, int command, ...) {
  va_list list;
  va_start(list, command);
  void *argument = va_arg(list, void *);
  va_end(list);
  return fcntl_on(REAL(fcntl), file, command, argument);
}

int fcntl64(int file, int command, ...) {
  va_list list;
  va_start(list, command);
  void *argument = va_arg(list, void *);
  va_end(list);
  return fcntl_on(REAL(fcntl64), file, command, argument);
}
