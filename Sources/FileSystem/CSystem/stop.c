#include "CSystem.h"

#include <signal.h>
#include <string.h>
#include <unistd.h>

static volatile sig_atomic_t asked = 0;

static void note(int signal) {
  asked = signal;
  static const char text[] = "\nstar-audit: stopping; once more to stop at once\n";
  // Who is not at a terminal did not press a key. What cannot be said is not said.
  if (isatty(2) && write(2, text, sizeof text - 1) < 0) return;
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

int star_stop_is_asked(void) { return asked != 0; }

int star_stop_signal(void) { return asked; }

void star_die_by(int number) {
  signal(number, SIG_DFL);
  raise(number);
}
