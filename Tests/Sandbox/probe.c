// Tries, one after the other, what no job of ours is to be able to do, and prints of each its name and how it ended: 0 where it
// got through, else the number of the error, `killed` or `untried`. It stands in a unit in place of the program (sandbox.py), and
// is static: it needs nothing but itself. What would change the machine is tried in a way that changes nothing: with the value that
// is there, or with one that is refused by whoever was asked after the permission was.
//
//   probe                   tries everything
//   probe --mark FD N       says that try N has come as far as this, for programs that are started by a try
//   probe --root FD N       the same, where this runs as root
//   probe --make            makes what others own and a try looks for: System V memory and a message queue
//   probe --leave           makes System V memory and leaves it behind
//   probe --mount           mounts something, and leaves it behind
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/bpf.h>
#include <linux/io_uring.h>
#include <mqueue.h>
#include <sched.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/mount.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/resource.h>
#include <sys/shm.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/sysmacros.h>
#include <sys/time.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { PORT = 4455, KEY = 0x73746172, THROUGH = 1, ERROR = 100, UNTRIED = -1 };
// What the test puts there (protections.py).
#define MARK "star-audit-mark"
#define SELF "/usr/lib/star-audit-probe"
#define SUID "/usr/lib/star-audit-probe-suid"

static int results, number;

static int of(long outcome) { return outcome < 0 ? errno : 0; }
/// Through also where it was refused for this reason: whoever was asked for it came after the permission.
static int but(long outcome, int reason) { return outcome < 0 && errno != reason ? errno : 0; }
static int opened(const char *path, int flags) { return of(open(path, flags | O_CLOEXEC, 0600)); }
static int made(const char *path) {
  int error = opened(path, O_CREAT | O_EXCL | O_WRONLY);
  if (!error) unlink(path);
  return error;
}

// --- files
static int write_etc(void) { return made("/etc/" MARK); }
static int write_usr(void) { return made("/usr/lib/" MARK); }
static int write_program(void) { return opened("/usr/local/bin/star-audit", O_WRONLY); }
static int write_records(void) { return opened("/var/lib/star-audit/records.db", O_WRONLY); }
static int write_beside_records(void) { return made("/var/lib/star-audit/" MARK); }
static int write_configuration(void) { return opened("/etc/star-audit/star-audit.yaml", O_WRONLY); }
static int write_run(void) { return made("/run/written-" MARK); }
static int write_shared_memory(void) { return made("/dev/shm/" MARK); }
static int see_tmp(void) { return opened("/tmp/" MARK, O_RDONLY); }
static int see_var_tmp(void) { return opened("/var/tmp/" MARK, O_RDONLY); }
static int read_home(void) { return opened("/home/" MARK, O_RDONLY); }
static int read_root(void) { return opened("/root/" MARK, O_RDONLY); }
static int read_anothers(void) { return opened("/srv/anothers-" MARK, O_RDONLY); }
static int make_suid(void) {
  int file = open("/tmp/suid-" MARK, O_CREAT | O_WRONLY, 0700);
  if (file < 0) return UNTRIED;
  int error = of(fchmod(file, 04755));
  unlink("/tmp/suid-" MARK);
  return error;
}
static int give_away(void) {
  int file = open("/tmp/given-" MARK, O_CREAT | O_WRONLY, 0600);
  if (file < 0) return UNTRIED;
  int error = of(fchown(file, 1, 1));
  unlink("/tmp/given-" MARK);
  return error;
}

