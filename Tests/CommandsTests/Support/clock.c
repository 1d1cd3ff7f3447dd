// Tells a program another time than the machine's: the seconds since 1970 that CLOCK holds. Loaded before its libraries
// (LD_PRELOAD).
#include <stdlib.h>
#include <time.h>

time_t time(time_t *result) {
  const char *clock = getenv("CLOCK");
  struct timespec now;
  clock_gettime(CLOCK_REALTIME, &now);
  time_t seconds = clock && *clock ? (time_t)atoll(clock) : now.tv_sec;
  if (result) *result = seconds;
  return seconds;
}
