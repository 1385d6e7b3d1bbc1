import type { ClusterFacts } from "@hub/component";
import type { LiveCluster } from "./live-cluster.ts";
import { judge } from "./preflight-item.ts";
import { isSampleAccount, isSampleDomain, isSampleEmail } from "./preflight-samples.ts";
import { fail, notCheckable, pass, type Verdict } from "./verdict.ts";
import { conditionVerdict, type LiveObject } from "./verify-rules.ts";

export function dnsSettingsVerdict({ domain, dns }: ClusterFacts): Verdict {
  const samples = [...new Set([domain, dns.zone])].filter(isSampleDomain);
  if (samples.length > 0) return fail(`A sample: ${samples.join(", ")}.`);
  if (/example/i.test(dns.zoneId)) return fail(`A sample: ${dns.zoneId}.`);
  return pass(`${domain} in the zone ${dns.zone}.`);
}

export function recordsVerdict(domain: string, live: LiveCluster): Verdict {
  return judge(live.loadBalancers, (services) =>
    judge(live.addresses, (addresses) => {
      const targets = services.flatMap(({ address }) => address ?? []);
      if (targets.length === 0) return notCheckable("There is no load balancer to lead to yet.");
      if (addresses.length === 0) return fail(`${domain} does not resolve.`);
      const hit = addresses.find((address) => targets.includes(address));
      if (hit) return pass(`${domain} resolves to ${hit}.`);
      const named = targets.some((target) => /[a-z]/i.test(target) && !target.includes(":"));
      return named
        ? notCheckable(`${domain} resolves to ${addresses[0]}; the load balancer is known by name only.`)
        : fail(
            `${domain} resolves to ${addresses.join(", ")}, the load balancer is at ${targets.join(", ")}.`,
          );
    }),
  );
}

export function emailVerdict(email: string | undefined): Verdict {
  if (email === undefined) return notCheckable("It does not run cert-manager.");
  return isSampleEmail(email) ? fail(`${email} is a sample.`) : pass(`It is ${email}.`);
}

export function credentialsVerdict({ account, secretStore }: ClusterFacts, live: LiveCluster): Verdict {
  if (isSampleAccount(account)) return fail(`The account ${account} is a sample.`);
  const store = judge(live.secretStore, (object) => storeVerdict(secretStore, object));
  if (store.outcome === "fail") return store;
  const dns = judge(live.certificates, wildcardVerdict);
  if (dns.outcome === "fail") return dns;
  return store.outcome === "pass" ? dns : store;
}

/** A wildcard is proven by DNS alone: once one is issued, the zone could be written. */
function wildcardVerdict(certificates: readonly LiveObject[]): Verdict {
  const wildcards = certificates.filter(({ spec }) => spec?.dnsNames?.some((name) => name.startsWith("*.")));
  if (wildcards.length === 0)
    return notCheckable("No certificate with a wildcard says whether the zone can be written.");
  const open = wildcards.filter((one) => conditionVerdict("Ready", "True", one).outcome !== "pass");
  const names = (some: readonly LiveObject[]) => some.map(({ metadata }) => metadata?.name).join(", ");
  return open.length === 0
    ? pass(`Issued by DNS: ${names(wildcards)}.`)
    : fail(`Not issued: ${names(open)}.`);
}

export const storeVerdict = (name: string, store: LiveObject | undefined): Verdict =>
  store ? conditionVerdict("Ready", "True", store) : fail(`There is no ClusterSecretStore ${name}.`);

export function secretsVerdict(wanted: readonly string[], found: readonly LiveObject[]): Verdict {
  const byName = new Map(
    found.map((object) => [`${object.metadata?.namespace}/${object.metadata?.name}`, object]),
  );
  const missing = wanted.filter((name) => !byName.has(name));
  const broken = wanted.filter((name) => {
    const object = byName.get(name);
    return object && conditionVerdict("Ready", "True", object).outcome !== "pass";
  });
  if (missing.length === 0 && broken.length === 0) return pass(`All ${wanted.length} are there.`);
  return fail(
    [
      ...(broken.length > 0 ? [`Not filled: ${broken.join(", ")}.`] : []),
      ...(missing.length > 0 ? [`Not there: ${missing.join(", ")}.`] : []),
    ].join(" "),
  );
}

export function passwordVerdict(isDefault: boolean | undefined): Verdict {
  if (isDefault === undefined) return notCheckable("The Secret with Grafana's password is not there yet.");
  return isDefault
    ? fail("Grafana's password is one that everybody knows.")
    : pass("Grafana's is none of them.");
}

export function notificationsVerdict(receivers: readonly string[] | undefined): Verdict {
  if (receivers === undefined) return fail("It runs no Alertmanager.");
  return receivers.length === 0
    ? fail("Alertmanager has no receiver that reaches anybody.")
    : pass(`Alerts go to ${receivers.join(" and ")}. Whether they arrive, a test alert shows.`);
}