// --- programs. What was started writes its mark itself; only a failure is told here.
static int started(const char *path, char *const words[]) {
  execve(path, words, (char *[]){NULL});
  return errno;
}
static int run_marked(const char *path, const char *how) {
  char file[12], which[12];
  snprintf(file, sizeof file, "%d", results);
  snprintf(which, sizeof which, "%d", number);
  return started(path, (char *[]){"probe", (char *)how, file, which, NULL});
}
static int run_shell(void) {
  char words[64];
  if (dup2(results, 9) < 0 || lseek(9, number * (off_t)sizeof(int), SEEK_SET) < 0) return errno;
  snprintf(words, sizeof words, "printf '\\00%d\\000\\000\\000' >&9", THROUGH);
  return started("/bin/sh", (char *[]){"sh", "-c", words, NULL});
}
static int copied(const char *path) {
  static char bytes[1 << 16];
  int from = open(SELF, O_RDONLY), to = open(path, O_CREAT | O_TRUNC | O_WRONLY, 0700);
  if (from < 0 || to < 0) return -1;
  for (ssize_t n; (n = read(from, bytes, sizeof bytes)) > 0;)
    if (write(to, bytes, n) != n) return -1;
  return close(from) | close(to);
}
static int run_copied(const char *path) {
  int error = copied(path) ? UNTRIED : 0;
  if (error) return error;
  // What is started cannot take itself away; whoever owns the folder does.
  error = run_marked(path, "--mark");
  unlink(path);
  return error;
}
static int run_written(void) { return run_copied("/tmp/run-" MARK); }
static int run_written_later(void) { return run_copied("/var/tmp/run-" MARK); }
static int run_published(void) { return run_copied("/var/lib/star-audit/outbox/.run-" MARK); }
static int run_memory(void) {
  static char bytes[1 << 16];
  int from = open(SELF, O_RDONLY), to = syscall(SYS_memfd_create, MARK, 0);
  char path[32];
  if (to < 0) return errno;
  for (ssize_t n; (n = read(from, bytes, sizeof bytes)) > 0;)
    if (write(to, bytes, n) != n) return UNTRIED;
  snprintf(path, sizeof path, "/proc/self/fd/%d", to);
  return run_marked(path, "--mark");
}
static int map_written(void) {
  if (copied("/tmp/map-" MARK)) return UNTRIED;
  int file = open("/tmp/map-" MARK, O_RDONLY);
  int error = mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE, file, 0) == MAP_FAILED ? errno : 0;
  unlink("/tmp/map-" MARK);
  return error;
}
static int run_suid(void) {
  // From an account that is not root already: that of the jobs, whose number is the folder's owner's.
  struct stat outbox;
  if (geteuid() == 0 && (stat("/var/lib/star-audit/outbox", &outbox) || setresuid(outbox.st_uid, outbox.st_uid, outbox.st_uid))) return UNTRIED;
  return run_marked(SUID, "--root");
}

