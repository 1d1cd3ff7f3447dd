// Runs a program and makes one of its system calls fail, cuts it short, or kills the program at it; or writes down what it does to
// files. Works on calls, not on functions: what Foundation, SQLite and the C library ask of the kernel is met as well.
//
//   tracer ROOT list FILE -- PROGRAM ARGUMENT…           each call as `NUMBER\tKEY`; the number counts calls of the key
//   tracer ROOT record FILE -- PROGRAM ARGUMENT…         each change below ROOT, with the bytes, for `power.py`
//   tracer ROOT at HIT HOW NUMBER KEY -- PROGRAM …       that call: HOW is a number of errno, `short` or `kill`; HIT is
//                                                        made when it was reached
//
// A key is the call and its path, ROOT left out and what differs from run to run replaced by `*`. Calls of the dynamic linker
// are not counted: without its libraries no program says anything. Of other processes that the program starts, those calls count that
// they make before they are another program. Ends as the program did, with 128 + N by signal N. Linux on x86-64.
#define _GNU_SOURCE
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/user.h>
#include <sys/wait.h>
#include <unistd.h>

// What tells where a call goes to: nothing, a path, a folder's descriptor and a path, a descriptor; or two of these.
enum where { NOWHERE, PATH, AT, FILE_, TWO_PATHS, TWO_AT, TARGET_PATH, TARGET_AT, TWO_FILES };

static const struct call {
  int number;
  const char *name;
  enum where where;
} calls[] = {
#define CALL(name, where) {SYS_##name, #name, where},
    CALL(open, PATH) CALL(creat, PATH) CALL(stat, PATH) CALL(lstat, PATH) CALL(access, PATH) CALL(mkdir, PATH) CALL(rmdir, PATH)
    CALL(unlink, PATH) CALL(readlink, PATH) CALL(chmod, PATH) CALL(chown, PATH) CALL(truncate, PATH) CALL(statfs, PATH)
    CALL(chdir, PATH) CALL(execve, PATH) CALL(rename, TWO_PATHS) CALL(link, TWO_PATHS) CALL(symlink, TARGET_PATH)
    CALL(openat, AT) CALL(newfstatat, AT) CALL(statx, AT) CALL(faccessat, AT) CALL(faccessat2, AT) CALL(mkdirat, AT)
    CALL(unlinkat, AT) CALL(readlinkat, AT) CALL(fchmodat, AT) CALL(fchownat, AT) CALL(utimensat, AT) CALL(renameat, TWO_AT)
    CALL(renameat2, TWO_AT) CALL(linkat, TWO_AT) CALL(symlinkat, TARGET_AT)
    CALL(read, FILE_) CALL(write, FILE_) CALL(pread64, FILE_) CALL(pwrite64, FILE_) CALL(readv, FILE_) CALL(writev, FILE_)
    CALL(preadv, FILE_) CALL(pwritev, FILE_) CALL(preadv2, FILE_) CALL(pwritev2, FILE_) CALL(close, FILE_) CALL(fstat, FILE_)
    CALL(lseek, FILE_) CALL(fsync, FILE_) CALL(fdatasync, FILE_) CALL(syncfs, FILE_) CALL(sync_file_range, FILE_)
    CALL(ftruncate, FILE_) CALL(fallocate, FILE_) CALL(fchmod, FILE_) CALL(fchown, FILE_) CALL(flock, FILE_) CALL(fcntl, FILE_)
    CALL(ioctl, FILE_) CALL(getdents64, FILE_) CALL(fstatfs, FILE_) CALL(fadvise64, FILE_) CALL(dup, FILE_) CALL(dup2, FILE_)
    CALL(dup3, FILE_) CALL(sendto, FILE_) CALL(recvfrom, FILE_) CALL(sendmsg, FILE_) CALL(recvmsg, FILE_) CALL(connect, FILE_)
    CALL(copy_file_range, TWO_FILES) CALL(sendfile, FILE_)
    CALL(pipe, NOWHERE) CALL(pipe2, NOWHERE) CALL(socket, NOWHERE) CALL(socketpair, NOWHERE) CALL(poll, NOWHERE) CALL(ppoll, NOWHERE)
    CALL(epoll_create1, NOWHERE) CALL(epoll_ctl, NOWHERE) CALL(epoll_wait, NOWHERE) CALL(eventfd2, NOWHERE)
    CALL(timerfd_create, NOWHERE) CALL(getrandom, NOWHERE) CALL(wait4, NOWHERE) CALL(waitid, NOWHERE) CALL(getcwd, NOWHERE)
    CALL(mmap, NOWHERE) CALL(brk, NOWHERE) CALL(munmap, NOWHERE) CALL(mprotect, NOWHERE) CALL(mremap, NOWHERE) CALL(madvise, NOWHERE)
    CALL(clone, NOWHERE) CALL(clone3, NOWHERE) CALL(fork, NOWHERE) CALL(vfork, NOWHERE)
    CALL(prlimit64, NOWHERE) CALL(uname, NOWHERE) CALL(sysinfo, NOWHERE) CALL(sched_getaffinity, NOWHERE)
};
enum { CALLS = sizeof calls / sizeof *calls };

