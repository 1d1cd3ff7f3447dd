// Calls of Linux that the system module of Swift does not show.
#ifndef STAR_AUDIT_CSYSTEM_H
#define STAR_AUDIT_CSYSTEM_H

/// Writes everything of the file system that the descriptor is on to its disk; 0, or -1 with errno.
int star_syncfs(int descriptor);

/// Renames, and fails with EEXIST where the new name is taken; 0, or -1 with errno: EINVAL where the file system cannot.
int star_rename_exclusively(const char *from, const char *to);

/// From now on, a first SIGINT, SIGTERM or SIGHUP is noted and ends nothing.
void star_watch_for_stop(void);

/// Whether there was one.
int star_stop_is_asked(void);

/// The commit that the program was built from.
const char *star_commit(void);

#endif
