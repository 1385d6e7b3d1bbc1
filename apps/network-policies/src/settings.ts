import { cidr } from "@hub/component";
import { z } from "zod";
import { isCallerWord, namespacedNamePattern, namespacePattern, service } from "./service-settings.ts";

const api = "llm-analytics/api";
const ingest = "llm-analytics/ingest";
const workers = ["llm-analytics/event-consumer", "llm-analytics/job-worker", "llm-analytics/report-worker"];

/** Policies that a namespace of applications has beside those of its services. */
const ownPolicies = ["acme-solver", "default-deny", "dns", "everything", "mesh"];

/** The hub's own services, as the platform names them. */
const services = {
  [api]: service({
    ports: [8080],
    callers: ["ingress", "llm-analytics/frontend"],
    metricsPort: 9090,
    // The models of providers.
    internet: true,
  })
    .prefault({})
    .describe("The API."),
  "llm-analytics/frontend": service({ ports: [3000], callers: ["ingress"], metricsPort: 9090 })
    .prefault({})
    .describe("The frontend."),
  [ingest]: service({ ports: [8080], callers: ["ingress"], metricsPort: 9090 })
    .prefault({})
    .describe("Takes what services report, over HTTP."),
  "llm-analytics/event-consumer": service({ metricsPort: 9090 })
    .prefault({})
    .describe("Reads what services report, from Kafka."),
  "llm-analytics/job-worker": service({ metricsPort: 9090, internet: true })
    .prefault({})
    .describe("Works off a queue in Redis."),
  "llm-analytics/report-worker": service({ metricsPort: 9090 }).prefault({}).describe("Makes reports."),
  "databases/timescaledb": service({
    ports: [5432],
    callers: ["databases/pgbouncer", "databases/postgres-exporter", "keda"],
    peers: true,
  })
    .prefault({})
    .describe("The database."),
  "databases/pgbouncer": service({ ports: [5432, 6432], callers: [api, ingest, ...workers, "keda"] })
    .prefault({})
    .describe("The pooler of the connections to the database."),
  "databases/postgres-exporter": service({ metricsPort: 9187 })
    .prefault({})
    .describe("Metrics of the database."),
  "databases/redis": service({
    ports: [6379],
    callers: [api, ingest, ...workers, "databases/redis-exporter", "keda", "envoy-gateway"],
    peers: true,
  })
    .prefault({})
    .describe("Cache and queues, and the counts of rate limits."),
  "databases/redis-exporter": service({ metricsPort: 9121 }).prefault({}).describe("Metrics of Redis."),
  "messaging/kafka": service({
    ports: [9092, 9093],
    callers: [api, ingest, "llm-analytics/event-consumer", "messaging/kafka-exporter", "keda"],
    peers: true,
  })
    .prefault({})
    .describe("The brokers."),
  "messaging/kafka-exporter": service({ metricsPort: 9308 }).prefault({}).describe("Metrics of Kafka."),
};

export const settings = z.strictObject({
  enforce: z
    .strictObject({
      infrastructure: z.boolean().default(true).describe("In the namespaces of components."),
      applications: z.boolean().default(true).describe("In the namespaces of applications."),
    })
    .prefault({})
    .describe("Where traffic is held to what is allowed. false takes every policy out of those namespaces."),
  apiServer: z
    .array(cidr())
    .default([])
    .describe(
      "Addresses of the API server as pods see them, networks: where it answers, and from where it calls webhooks. None: any address may call at the ports of webhooks, and pods may reach any address at 443 and 6443.",
    ),
  nodes: z
    .array(cidr())
    .default([])
    .describe("Addresses of nodes, networks, for metrics of kubelets. None: any address, at those ports."),
  remoteWrite: z
    .boolean()
    .default(false)
    .describe("Whether Prometheus sends its samples to a host outside, by HTTPS."),
  logsOutside: z
    .boolean()
    .default(false)
    .describe("Whether the agents of the nodes send log lines to a host outside, by HTTPS."),
  applicationNamespaces: z
    .array(z.string().regex(namespacePattern, "must be the name of a namespace"))
    .default(["databases", "llm-analytics", "messaging"])
    .describe(
      "Namespaces of applications, as the component namespaces makes them. Services elsewhere are left out. The list replaces the default one.",
    ),
  services: z
    .object(services)
    .catchall(service())
    .superRefine((all, context) => {
      for (const [name, { callers, ports }] of Object.entries(all)) {
        const complain = (path: string[], message: string) =>
          context.addIssue({ code: "custom", path: [name, ...path], message });
        if (!namespacedNamePattern.test(name)) complain([], "must be namespace/name");
        const own = ownPolicies.find((policy) => name.endsWith(`/${policy}`));
        if (own) complain([], `has the name of the policy ${own}, which every such namespace has`);
        if (callers.length > 0 && ports.length === 0) complain(["ports"], "must name a port for the callers");
        for (const [index, caller] of callers.entries()) {
          if (isCallerWord(caller) || !namespacedNamePattern.test(caller) || caller in all) continue;
          complain(["callers", String(index)], `is ${caller}, which is none of the services`);
        }
      }
    })
    .prefault({})
    .describe("Services of applications, by namespace/name. What is not named may talk to nobody."),
});

export type Settings = z.output<typeof settings>;