// A thread of the program, or a process that it started.
struct task {
  pid_t pid;
  enum { THREAD, CHILD, FOREIGN } kind;
  // What is waited for: the end of this call; the error that it is to have then.
  const struct call *pending;
  int code, existed, handed;
  struct task *next;
};

static struct task *tasks;
static pid_t program;
static const char *root, *mode, *target;
static char program_text[16];
static FILE *out;
static int how, cut, killing;
static long number_wanted;
static const char *hit;
static unsigned long linker, linker_end;

__attribute__((noreturn)) static void fail(const char *what) {
  fprintf(stderr, "tracer: %s: %s\n", what, strerror(errno));
  exit(125);
}

static struct task *task(pid_t pid) {
  for (struct task *one = tasks; one; one = one->next)
    if (one->pid == pid) return one;
  struct task *one = calloc(1, sizeof *one);
  one->pid = pid;
  char path[64], line[256];
  pid_t group = pid, parent = 0;
  snprintf(path, sizeof path, "/proc/%d/status", pid);
  FILE *status = fopen(path, "r");
  while (status && fgets(line, sizeof line, status)) {
    sscanf(line, "Tgid: %d", &group);
    sscanf(line, "PPid: %d", &parent);
  }
  if (status) fclose(status);
  one->kind = group == program ? THREAD : parent == program && group == pid ? CHILD : FOREIGN;
  one->next = tasks;
  return tasks = one;
}

static void read_text(pid_t pid, unsigned long address, char text[PATH_MAX]) {
  size_t length = 0;
  while (length < PATH_MAX - 1) {
    size_t part = 256 - (address + length) % 256;
    if (part > PATH_MAX - 1 - length) part = PATH_MAX - 1 - length;
    struct iovec to = {text + length, part}, from = {(void *)(address + length), part};
    ssize_t count = process_vm_readv(pid, &to, 1, &from, 1, 0);
    if (count <= 0) break;
    if (memchr(text + length, 0, count)) return;
    length += count;
  }
  text[length] = 0;
}

static void read_link(char path[PATH_MAX], const char *format, pid_t pid, int number) {
  char link[64];
  snprintf(link, sizeof link, format, pid, number);
  ssize_t length = readlink(link, path, PATH_MAX - 1);
  path[length < 0 ? 0 : length] = 0;
}

static void read_descriptor(pid_t pid, int number, char path[PATH_MAX]) { read_link(path, "/proc/%d/fd/%d", pid, number); }

// The whole path of one that may begin at a folder, or at the working one.
static void resolve(pid_t pid, int folder, unsigned long address, char path[PATH_MAX]) {
  static char text[PATH_MAX];
  read_text(pid, address, text);
  if (*text == '/') {
    strcpy(path, text);
    return;
  }
  if (folder == AT_FDCWD)
    read_link(path, "/proc/%d/cwd", pid, 0);
  else
    read_descriptor(pid, folder, path);
  if (!*text || strcmp(text, ".") == 0) return;
  size_t length = strlen(path);
  snprintf(path + length, PATH_MAX - length, "/%s", strncmp(text, "./", 2) ? text : text + 2);
}

static void find(pid_t pid, const struct call *call, const struct user_regs_struct *r, char one[PATH_MAX], char two[PATH_MAX]) {
  *one = *two = 0;
  switch (call->where) {
    case NOWHERE: break;
    case PATH: resolve(pid, AT_FDCWD, r->rdi, one); break;
    case AT: resolve(pid, r->rdi, r->rsi, one); break;
    case FILE_: read_descriptor(pid, r->rdi, one); break;
    case TWO_PATHS: resolve(pid, AT_FDCWD, r->rdi, one), resolve(pid, AT_FDCWD, r->rsi, two); break;
    case TWO_AT: resolve(pid, r->rdi, r->rsi, one), resolve(pid, r->rdx, r->r10, two); break;
    case TARGET_PATH: resolve(pid, AT_FDCWD, r->rsi, one); break;
    case TARGET_AT: resolve(pid, r->rsi, r->rdx, one); break;
    case TWO_FILES: read_descriptor(pid, r->rdi, one), read_descriptor(pid, r->rdx, two); break;
  }
}

