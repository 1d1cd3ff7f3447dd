#!/bin/sh
# Mails what became of a unit: mail-failure UNIT. To whom is in MAILTO, root where it is empty. The message has the
# exit status of each of the unit's commands that failed, what that asks for, and the last lines of its journal; these name channels
# by their ids.
set -eu

[ $# -eq 1 ] || {
  echo "usage: [MAILTO=ADDRESS] mail-failure UNIT" >&2
  exit 64
}
unit=$1

# This was started by the failure itself: for a moment the unit may still be on its way down, and its last words not in the journal.
for _ in 1 2 3 4 5 6 7 8 9 10; do
  case $(systemctl show --property=ActiveState --value "$unit" 2>/dev/null || :) in
    activating | deactivating) sleep 1 ;;
    *) break ;;
  esac
done
sleep 1

# What each status asks for, the same in a few words as OPERATIONS.md, "An administrator's bad day".
asks() {
  case $1 in
    3) echo "a batch that was due is missing or damaged: \`star-audit status\` says how to make it up" ;;
    64) echo "the command line or the day is wrong: was a unit or the clock changed?" ;;
    65) echo "the records, a batch, or what they say of each other is wrong: \`star-audit check\`" ;;
    66) echo "a file is missing or cannot be read: are the records where the configuration says?" ;;
    73) echo "a batch of this name is there and differs, or the outbox cannot be written" ;;
    74) echo "reading or writing failed: look at the disk" ;;
    75) echo "it was tried again in vain: somebody holds the records or the outbox, or a batch is to be applied first" ;;
    77) echo "a safety limit: look at the numbers before anything is published" ;;
    78) echo "the configuration is wrong: file, line and key are named below" ;;
    *) echo "see below" ;;
  esac
}

# A line for each of its commands that failed: the status, or the signal that ended it, and the command. ExecMainStatus alone says
# nothing of those that run after the main one, as `status` does in the monthly check.
failed() {
  systemctl show --property=ExecStartPre,ExecStart,ExecStartPost,ExecStop,ExecStopPost "$unit" 2>/dev/null |
    sed -n 's|^Exec[A-Za-z]*={ path=[^ ]* ; argv\[\]=\(.*\) ; ignore_errors=no ; .* ; code=\([a-z]*\) ; status=\([^ ]*\) }$|\2 \3 \1|p' |
    while read -r code status command; do
      arguments=${command#"${command%% *}"}
      program=${command%% *}
      [ "$code $status" = "exited 0" ] || echo "$status ${program##*/}$arguments"
    done
}

what=
statuses=
those=$(failed || :)
while read -r status command; do
  [ -n "$status" ] || continue
  statuses=${statuses:+$statuses, }$status
  case $status in
    */*) ended="was ended by signal $status" ;;
    *) ended="ended with exit status $status" ;;
  esac
  what="$what
\`$command\` $ended: $(asks "$status")"
done <<FAILED
$those
FAILED
# Where it says nothing of any, as of a unit that did not fail, or one that never came to its commands.
if [ -z "$statuses" ]; then
  statuses=$(systemctl show --property=ExecMainStatus --value "$unit" 2>/dev/null || :)
  what="
The exit status is ${statuses:-unknown}: $(asks "$statuses")"
fi

{
  echo "To: ${MAILTO:-root}"
  echo "Subject: $unit has failed on $(uname -n), exit status ${statuses:-unknown}"
  echo "Auto-Submitted: auto-generated"
  echo "MIME-Version: 1.0"
  echo "Content-Type: text/plain; charset=utf-8"
  echo "Content-Transfer-Encoding: 8bit"
  echo
  echo "$unit has failed.$what"
  echo
  systemctl status --full --no-pager --lines=200 "$unit" 2>/dev/null || :
} | sendmail -t -i
