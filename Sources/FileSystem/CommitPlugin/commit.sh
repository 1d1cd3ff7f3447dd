#!/bin/sh
# commit.sh PACKAGE FOLDER: writes into FOLDER a Swift file that says the commit of PACKAGE, and whether files differ from it; "unknown" where
# there is no repository, or no git. A file that says so already stays as it is, so that nothing is compiled anew.
set -eu
package=$1 folder=$2
commit=unknown
# A repository of the folder itself: of sources that lie in another's repository its commit says nothing.
if [ -e "$package/.git" ] && named=$(git -C "$package" rev-parse --short=12 HEAD 2>/dev/null); then
  commit=$named
  [ -z "$(git -C "$package" status --porcelain 2>/dev/null)" ] || commit="$commit with changes"
fi
mkdir -p "$folder"
text="/// Written before each build.
let commitOfBuild = \"$commit\""
[ "$(cat "$folder/CommitOfBuild.swift" 2>/dev/null || true)" = "$text" ] || printf '%s\n' "$text" >"$folder/CommitOfBuild.swift"
