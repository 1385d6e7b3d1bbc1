/** Minimum size of a cluster of the platform. Sizes are decimal, as they are sold. */
export const platformMinimum = { nodes: 3, cpuCores: 32, memoryBytes: 64e9, storageBytes: 500e9 };
