import { z } from "zod";

const replicas = () => z.int().min(1, "must be at least 1 replica");
const workers = () => z.int().min(1, "must be at least 1");
const seconds = () => z.int().min(1, "must be at least 1 second");

/** A name that stands in a line of RBAC policy, which is CSV. */
const group = () =>
  z.string().regex(/^[^\s,"]([^,"\n]*[^\s,"])?$/, "must be the name of a group, without commas and quotes");

export const settings = z.strictObject({
  controllerReplicas: replicas()
    .default(1)
    .describe(
      "Replicas of the application controller. The clusters are spread over them; one cluster is never split.",
    ),
  repoServerReplicas: replicas()
    .default(2)
    .describe("Replicas of the repo server, which renders the charts."),
  repoServerParallelism: workers()
    .default(4)
    .describe(
      "Charts that one replica of the repo server renders at a time; each may take 200 MiB of memory.",
    ),
  serverReplicas: replicas().default(2).describe("Replicas of the API server and web interface."),
  applicationSetReplicas: replicas()
    .default(2)
    .describe("Replicas of the ApplicationSet controller; one leads, the others stand by."),
  statusProcessors: workers()
    .default(50)
    .describe("Applications that a controller replica compares at a time. 50 suits about 1000 Applications."),
  operationProcessors: workers()
    .default(25)
    .describe("Applications that a controller replica syncs at a time. 25 suits about 1000 Applications."),
  kubectlParallelism: workers()
    .default(40)
    .describe("Apply requests that a controller replica has under way at a time, over all of its clusters."),
  syncTimeoutSeconds: seconds()
    .default(1800)
    .describe(
      "How long one sync may take, seconds. Without an end, a sync that waits for a broken child would keep the fix out for ever.",
    ),
  syncWaveDelaySeconds: seconds()
    .default(2)
    .describe(
      "How long a sync waits after each wave before it looks at the health of what it applied, seconds. Argo CD must have seen its own change by then, or the next wave starts on the health of before.",
    ),
  reconciliationSeconds: seconds()
    .default(180)
    .describe(
      "How often Applications are compared with Git and their cluster, seconds, and up to 60 more at random.",
    ),
  redisHa: z
    .boolean()
    .default(false)
    .describe(
      "Whether Redis runs as three replicas behind HAProxy, on three nodes. It is a cache: losing the only one costs a comparison of everything.",
    ),
  notificationsUrl: z
    .url({ protocol: /^https?$/ })
    .nullable()
    .default(null)
    .describe(
      "URL that is told, by a POST of JSON, of each cluster whose update starts, finishes or sticks. Nothing secret: it stands in Git. Null: nobody is told.",
    ),
  ingress: z
    .boolean()
    .default(true)
    .describe(
      "Whether argocd.<domain> leads to the web interface, on clusters that run ingress-nginx or envoy-gateway.",
    ),
  issuer: z
    .enum(["letsencrypt-production", "letsencrypt-staging"])
    .default("letsencrypt-production")
    .describe(
      "ClusterIssuer that signs the certificate of argocd.<domain>, on clusters that run cert-manager.",
    ),
  oidc: z
    .strictObject({
      name: z.string().min(1).default("SSO").describe("What the login button says."),
      issuer: z.url({ protocol: /^https$/ }).describe("Issuer URL of the identity provider, https."),
      clientId: z.string().min(1).describe("Id of a public client with PKCE; there is no client secret."),
      scopes: z
        .array(z.string().min(1))
        .default(["openid", "profile", "email", "groups"])
        .describe("Scopes to ask for. Groups must come from one of them."),
    })
    .nullable()
    .default(null)
    .describe("Login through an identity provider. Null: none."),
  adminGroups: z
    .array(group())
    .default([])
    .describe(
      "Groups of the identity provider whose members may do everything. Everybody else who logs in may read.",
    ),
  adminUser: z
    .boolean()
    .default(false)
    .describe(
      "Whether the built-in user admin can log in, for a hub whose identity provider is not there yet.",
    ),
});

export type Settings = z.output<typeof settings>;
