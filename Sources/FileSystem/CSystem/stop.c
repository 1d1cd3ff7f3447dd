#include "CSystem.h"

#include <signal.h>
#include <string.h>

static volatile sig_atomic_t asked = 0;

static void note(int signal) {
  (void)signal;
  asked = 1;
}

void star_watch_for_stop(void) {
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  // The second one ends the program as it always did.
  action.sa_flags = SA_RESETHAND;
  sigaction(SIGINT, &action, 0);
  sigaction(SIGTERM, &action, 0);
  sigaction(SIGHUP, &action, 0);
  // Who started this may have had them wait.
  sigset_t signals;
  sigemptyset(&signals);
  sigaddset(&signals, SIGINT);
  sigaddset(&signals, SIGTERM);
  sigaddset(&signals, SIGHUP);
  sigprocmask(SIG_UNBLOCK, &signals, 0);
}

int star_stop_is_asked(void) { return asked; }
