#!/usr/bin/env bash
# Opens a pull request for every ring that may get what the ring before runs. Rings that move by themselves have it
# already, and one whose gate is closed says why and is left alone.
#
# promote-manual.sh FOLDER_OF_EVIDENCE
set -euo pipefail
shopt -s nullglob
evidence=()
for file in "$1"/*.json; do evidence+=(--evidence "$file"); done

for folder in clusters/rings/*/; do
  ring=$(basename "$folder")
  git switch --quiet --detach origin/main
  code=0
  node packages/cli/bin/hubctl.mjs promote --ring "$ring" --set "${evidence[@]}" --commit || code=$?
  case $code in
  0)
    .github/propose.sh "promote/$ring" "chore(clusters): promote $ring" \
      "The ring before has had these releases Healthy for its soak time. Merging is the approval."
    ;;
  1) ;; # A problem, and it is told: the gate is closed, or there is no ring before.
  *) exit "$code" ;;
  esac
done
