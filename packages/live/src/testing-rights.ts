import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAllDocuments } from "yaml";
import type { SeenRequest } from "./testing-api.ts";

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

interface Role {
  readonly kind: "Role" | "ClusterRole";
  readonly metadata: { readonly namespace?: string };
  readonly rules: readonly Rule[];
}

/** Requests that the roles of a file of this package do not allow, as `verb group/resource/name`, without doubles. */
export function notAllowed(file: string, requests: readonly SeenRequest[]): string[] {
  const roles = parseAllDocuments(readFileSync(join(import.meta.dirname, "..", file), "utf8"));
  if (!Array.isArray(roles)) throw new Error(`${file} is empty.`);
  // Written beside this file.
  const parsed = roles.map((role) => role.toJS() as Role);
  const asked = requests.flatMap(toAccesses);
  return [...new Set(asked.filter((access) => !parsed.some((role) => allows(role, access))).map(text))];
}

interface Access {
  readonly verb: string;
  readonly group: string;
  readonly resource: string;
  readonly namespace: string | undefined;
  readonly name: string | undefined;
}

const verbs: Readonly<Record<string, readonly string[]>> = {
  GET: ["get"],
  POST: ["create"],
  // Server-side apply makes what is not there, and needs both.
  PATCH: ["patch", "create"],
};

/** What RBAC is asked about a request; nothing for version and discovery, which everybody may read. */
function toAccesses({ method, path }: SeenRequest): Access[] {
  const match =
    /^\/(?:api|apis\/(?<group>[^/]+))\/[^/]+(?:\/namespaces\/(?<namespace>[^/]+)(?=\/))?\/(?<resource>[^/]+)(?:\/(?<name>[^/]+))?(?:\/(?<sub>[^/]+))?/.exec(
      path,
    );
  if (!match?.groups) return [];
  const { group = "", namespace, resource = "", name, sub } = match.groups;
  return (verbs[method] ?? [method]).map((verb) => ({
    verb: verb === "get" && !name ? "list" : verb,
    group,
    resource: sub ? `${resource}/${sub}` : resource,
    namespace,
    name,
  }));
}

const allows = (role: Role, access: Access): boolean =>
  (role.kind === "ClusterRole" || role.metadata.namespace === access.namespace) &&
  role.rules.some(
    (rule) =>
      rule.verbs.includes(access.verb) &&
      rule.apiGroups.includes(access.group) &&
      rule.resources.includes(access.resource) &&
      (!rule.resourceNames || rule.resourceNames.includes(access.name ?? "")),
  );

const text = ({ verb, group, resource, name }: Access): string =>
  `${verb} ${group ? `${group}/` : ""}${resource}${name ? `/${name}` : ""}`;
