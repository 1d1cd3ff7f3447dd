"""Which errors a call of the system can end with: what its manual page names, of those that a disk, a share, a quota or a limit brings
about. EIO and ESTALE are added where a page leaves them to the file system, as nfs(5) has it for every call on a path."""
import errno

DISK = ("ENOSPC", "EDQUOT")
LIMIT = ("EMFILE", "ENFILE")
SHARE = ("EIO", "ESTALE")
LOOK = ("EACCES", "ENOMEM") + SHARE
CHANGE = ("EACCES", "EROFS", "ENOMEM") + SHARE
ADD = CHANGE + DISK

CALLS = {
    "open": LOOK + LIMIT + ("EINTR",),
    "open:write": LOOK + LIMIT + ("EINTR", "EROFS"),
    "open:create": ADD + LIMIT + ("EINTR",),
    "creat": ADD + LIMIT + ("EINTR",),
    "read": SHARE + ("EINTR", "short"),
    "write": SHARE + DISK + ("EINTR", "short"),
    "close": SHARE + DISK + ("EINTR",),
    "stat": LOOK,
    "fstat": ("ENOMEM",) + SHARE,
    "lseek": SHARE,
    "getdents64": SHARE + ("ENOMEM",),
    "readlink": LOOK,
    "access": LOOK + ("EROFS",),
    "statfs": LOOK + ("EINTR",),
    "getcwd": ("EACCES", "ENOMEM"),
    "chdir": LOOK,
    "rename": ADD, "link": ADD, "symlink": ADD, "mkdir": ADD,
    "unlink": CHANGE, "rmdir": CHANGE,
    "chmod": CHANGE, "chown": CHANGE, "utimensat": ("EACCES", "EROFS") + SHARE,
    "fchmod": ("EROFS",) + SHARE, "fchown": ("EROFS",) + SHARE,
    "ftruncate": SHARE + ("EINTR", "EROFS"), "truncate": CHANGE + ("EINTR",), "fallocate": SHARE + DISK + ("EINTR",),
    "fsync": SHARE + DISK + ("EINTR", "EROFS"), "syncfs": SHARE + DISK, "sync_file_range": SHARE + DISK + ("ENOMEM",),
    "flock": ("EINTR", "ENOLCK", "EIO"), "fcntl:lock": ("EACCES", "EINTR", "ENOLCK", "EIO"), "fcntl:dup": ("EMFILE",), "fcntl": (),
    "ioctl": ("EIO",), "fadvise64": (),
    "dup": ("EMFILE",), "dup2": ("EMFILE", "EINTR"), "dup3": ("EMFILE", "EINTR"),
    "copy_file_range": SHARE + DISK + ("ENOMEM",), "sendfile": ("EIO", "ENOMEM"),
    "pipe": LIMIT, "socket": LIMIT + ("EACCES", "ENOMEM"), "socketpair": LIMIT + ("ENOMEM",),
    "connect": ("EACCES", "EINTR"), "sendto": ("EACCES", "EINTR", "ENOMEM"), "recvfrom": ("EINTR", "ENOMEM"),
    "sendmsg": ("EACCES", "EINTR", "ENOMEM"), "recvmsg": ("EINTR", "ENOMEM"),
    "poll": ("EINTR", "ENOMEM"), "epoll_wait": ("EINTR",), "epoll_create1": LIMIT + ("ENOMEM",), "epoll_ctl": ("ENOMEM", "ENOSPC"),
    "eventfd2": LIMIT + ("ENOMEM",), "timerfd_create": LIMIT + ("ENOMEM",), "getrandom": ("EINTR",), "wait4": ("EINTR",), "waitid": ("EINTR",),
    "execve": ("EACCES", "EIO", "ENOMEM") + LIMIT, "clone": ("ENOMEM", "EAGAIN"), "clone3": ("ENOMEM", "EAGAIN"),
    "mmap": ("ENOMEM",), "mmap:file": ("EACCES", "ENFILE", "ENOMEM"), "brk": ("ENOMEM",), "mprotect": ("ENOMEM",), "mremap": ("ENOMEM",),
    "munmap": (), "madvise": (), "prlimit64": (), "uname": (), "sysinfo": (), "sched_getaffinity": (),
}
SAME = {
    "openat": "open", "newfstatat": "stat", "lstat": "stat", "statx": "stat", "faccessat": "access", "faccessat2": "access",
    "pread64": "read", "readv": "read", "preadv": "read", "preadv2": "read", "pwrite64": "write", "writev": "write", "pwritev": "write",
    "pwritev2": "write", "fdatasync": "fsync", "renameat": "rename", "renameat2": "rename", "linkat": "link", "symlinkat": "symlink",
    "mkdirat": "mkdir", "unlinkat": "unlink", "readlinkat": "readlink", "fchmodat": "chmod", "fchownat": "chown", "fstatfs": "statfs",
    "pipe2": "pipe", "ppoll": "poll", "fork": "clone", "vfork": "clone",
}
# Where these fail, the runtime of Swift, libdispatch or the C library ends the process, and nothing in it can prevent that.
RUNTIME = ("mmap", "brk", "mprotect", "mremap", "clone", "clone3", "epoll_create1", "epoll_ctl", "epoll_wait", "eventfd2", "timerfd_create",
           "getrandom", "poll", "ppoll", "execve")


def base(key):
    """the call of a key, without what follows it"""
    return key.split(" ", 1)[0].removeprefix("child:")


def errors(key):
    """what can be injected at a call besides a kill: names of errno, `short`"""
    call = base(key)
    name, _, more = call.partition(":")
    name = SAME.get(name, name)
    return CALLS.get(name + (":" + more if more else ""), CALLS.get(name, ()))


def word(how):
    """as the tracer takes it"""
    return how if how in ("kill", "short") else str(getattr(errno, how))
