import { any, list, type MapShape, map, type Shape, scalar } from "./shape.ts";

/**
 * The shape of what charts hand on to Kubernetes as it is, or undefined where `key` and its default are none of that.
 *
 * A default shows only the fields that the chart sets; the API takes the others as well.
 * @see Kubernetes API reference, PodSpec and Container
 */
export function kubernetesShape(key: string, value: unknown, parent = ""): Shape | undefined {
  if (typeof value === "number" || typeof value === "string") {
    const intOrString = /^(min|max)(Available|Unavailable|Surge)$|^(port|.*Port)$/;
    const isPort = intOrString.test(key) || /^(nodePorts|targetPorts|ports)$/.test(parent);
    return isPort ? scalar("number", "string") : undefined;
  }
  if (typeof value !== "object" || value === null) return undefined;
  const keys = Object.keys(value);
  const among = (known: readonly string[]) => keys.every((name) => known.includes(name));
  if (/(^a|A)nnotations$|(^l|L)abels$|^matchLabels$|(^n|N)odeSelector$/.test(key)) {
    return Object.values(value).every((item) => typeof item === "string")
      ? map({}, scalar("string"))
      : undefined;
  }
  if (/(^r|R)esources$/.test(key) && among([...resources.keys.keys()])) {
    return keys.length > 0 || key === "resources" ? resources : undefined;
  }
  if (/(^s|S)ecurityContext$/.test(key) && among(["enabled", ...securityContext.keys.keys()]))
    return securityContext;
  if (keys.some((name) => distinctive.has(name))) return securityContext;
  if (/(^s|S)elector$/.test(key) && keys.length > 0 && among([...labelSelector.keys.keys()]))
    return labelSelector;
  if (key === "seccompProfile") return seccompProfile;
  if (key === "affinity") return affinity;
  if (/(^s|S)trategy$/.test(key) && keys.includes("type") && among(["type", "rollingUpdate"]))
    return strategy;
  return undefined;
}

const string = scalar("string");
const number = scalar("number");
const boolean = scalar("boolean");

const quantities = map({}, scalar("string", "number"));
const resources: MapShape = map({ limits: quantities, requests: quantities, claims: list() });
const affinity: MapShape = map({ nodeAffinity: any, podAffinity: any, podAntiAffinity: any });
const labelSelector: MapShape = map({ matchLabels: map({}, string), matchExpressions: list() });
const seccompProfile: MapShape = map({ type: string, localhostProfile: string });

const intOrString = scalar("number", "string");
const strategy: MapShape = map({
  type: string,
  rollingUpdate: map({ maxSurge: intOrString, maxUnavailable: intOrString, partition: number }),
});

/** PodSecurityContext and SecurityContext together. */
const securityContext: MapShape = map({
  allowPrivilegeEscalation: boolean,
  appArmorProfile: seccompProfile,
  capabilities: map({ add: list(string), drop: list(string) }),
  fsGroup: number,
  fsGroupChangePolicy: string,
  privileged: boolean,
  procMount: string,
  readOnlyRootFilesystem: boolean,
  runAsGroup: number,
  runAsNonRoot: boolean,
  runAsUser: number,
  seLinuxChangePolicy: string,
  seLinuxOptions: map({ level: string, role: string, type: string, user: string }),
  seccompProfile,
  supplementalGroups: list(number),
  supplementalGroupsPolicy: string,
  sysctls: list(),
  windowsOptions: any,
});

/** Fields that make a map a security context whatever its name. */
const distinctive = new Set([
  "allowPrivilegeEscalation",
  "fsGroup",
  "readOnlyRootFilesystem",
  "runAsNonRoot",
  "runAsUser",
  "seccompProfile",
]);
