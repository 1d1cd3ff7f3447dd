#include "CSystem.h"

#ifndef STAR_AUDIT_COMMIT
#define STAR_AUDIT_COMMIT "unknown"
#endif

const char *star_commit(void) { return STAR_AUDIT_COMMIT; }