// --- memory
static int map_write_execute(void) {
  return mmap(NULL, 4096, PROT_READ | PROT_WRITE | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) == MAP_FAILED ? errno : 0;
}
static int protect_execute(void) {
  void *page = mmap(NULL, 4096, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  return of(mprotect(page, 4096, PROT_READ | PROT_EXEC));
}
static int lock_memory(void) { return of(mlock(&results, sizeof results)); }
static int memory_file(void) { return of(syscall(SYS_memfd_create, MARK, 0)); }
static int fault_handler(void) { return of(syscall(SYS_userfaultfd, 0)); }

// --- network
static int of_family(int family) { return of(socket(family, SOCK_DGRAM | SOCK_CLOEXEC, 0)); }
static int socket_inet(void) { return of_family(AF_INET); }
static int socket_inet6(void) { return of_family(AF_INET6); }
static int socket_netlink(void) { return of(socket(AF_NETLINK, SOCK_RAW | SOCK_CLOEXEC, 0)); }
static int socket_packet(void) { return of(socket(AF_PACKET, SOCK_RAW | SOCK_CLOEXEC, 0)); }
static int connect_inet(void) {
  struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(PORT), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int end = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (end < 0) return errno;
  struct timeval second = {1, 0};
  setsockopt(end, SOL_SOCKET, SO_SNDTIMEO, &second, sizeof second);
  return of(connect(end, (struct sockaddr *)&address, sizeof address));
}
static int met(const char *name, size_t length) {
  struct sockaddr_un address = {.sun_family = AF_UNIX};
  memcpy(address.sun_path, name, length);
  int end = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
  return end < 0 ? errno : of(connect(end, (struct sockaddr *)&address, offsetof(struct sockaddr_un, sun_path) + length));
}
static int connect_abstract(void) { return met("\0" MARK, sizeof MARK); }
static int connect_unix(void) { return met("/run/" MARK, sizeof "/run/" MARK); }
static int send_unix(void) {
  struct sockaddr_un address = {.sun_family = AF_UNIX, .sun_path = "/run/datagram-" MARK};
  int end = socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  return end < 0 ? errno : of(sendto(end, "x", 1, MSG_DONTWAIT, (struct sockaddr *)&address, sizeof address));
}

// --- who it is
static int become_another(void) {
  int account = geteuid() == 0 ? 1 : 0;
  return of(syscall(SYS_setresuid, account, account, account));
}
static int drop_groups(void) { return of(syscall(SYS_setgroups, 0, NULL)); }
static int keep_capability(void) {
  int has = prctl(PR_CAPBSET_READ, 21 /* CAP_SYS_ADMIN */, 0, 0, 0);
  return has < 0 ? errno : has ? 0 : EPERM;
}
static int new_user(void) { return of(unshare(CLONE_NEWUSER)); }
static int new_mounts(void) { return of(unshare(CLONE_NEWNS)); }
static int enter_namespace(void) {
  int file = open("/proc/self/ns/uts", O_RDONLY | O_CLOEXEC);
  return file < 0 ? UNTRIED : of(setns(file, CLONE_NEWUTS));
}
static int change_root(void) { return of(chroot("/")); }
static int mount_something(void) { return but(mount("none", "/", "there-is-no-such-file-system", 0, NULL), ENODEV); }

// --- other processes
static int see_others(void) { return opened("/proc/1/stat", O_RDONLY); }
static int see_machine(void) { return opened("/proc/uptime", O_RDONLY); }
static int signal_others(void) { return of(kill(1, 0)); }
static int trace(void) { return of(ptrace(PTRACE_TRACEME, 0, NULL, NULL)); }
static int read_memory_of(void) {
  char byte;
  struct iovec here = {&byte, 1}, there = {SELF, 1};
  return of(process_vm_readv(getpid(), &here, 1, &there, 1, 0));
}
static int see_shared_memory(void) { return of(shmget(KEY, 0, 0)); }
static int see_message_queue(void) { return of(mq_open("/" MARK, O_RDONLY)); }
static int add_key(void) { return of(syscall(SYS_add_key, "user", MARK, "x", 1, -2 /* KEY_SPEC_PROCESS_KEYRING */)); }
static int use_keyring(void) { return of(syscall(SYS_keyctl, 0 /* KEYCTL_GET_KEYRING_ID */, -1 /* the thread's */, 1)); }

// --- the kernel's affairs
static int set_clock(void) { return of(syscall(SYS_settimeofday, NULL, NULL)); }
static int set_hostname(void) {
  char name[65];
  return gethostname(name, sizeof name) ? UNTRIED : of(sethostname(name, strlen(name)));
}
static int load_module(void) { return but(syscall(SYS_init_module, "", 0, ""), ENOEXEC); }
static int see_modules(void) { return opened("/usr/lib/modules/" MARK, O_RDONLY); }
static int read_kernel_log(void) { return of(syscall(SYS_syslog, 9 /* how much is unread */, NULL, 0)); }
static int write_tunable(void) { return opened("/proc/sys/vm/swappiness", O_WRONLY); }
static int write_control_group(void) { return opened("/sys/fs/cgroup/cgroup.procs", O_WRONLY); }
static int reboot_machine(void) { return but(syscall(SYS_reboot, 0, 0, 0, NULL), EINVAL); }
static int swap_on(void) { return but(syscall(SYS_swapon, "/there-is-no-such-file", 0), ENOENT); }
static int load_bpf(void) {
  union bpf_attr nothing;
  memset(&nothing, 0, sizeof nothing);
  return but(syscall(SYS_bpf, BPF_PROG_LOAD, &nothing, 48), EINVAL);
}
static int make_ring(void) {
  struct io_uring_params nothing;
  memset(&nothing, 0, sizeof nothing);
  return of(syscall(SYS_io_uring_setup, 1, &nothing));
}
static int take_priority(void) { return of(setpriority(PRIO_PROCESS, 0, -5)); }
static int take_real_time(void) {
  struct sched_param first = {.sched_priority = 1};
  return of(sched_setscheduler(0, SCHED_FIFO, &first));
}
static int take_personality(void) { return of(syscall(SYS_personality, 8 /* PER_LINUX32 */)); }
static int open_device(void) { return opened("/dev/fuse", O_RDWR); }
static int make_device(void) {
  int error = of(mknod("/tmp/device-" MARK, S_IFCHR | 0600, makedev(10, 229)));
  unlink("/tmp/device-" MARK);
  return error;
}
#ifdef __x86_64__
static int open_ports(void) { return of(syscall(SYS_iopl, 0)); }
static int foreign_call(void) {
  long process;
  __asm__ volatile("int $0x80" : "=a"(process) : "a"(20L /* getpid of 32 bits */) : "memory", "r8", "r9", "r10", "r11");
  return process < 0 ? (int)-process : 0;
}
#else
static int open_ports(void) { return UNTRIED; }
static int foreign_call(void) { return UNTRIED; }
#endif

#define TRY(function) {#function, function}
static const struct {
  const char *name;
  int (*function)(void);
} tries[] = {
    TRY(write_etc), TRY(write_usr), TRY(write_program), TRY(write_records), TRY(write_beside_records), TRY(write_configuration), TRY(write_run),
    TRY(write_shared_memory), TRY(see_tmp), TRY(see_var_tmp), TRY(read_home), TRY(read_root), TRY(read_anothers), TRY(make_suid),
    TRY(give_away), TRY(run_shell), TRY(run_written), TRY(run_written_later), TRY(run_published), TRY(run_memory),
    TRY(map_written), TRY(run_suid), TRY(map_write_execute), TRY(protect_execute),
    TRY(lock_memory), TRY(memory_file), TRY(fault_handler), TRY(socket_inet), TRY(socket_inet6), TRY(socket_netlink),
    TRY(socket_packet), TRY(connect_inet), TRY(connect_abstract), TRY(connect_unix), TRY(send_unix), TRY(become_another), TRY(drop_groups),
    TRY(keep_capability), TRY(new_user), TRY(new_mounts), TRY(enter_namespace), TRY(change_root), TRY(mount_something),
    TRY(see_others), TRY(see_machine), TRY(signal_others), TRY(trace), TRY(read_memory_of), TRY(see_shared_memory),
    TRY(see_message_queue), TRY(add_key), TRY(use_keyring), TRY(set_clock), TRY(set_hostname), TRY(load_module), TRY(see_modules),
    TRY(read_kernel_log), TRY(write_tunable), TRY(write_control_group), TRY(reboot_machine), TRY(swap_on), TRY(load_bpf),
    TRY(make_ring), TRY(take_priority), TRY(take_real_time), TRY(take_personality), TRY(open_device), TRY(make_device),
    TRY(open_ports), TRY(foreign_call),
};

static void note(int outcome) {
  if (pwrite(results, &outcome, sizeof outcome, number * (off_t)sizeof(int)) < 0) _exit(1);
}

static volatile sig_atomic_t ended;
static void child(int signal) { ended = signal; }

/// Waits for a child without asking the kernel for it, which a job need not be able to.
static int outcome(void) {
  int found = 0;
  for (int round = 0; round < 2000 && !ended; round++) nanosleep(&(struct timespec){0, 1000000}, NULL);
  return pread(results, &found, sizeof found, number * (off_t)sizeof(int)) < 0 ? UNTRIED : found;
}

int main(int count, char **words) {
  if (count == 4) {
    results = atoi(words[2]), number = atoi(words[3]);
    note(strcmp(words[1], "--root") || geteuid() == 0 ? THROUGH : ERROR + EPERM);
    return 0;
  }
  if (count == 2 && !strcmp(words[1], "--make"))
    return shmget(KEY, 4096, IPC_CREAT | 0666) < 0 || mq_open("/" MARK, O_CREAT | O_RDWR, 0666, NULL) < 0;
  if (count == 2 && !strcmp(words[1], "--leave")) return shmget(IPC_PRIVATE, 4096, IPC_CREAT | 0666) < 0;
  if (count == 2 && !strcmp(words[1], "--mount")) return mount(MARK, "/mnt", "tmpfs", 0, NULL) < 0;
  results = open("/tmp/results-" MARK, O_CREAT | O_TRUNC | O_RDWR, 0600);
  if (results < 0) results = open("/var/lib/star-audit/outbox/.results-" MARK, O_CREAT | O_TRUNC | O_RDWR, 0600);
  unlink("/tmp/results-" MARK);
  unlink("/var/lib/star-audit/outbox/.results-" MARK);
  signal(SIGCHLD, child);
  for (number = 0; number < (int)(sizeof tries / sizeof *tries); number++) {
    note(0);
    ended = 0;
    if (fork() == 0) {
      int error = tries[number].function();
      note(error == UNTRIED ? UNTRIED : error ? ERROR + error : THROUGH);
      _exit(0);
    }
    int found = outcome();
    const char *name = tries[number].name;
    if (found == UNTRIED) printf("%s untried\n", name);
    else if (found == 0) printf("%s killed\n", name);
    else printf("%s %d\n", name, found == THROUGH ? 0 : found - ERROR);
  }
  // Of a call that nobody knows yet, a library that tries it first is to hear that it is not there (ENOSYS), not that it is forbidden.
  printf("future_call %d\n", syscall(1000) < 0 ? errno : 0);
  // What a job is to be able to do.
  printf("read_records %d\nwrite_outbox %d\n", opened("/var/lib/star-audit/records.db", O_RDONLY), made("/var/lib/star-audit/outbox/." MARK));
  fflush(stdout);
  _exit(0);
}