// Appends a path to a key, without what differs from run to run.
static void append(char *key, const char *path) {
  size_t length = strlen(root);
  if (strncmp(path, root, length) == 0 && (path[length] == '/' || !path[length])) path += length + (path[length] == '/');
  char *to = key + strlen(key);
  const char *kinds[] = {"/.spool-", "/etilqs_", "pipe:[", "socket:[", "/proc/"};
  while (*path) {
    *to++ = *path++;
    *to = 0;
    for (size_t kind = 0; kind < sizeof kinds / sizeof *kinds; kind++) {
      size_t end = strlen(kinds[kind]);
      if ((size_t)(to - key) < end || strncmp(to - end, kinds[kind], end)) continue;
      while (isalnum(*path) && strncmp(path, "self", 4)) path++;
      *to++ = '*';
      *to = 0;
    }
    size_t end = strlen(program_text);
    if (to[-1] == '.' && strncmp(path, program_text, end) == 0) path += end, *to++ = '*', *to = 0;
  }
}

static const char *variant(const struct call *call, const struct user_regs_struct *r) {
  unsigned long flags = call->number == SYS_openat ? r->rdx : r->rsi;
  switch (call->number) {
    case SYS_open:
    case SYS_openat: return flags & O_CREAT || (flags & O_TMPFILE) == O_TMPFILE ? ":create" : flags & (O_WRONLY | O_RDWR) ? ":write" : "";
    case SYS_fcntl: return flags == F_SETLK || flags == F_SETLKW || flags == 37 || flags == 38 ? ":lock" : flags == F_DUPFD_CLOEXEC || flags == F_DUPFD ? ":dup" : "";
    case SYS_mmap: return r->r10 & MAP_ANONYMOUS ? "" : ":file";
  }
  return "";
}

static long count_of(const char *key) {
  static struct entry {
    char *key;
    long count;
    struct entry *next;
  } *table[4096];
  unsigned hash = 5381;
  for (const char *c = key; *c; c++) hash = hash * 33 + (unsigned char)*c;
  struct entry **place = &table[hash % 4096];
  while (*place && strcmp((*place)->key, key)) place = &(*place)->next;
  if (!*place) {
    *place = calloc(1, sizeof **place);
    (*place)->key = strdup(key);
  }
  return ++(*place)->count;
}

static int is_of_linker(pid_t pid, unsigned long address) {
  if (!linker) {
    char path[64], line[PATH_MAX];
    snprintf(path, sizeof path, "/proc/%d/maps", pid);
    FILE *maps = fopen(path, "r");
    while (maps && fgets(line, sizeof line, maps)) {
      unsigned long begin, end;
      if (strstr(line, "/ld-linux") && sscanf(line, "%lx-%lx", &begin, &end) == 2) {
        if (!linker) linker = begin;
        linker_end = end;
      }
    }
    if (maps) fclose(maps);
    if (!linker) linker = 1;
  }
  return address >= linker && address < linker_end;
}

static unsigned long inode(pid_t pid, int number) {
  char path[64];
  struct stat status;
  snprintf(path, sizeof path, "/proc/%d/fd/%d", pid, number);
  return stat(path, &status) == 0 ? status.st_ino : 0;
}

static long offset(pid_t pid, int number) {
  char path[64], line[128];
  long place = 0;
  snprintf(path, sizeof path, "/proc/%d/fdinfo/%d", pid, number);
  FILE *info = fopen(path, "r");
  while (info && fgets(line, sizeof line, info)) sscanf(line, "pos: %ld", &place);
  if (info) fclose(info);
  return place;
}

static int is_change(int number, const struct user_regs_struct *r) {
  switch (number) {
    case SYS_open: return (r->rsi & (O_CREAT | O_TRUNC)) != 0;
    case SYS_openat: return (r->rdx & (O_CREAT | O_TRUNC)) != 0;
    case SYS_creat: case SYS_write: case SYS_pwrite64: case SYS_writev: case SYS_pwritev: case SYS_pwritev2: case SYS_rename:
    case SYS_renameat: case SYS_renameat2: case SYS_unlink: case SYS_unlinkat: case SYS_mkdir: case SYS_mkdirat: case SYS_rmdir:
    case SYS_link: case SYS_linkat: case SYS_symlink: case SYS_symlinkat: case SYS_ftruncate: case SYS_truncate:
    case SYS_fallocate: case SYS_fsync: case SYS_fdatasync: case SYS_syncfs: case SYS_copy_file_range: case SYS_sendfile: return 1;
  }
  return 0;
}

