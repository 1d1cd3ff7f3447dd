#!/bin/sh
# commit.sh PACKAGE FILE: writes into the Swift file FILE the commit of PACKAGE, and whether files differ from it; "unknown" where there is no
# repository, or no git. Where that is what the file says it stays as it is, so that nothing is compiled anew.
set -eu
package=$1 file=$2
commit=unknown
# A repository of the folder itself: of sources that lie in another's repository its commit says nothing.
if [ -e "$package/.git" ] && named=$(git -C "$package" rev-parse --short=12 HEAD 2>/dev/null); then
  commit=$named
  # Without the lock that git takes to note what it looked at: the index is one of what this is run for.
  [ -z "$(git -C "$package" --no-optional-locks status --porcelain 2>/dev/null)" ] || commit="$commit with changes"
fi
text="/// Written by the build.
let commitOfBuild = \"$commit\""
[ "$(cat "$file" 2>/dev/null || true)" = "$text" ] || printf '%s\n' "$text" >"$file"
