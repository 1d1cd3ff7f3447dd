/* The floor of a review: a bare loop over SQLite's C API that reads every column of every table in channel order, merged on
   the channel's id, and does nothing with what it reads. Usage: bare_loop DATABASE */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define CURSORS 9

static const char *const statements[CURSORS] = {
    "SELECT * FROM channels ORDER BY channel_id",
    "SELECT channel_id, certification_id, star, route, applied_on, issued_on, valid_until, ended_on, "
    "renewal_confirmed_on FROM certifications ORDER BY channel_id",
    "SELECT a.channel_id, a.person_id, a.role, a.registered_on, a.departed_on, a.declared_on, a.replaced_by, p.name, "
    "p.email FROM appointments a JOIN people p ON p.person_id = a.person_id ORDER BY a.channel_id",
    "SELECT a.channel_id, c.certificate_id, c.person_id, c.code, c.issued_on, c.valid_until FROM appointments a "
    "CROSS JOIN certificates c ON c.person_id = a.person_id ORDER BY a.channel_id",
    "SELECT channel_id, entry_id, person_id, category, points, earned_on, status FROM credits ORDER BY channel_id",
    "SELECT channel_id, held_on, kind, title FROM participations ORDER BY channel_id",
    "SELECT channel_id, event_id, occurred_on, kind, ruling, ruled_on FROM major_events ORDER BY channel_id",
    "SELECT channel_id, downgraded_on, from_star, to_star, reason FROM downgrades ORDER BY channel_id",
    "SELECT channel_id, rule, reason, granted_by, granted_on, expires_on FROM waivers ORDER BY channel_id",
};

static long rows;
static unsigned long sum;

static int read_row(sqlite3_stmt *statement) {
  if (sqlite3_step(statement) != SQLITE_ROW) return 0;
  rows++;
  int count = sqlite3_column_count(statement);
  for (int i = 0; i < count; i++) {
    if (sqlite3_column_type(statement, i) == SQLITE_INTEGER) {
      sum += (unsigned long)sqlite3_column_int64(statement, i);
    } else {
      const unsigned char *text = sqlite3_column_text(statement, i);
      if (text) sum += text[0] + (unsigned long)sqlite3_column_bytes(statement, i);
    }
  }
  return 1;
}

int main(int argc, char **argv) {
  sqlite3 *database;
  sqlite3_stmt *cursors[CURSORS];
  int live[CURSORS];
  if (argc != 2 || sqlite3_open_v2(argv[1], &database, SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX, 0)) return 1;
  sqlite3_exec(database, "BEGIN", 0, 0, 0);
  for (int i = 0; i < CURSORS; i++) {
    if (sqlite3_prepare_v2(database, statements[i], -1, &cursors[i], 0)) return 1;
    live[i] = read_row(cursors[i]);
  }
  while (live[0]) {
    const char *channel = (const char *)sqlite3_column_text(cursors[0], 0);
    for (int i = 1; i < CURSORS; i++)
      while (live[i] && strcmp((const char *)sqlite3_column_text(cursors[i], 0), channel) <= 0)
        live[i] = read_row(cursors[i]);
    live[0] = read_row(cursors[0]);
  }
  printf("%ld rows, %lu\n", rows, sum);
  return 0;
}
