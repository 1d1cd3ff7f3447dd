#!/usr/bin/env bash
# SQLite calls a database malformed that lies whole on a disk that failed to read once.
#
# Tool: sqlite3 and libsqlite3 3.40.1 (Debian 12); a preloaded pread64 that fails with EIO, as the kernel does for a bad cable or a share that is away.
# Expected: SQLITE_IOERR (10), "disk I/O error", as for ESTALE or any other refusal: nothing is known of what is in the file.
# Seen: for EIO (and ENXIO, ERANGE) the file's layer says SQLITE_IOERR_CORRUPTFS, and the statement ends with SQLITE_CORRUPT (11), "database disk
#   image is malformed". The same file reads well a moment later, and passes its integrity check.
# Matters: whoever heeds that word restores a sound database from a backup, and loses what was written since. SQLITE_FCNTL_LAST_ERRNO still
#   tells one from the other.
set -euo pipefail

folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download 'sqlite3=3.40.1-*' 'libsqlite3-0=3.40.1-*' 'libreadline8=8.2-*' 'libtinfo6=6.4-*'
for package in *.deb; do dpkg -x "$package" installed; done
cat > fail.c <<'END_OF_C'
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <sys/types.h>
ssize_t pread64(int file, void *bytes, size_t count, off64_t place) {
  if (place >= 4096) return errno = atoi(getenv("FAIL")), -1;
  return ((ssize_t(*)(int, void *, size_t, off64_t))dlsym(RTLD_NEXT, "pread64"))(file, bytes, count, place);
}
END_OF_C
cc -shared -fPIC -o fail.so fail.c
libraries=$(echo "$folder"/installed/usr/lib/*-linux-gnu):$(echo "$folder"/installed/lib/*-linux-gnu)

sqlite() { LD_LIBRARY_PATH=$libraries "$folder/installed/usr/bin/sqlite3" "$@" 2>&1 || true; }
sqlite records.db "PRAGMA page_size = 4096; CREATE TABLE stars (channel TEXT); INSERT INTO stars VALUES ('CH-1')" > /dev/null
eio=$(LD_PRELOAD=$folder/fail.so FAIL=5 sqlite records.db 'SELECT count(*) FROM stars')
estale=$(LD_PRELOAD=$folder/fail.so FAIL=116 sqlite records.db 'SELECT count(*) FROM stars')
after=$(sqlite records.db 'PRAGMA integrity_check')
echo "$(sqlite --version | cut -d' ' -f1): EIO: $eio | ESTALE: $estale | afterwards: $after"
[[ $(sqlite --version) == 3.40.1* && $eio == *'malformed (11)'* && $estale == *'disk I/O error (10)'* && $after == ok ]]
