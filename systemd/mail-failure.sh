#!/bin/sh
# Mails what became of a unit: mail-failure UNIT. To whom is in MAILTO, root where it is empty. The message has the unit's exit
# status, what that asks for, and the last lines of its journal; these name channels by their ids.
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
status=$(systemctl show --property=ExecMainStatus --value "$unit" 2>/dev/null || :)

# The same in a few words as OPERATIONS.md, "An administrator's bad day".
case $status in
  3) what="a batch that was due is missing: \`star-audit status\` says how to make it up" ;;
  64) what="the command line or the day is wrong: was a unit or the clock changed?" ;;
  65) what="the records, a batch, or what they say of each other is wrong: \`star-audit check\`" ;;
  66) what="a file is missing or cannot be read: are the records where the configuration says?" ;;
  73) what="a batch of this name is there and differs, or the outbox cannot be written" ;;
  74) what="reading or writing failed: look at the disk" ;;
  75) what="it was tried again in vain: somebody holds the records or the outbox, or a batch is to be applied first" ;;
  77) what="a safety limit: look at the numbers before anything is published" ;;
  78) what="the configuration is wrong: file, line and key are named below" ;;
  *) what="see below" ;;
esac

{
  echo "To: ${MAILTO:-root}"
  echo "Subject: $unit has failed on $(uname -n), exit status ${status:-unknown}"
  echo "Auto-Submitted: auto-generated"
  echo "MIME-Version: 1.0"
  echo "Content-Type: text/plain; charset=utf-8"
  echo "Content-Transfer-Encoding: 8bit"
  echo
  echo "$unit has failed with exit status ${status:-unknown}: $what."
  echo
  systemctl status --full --no-pager --lines=50 "$unit" 2>/dev/null || :
} | sendmail -t -i
