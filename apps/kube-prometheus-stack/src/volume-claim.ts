/** The volume of each replica of Prometheus or Alertmanager, as their operator takes it. */
export const volumeClaim = (storageClassName: string, gibibytes: number) => ({
  volumeClaimTemplate: {
    spec: {
      storageClassName,
      accessModes: ["ReadWriteOnce"],
      resources: { requests: { storage: `${gibibytes}Gi` } },
    },
  },
});
