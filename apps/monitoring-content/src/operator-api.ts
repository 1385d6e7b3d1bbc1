/** The API of the Prometheus operator, as the manifests name it. */
export const apiVersion = "monitoring.coreos.com/v1";

/** Where all of them stand. */
export const namespace = "monitoring";
