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

for hub in $(kubectl config get-contexts --output name); do
  # Without evidence nothing of this hub is promoted, and the others need not wait for it.
  if ! node packages/cli/bin/hubctl.mjs status --context "$hub" --tree "$tree" --json >"$folder/$hub.json"; then
    rm "$folder/$hub.json"
    echo "::warning::The hub $hub gives no evidence."
  fi
done
