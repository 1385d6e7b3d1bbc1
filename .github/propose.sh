#!/usr/bin/env bash
# Puts what differs from main, committed or not, onto a branch of its own, and opens a pull request for it where there
# is none. Does nothing where nothing differs.
#
# propose.sh BRANCH TITLE TEXT
set -euo pipefail
branch=$1 title=$2 text=$3

git switch --quiet --force-create "$branch"
git add --all
git diff --cached --quiet || git commit --quiet --message "$title"
if git diff --quiet origin/main HEAD; then
  echo "Nothing to propose."
  exit 0
fi

gh auth setup-git
remote=$(git remote get-url origin)
# The branch is this script's: it is made anew from main every time. One that says the same already is left alone, since a
# push takes approvals away and starts all checks anew.
if git fetch --quiet "$remote" "refs/heads/$branch" 2>/dev/null &&
  git diff --quiet FETCH_HEAD HEAD && git merge-base --is-ancestor origin/main FETCH_HEAD; then
  echo "Proposed already."
else
  git push --quiet --force "$remote" "HEAD:refs/heads/$branch"
fi
if [[ -z $(gh pr list --head "$branch" --base main --state open --json number --jq '.[].number') ]]; then
  gh pr create --head "$branch" --base main --title "$title" --body "$text"
fi
