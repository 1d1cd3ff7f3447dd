// Calls of Linux that the system module of Swift does not show.
#ifndef STAR_AUDIT_CSYSTEM_H
#define STAR_AUDIT_CSYSTEM_H

/// Writes everything of the file system that the descriptor is on to its disk; 0, or -1 with errno.
int star_syncfs(int descriptor);

/// Renames, and fails with EEXIST where the new name is taken; 0, or -1 with errno: EINVAL where the file system cannot.
int star_rename_exclusively(const char *from, const char *to);

/// Whether nobody but the owner of an open file, the root account and this one has a right to it, by its mode and by an access
/// list: 1 or 0; -1 with errno.
int star_is_private(int descriptor);

/// Opens a new file without a name in a folder, to be written and read; a descriptor, or -1 with errno.
int star_open_temporary(const char *folder);

/// The number of the kind of file system that a path is on (statfs(2)); 0 where nobody can say.
unsigned star_file_system_type(const char *path);

/// From now on, a first SIGINT, SIGTERM or SIGHUP is noted and ends nothing.
void star_watch_for_stop(void);

/// Whether there was one.
int star_stop_is_asked(void);

/// A word of the command line, the program's own name being the first; 0 where there are no more.
const char *star_argument(int number);

/// The signal of the first such stop; 0 where there was none.
int star_stop_signal(void);

/// Ends the process by the signal, as if nobody had watched for it.
void star_die_by(int signal);

/// Sends a line to the service manager's socket (sd_notify(3)); 0, or -1.
int star_notify(const char *path, const char *text);

#endif
