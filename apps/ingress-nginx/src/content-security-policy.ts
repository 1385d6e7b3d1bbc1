import { type Cluster, host, toHostName } from "@hub/component";
import { z } from "zod";

/** One policy. It ends up in nginx.conf between double quotes, so nothing may end the string or read as a variable. */
const policy = () =>
  z
    .string()
    .regex(
      /^[^"$\\{}\r\n]*$/,
      "must be one line without \", $, \\ or braces, for example default-src 'self'",
    );

/** Web interfaces that start from inline scripts, and that send no policy of their own. */
const inlineScripts =
  "default-src 'self'; script-src 'self' 'unsafe-inline' 'unsafe-eval'; style-src 'self' 'unsafe-inline'; " +
  "img-src 'self' data:; font-src 'self' data:; frame-ancestors 'self'";

export const contentSecurityPolicies = z.strictObject({
  default: policy()
    .default("default-src 'self'; frame-ancestors 'self'")
    .describe("Policy of responses that carry none of their own. Empty: none."),
  hosts: z
    .object({
      prometheus: policy().default(inlineScripts).describe("Prometheus."),
      alertmanager: policy().default(inlineScripts).describe("Alertmanager."),
    })
    .catchall(policy())
    .superRefine((policies, context) => {
      for (const name of Object.keys(policies)) {
        const { error } = host().safeParse(name);
        for (const { message } of error?.issues ?? [])
          context.addIssue({ code: "custom", path: [name], message });
      }
    })
    .prefault({})
    .describe("Other policies by host: a label below the cluster's domain, or a whole domain name."),
});

/** Name of the nginx variable that holds the policy of a response. */
export const policyVariable = "$edge_content_security_policy";

/** The maps that find the policy of a response: the application's own, else the host's, else the default. */
export const contentSecurityPolicyMaps = (
  cluster: Cluster,
  policies: z.output<typeof contentSecurityPolicies>,
): string => `\
map $host $edge_host_policy {
  default "${policies.default}";
${Object.entries(policies.hosts)
  .sort(([a], [b]) => (a < b ? -1 : 1))
  .map(([host, policy]) => `  "${toHostName(cluster, host)}" "${policy}";\n`)
  .join("")}}
map $upstream_http_content_security_policy ${policyVariable} {
  default $upstream_http_content_security_policy;
  "" $edge_host_policy;
}
`;
