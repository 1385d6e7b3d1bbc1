/** Where node-exporter runs: it needs what only the level privileged admits. */
export const nodeAgents = "node-agents";