// Writes down a change that was made: `CALL\tINODE\tFLAGS\tOFFSET\tLENGTH\tPATH\tPATH`, then a line's end and the bytes.
static void record(struct task *t, const struct user_regs_struct *r, long result) {
  static char one[PATH_MAX], two[PATH_MAX];
  const struct call *call = t->pending;
  find(t->pid, call, r, one, two);
  if (strncmp(one, root, strlen(root)) && strncmp(two, root, strlen(root))) return;
  unsigned long node = 0;
  long place = 0, length = 0, flags = 0;
  int writes = 0;
  switch (call->number) {
    case SYS_open: case SYS_creat: case SYS_openat:
      node = inode(t->pid, result);
      flags = (t->existed ? 0 : 1) | ((call->number == SYS_openat ? r->rdx : r->rsi) & O_TRUNC ? 2 : 0);
      break;
    case SYS_write: node = inode(t->pid, r->rdi), length = result, writes = 1, place = offset(t->pid, r->rdi) - result; break;
    case SYS_pwrite64: node = inode(t->pid, r->rdi), length = result, writes = 1, place = r->r10; break;
    case SYS_writev: case SYS_pwritev: case SYS_pwritev2: case SYS_copy_file_range: case SYS_sendfile:
      errno = ENOSYS;
      fail("a call that cannot be recorded was made");
      break;
    case SYS_ftruncate: node = inode(t->pid, r->rdi), place = r->rsi; break;
    case SYS_truncate: place = r->rsi; break;
    case SYS_fallocate: node = inode(t->pid, r->rdi), flags = r->rsi, place = r->rdx, length = r->r10; break;
    case SYS_fsync: case SYS_fdatasync: case SYS_syncfs: node = inode(t->pid, r->rdi); break;
    case SYS_unlinkat: flags = r->rdx; break;
  }
  fprintf(out, "%s\t%lu\t%ld\t%ld\t%ld\t%s\t%s\n", call->name, node, flags, place, length, one, two);
  if (!writes) return;
  char *bytes = malloc(length + 1);
  struct iovec to = {bytes, length}, from = {(void *)r->rsi, length};
  if (process_vm_readv(t->pid, &to, 1, &from, 1, 0) != length) fail("the bytes of a write");
  fwrite(bytes, 1, length, out);
  free(bytes);
}

// At the beginning of a call.
//
// Returns what to go on with.
static int begins(struct task *t) {
  static char one[PATH_MAX], two[PATH_MAX], key[3 * PATH_MAX];
  if (t->kind == FOREIGN || killing) return PTRACE_CONT;
  struct user_regs_struct r;
  if (ptrace(PTRACE_GETREGS, t->pid, 0, &r)) return PTRACE_CONT;
  const struct call *call = NULL;
  for (int number = 0; number < CALLS && !call; number++)
    if (calls[number].number == (int)r.orig_rax) call = &calls[number];
  if (!call || is_of_linker(t->pid, r.rip)) return PTRACE_CONT;
  if (*mode == 'r') {
    if (!is_change(call->number, &r)) return PTRACE_CONT;
    struct stat status;
    find(t->pid, call, &r, one, two);
    t->pending = call;
    t->existed = lstat(one, &status) == 0;
    return PTRACE_SYSCALL;
  }
  find(t->pid, call, &r, one, two);
  snprintf(key, sizeof key, "%s%s%s ", t->kind == CHILD ? "child:" : "", call->name, variant(call, &r));
  append(key, one);
  if (*two) strcat(key, " -> "), append(key, two);
  for (char *c = key; *c; c++)
    if (*c == '\n' || *c == '\t') *c = '?';
  long number = count_of(key);
  if (*mode == 'l') {
    fprintf(out, "%ld\t%s\n", number, key);
    return PTRACE_CONT;
  }
  if (number != number_wanted || strcmp(key, target)) return PTRACE_CONT;
  if (cut) {
    int parts = call->number == SYS_readv || call->number == SYS_writev || call->number == SYS_preadv || call->number == SYS_pwritev ||
                call->number == SYS_preadv2 || call->number == SYS_pwritev2;
    if (r.rdx <= 1) return PTRACE_CONT;
    r.rdx = parts ? 1 : r.rdx > 64 ? 7 : 1;
    ptrace(PTRACE_SETREGS, t->pid, 0, &r);
  }
  close(open(hit, O_CREAT | O_WRONLY, 0644));
  if (cut) return PTRACE_CONT;
  if (how == 0) {
    killing = 1;
    kill(program, SIGKILL);
    return PTRACE_CONT;
  }
  // A descriptor is closed whatever the answer is.
  if (call->number == SYS_close) {
    t->pending = call;
    t->code = how;
    return PTRACE_SYSCALL;
  }
  r.orig_rax = -1;
  r.rax = -how;
  ptrace(PTRACE_SETREGS, t->pid, 0, &r);
  return PTRACE_CONT;
}

