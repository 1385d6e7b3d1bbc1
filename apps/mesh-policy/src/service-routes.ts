import { manifest } from "@hub/component";
import type { Construct } from "constructs";
import { sortedEntries, splitName } from "./fields.ts";
import { type IVirtualService, networking } from "./istio-api.ts";
import type { ServiceSettings } from "./service-settings.ts";

type HttpRoute = NonNullable<NonNullable<IVirtualService["spec"]>["http"]>[number];

// Failures in which the service did not see the request, so that a second one does nothing twice.
const retryOn = "connect-failure,refused-stream,unavailable";

/** Adds the routes of one service, for every client with a sidecar. */
export function serviceRoutes(scope: Construct, key: string, settings: ServiceSettings): void {
  const { namespace, name } = splitName(key);
  const host = `${name}.${namespace}.svc.cluster.local`;
  manifest<IVirtualService>(scope, {
    apiVersion: networking,
    kind: "VirtualService",
    metadata: { name, namespace },
    spec: { hosts: [host], http: routesTo(host, settings) },
  });
}

/** The first route that matches counts: faults stand before paths, and what is left at the end. */
function routesTo(host: string, { timeout, retries, paths, canary, fault }: ServiceSettings): HttpRoute[] {
  const route = canary
    ? sortedEntries(canary.weights).map(([subset, weight]) => ({ destination: { host, subset }, weight }))
    : [{ destination: { host } }];
  const rules = (timeout: string, { attempts, perTryTimeout }: ServiceSettings["retries"]) => ({
    timeout,
    retries: attempts === 0 ? never : { attempts, perTryTimeout, retryOn },
  });
  return [
    ...(fault ? faultRoutes(fault).map((faulty) => ({ ...faulty, timeout, retries: never, route })) : []),
    ...paths.map((path, index) => ({
      name: `path-${index + 1}`,
      match: [{ uri: { prefix: path.prefix } }],
      // Without a timeout an answer may take as long as it needs; 0s is what newer versions refuse.
      ...(path.streaming ? { retries: never } : rules(path.timeout ?? timeout, path.retries ?? retries)),
      route,
    })),
    { name: "default", ...rules(timeout, retries), route },
  ];
}

// Istio retries where nothing is said.
const never = { attempts: 0 };

const faultRoutes = ({ header, delay, abortStatus }: NonNullable<ServiceSettings["fault"]>) => {
  const all = { value: 100 };
  return [
    {
      name: "fault-delay",
      match: [{ headers: { [header]: { exact: "delay" } } }],
      fault: { delay: { percentage: all, fixedDelay: delay } },
    },
    {
      name: "fault-abort",
      match: [{ headers: { [header]: { exact: "abort" } } }],
      fault: { abort: { percentage: all, httpStatus: abortStatus } },
    },
  ];
};
