#!/usr/bin/env bash
# Writes what `hubctl status` says of every hub, a file for each context of HUB_KUBECONFIG, into a folder. A cluster that
# follows the head is held against the deploy tree of this checkout: only then it is known which head it runs.
#
# ask-hubs.sh FOLDER TREE
set -euo pipefail
folder=$1
tree=$2
mkdir -p "$folder"

# Where only this user can read it, and gone at the end.
umask 077
KUBECONFIG=$(mktemp)
export KUBECONFIG
trap 'rm -f "$KUBECONFIG"' EXIT
printf '%s\n' "${HUB_KUBECONFIG:?is not set: add the secret to the environment promote}" >"$KUBECONFIG"

# Apart from the loop, which would not see that it fails.
contexts=$(kubectl config get-contexts --output name)
: "${contexts:?HUB_KUBECONFIG has no context}"
number=0
while IFS= read -r hub; do
  # Not by the name of the context, which may have slashes in it.
  number=$((number + 1))
  file=$folder/$number.json
  # Without evidence nothing of this hub is promoted, and the others need not wait for it.
  if ! node packages/cli/bin/hubctl.mjs status --context "$hub" --tree "$tree" --json </dev/null >"$file"; then
    rm -f "$file"
    echo "::warning::The hub $hub gives no evidence."
  fi
done <<<"$contexts"