static void ends(struct task *t) {
  struct user_regs_struct r;
  if (ptrace(PTRACE_GETREGS, t->pid, 0, &r) == 0) {
    if (t->code) {
      r.rax = -t->code;
      ptrace(PTRACE_SETREGS, t->pid, 0, &r);
    } else if ((long)r.rax >= 0) {
      record(t, &r, r.rax);
    }
  }
  t->pending = NULL;
  t->code = 0;
}

static void filter(void) {
  struct sock_filter code[CALLS + 3];
  int length = 0;
  code[length++] = (struct sock_filter)BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr));
  for (int number = 0; number < CALLS; number++)
    code[length++] = (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, calls[number].number, CALLS - number, 0);
  code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  code[length++] = (struct sock_filter)BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_TRACE);
  struct sock_fprog whole = {length, code};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) || prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &whole)) fail("seccomp");
}

int main(int count, char **words) {
  int split = 0;
  while (split < count && strcmp(words[split], "--")) split++;
  if (split < 4 || split + 1 >= count) {
    fprintf(stderr, "usage: tracer ROOT list|record FILE -- PROGRAM …, tracer ROOT at HIT HOW NUMBER KEY -- PROGRAM …\n");
    return 125;
  }
  root = words[1], mode = words[2];
  if (*mode == 'a' && split == 7) {
    hit = words[3], cut = strcmp(words[4], "short") == 0, how = strcmp(words[4], "kill") && !cut ? atoi(words[4]) : 0;
    number_wanted = atol(words[5]), target = words[6];
  } else if (!(out = fopen(words[3], "we"))) {
    fail(words[3]);
  }
  program = fork();
  if (program < 0) fail("fork");
  if (program == 0) {
    ptrace(PTRACE_TRACEME, 0, 0, 0);
    raise(SIGSTOP);
    filter();
    execv(words[split + 1], words + split + 1);
    fail(words[split + 1]);
  }
  snprintf(program_text, sizeof program_text, "%d", program);
  int status, ended = 125;
  waitpid(program, &status, 0);
  if (ptrace(PTRACE_SETOPTIONS, program, 0, PTRACE_O_TRACESECCOMP | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK |
                                               PTRACE_O_TRACEEXEC | PTRACE_O_TRACESYSGOOD | PTRACE_O_EXITKILL))
    fail("ptrace");
  // What is run is counted from its own first call on.
  int running = 0;
  ptrace(PTRACE_CONT, program, 0, 0);
  for (;;) {
    pid_t pid = waitpid(-1, &status, __WALL);
    if (pid < 0) {
      if (errno == EINTR) continue;
      break;
    }
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      if (pid == program) ended = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
      // The mail agent has the message.
      if (*mode == 'r' && task(pid)->handed) fprintf(out, "ended\t0\t0\t0\t0\t\t\n");
      continue;
    }
    struct task *t = task(pid);
    int event = status >> 16, signal = WSTOPSIG(status), next = PTRACE_CONT, deliver = 0;
    if (event == PTRACE_EVENT_EXEC) {
      if (pid == program)
        running = 1;
      else if (t->kind == CHILD)
        t->kind = FOREIGN, t->handed = 1;
    } else if (event == PTRACE_EVENT_SECCOMP) {
      if (running) next = begins(t);
    } else if (event) {
    } else if (signal == (SIGTRAP | 0x80)) {
      if (t->pending) ends(t);
    } else if (signal != SIGSTOP) {
      deliver = signal;
    }
    ptrace(next, pid, 0, deliver);
  }
  if (out) fclose(out);
  return ended;
}
