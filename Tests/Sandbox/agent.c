// A transfer agent as `send` sees it: takes a message from standard input and keeps it, or says why it cannot and ends with 75. As
// it is installed, it does it as Postfix's sendmail (set-group-ID: becomes another group, whose the queue is), as Exim's (set-user-ID:
// becomes root, and gives the message to the account of the agent) or as msmtp's (connects to a server). Each also starts a program.
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <sys/wait.h>
#include <unistd.h>

#define SPOOL "/var/spool/star-audit-agent"
enum { PORT = 4455, DAEMON = 1, LATER = 75 };

static void refuse(const char *what) {
  perror(what);
  exit(LATER);
}

int main(int count, char **words) {
  const char *name = strrchr(words[0], '/') ? strrchr(words[0], '/') + 1 : words[0];
  (void)count;
  if (strstr(name, "group") && getegid() != DAEMON) refuse("it did not become another group");
  if (strstr(name, "root")) {
    if (setgid(DAEMON) || setuid(0)) refuse("it did not become root");
  }
  if (strstr(name, "server")) {
    struct sockaddr_in server = {.sin_family = AF_INET, .sin_port = htons(PORT), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    int end = socket(AF_INET, SOCK_STREAM, 0);
    struct timeval second = {1, 0};
    if (end >= 0) setsockopt(end, SOL_SOCKET, SO_SNDTIMEO, &second, sizeof second);
    if (end < 0 || connect(end, (struct sockaddr *)&server, sizeof server)) refuse("connect");
  }
  int status = 0;
  pid_t child = fork();
  if (child == 0) {
    execl("/bin/true", "true", (char *)NULL);
    _exit(1);
  }
  if (child < 0 || waitpid(child, &status, 0) < 0 || status) refuse("it starts no program");
  char path[] = SPOOL "/XXXXXX", bytes[1 << 16];
  int file = mkstemp(path);
  if (file < 0) refuse(SPOOL);
  for (ssize_t n; (n = read(0, bytes, sizeof bytes)) > 0;)
    if (write(file, bytes, n) != n) refuse(path);
  if (strstr(name, "root") && fchown(file, DAEMON, DAEMON)) refuse("chown");
  return fsync(file) ? LATER : 0;
}
