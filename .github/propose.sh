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
# The branch is this script's: it is made anew from main every time.
git push --quiet --force "$(git remote get-url origin)" "HEAD:refs/heads/$branch"
if [[ -z $(gh pr list --head "$branch" --base main --state open --json number --jq '.[].number') ]]; then
  gh pr create --head "$branch" --base main --title "$title" --body "$text"
fi
