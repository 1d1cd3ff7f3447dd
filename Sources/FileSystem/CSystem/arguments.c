#include "CSystem.h"

static int count = 0;
static char **words = 0;

// What is run before `main` is given what `main` is given.
__attribute__((constructor)) static void keep(int argc, char **argv) {
  count = argc;
  words = argv;
}

const char *star_argument(int number) { return number >= 0 && number < count ? words[number] : 0; }
