import type { Settings } from "./settings.ts";

/**
 * ModSecurity with the OWASP Core Rule Set, as keys of the controller's ConfigMap.
 *
 * The snippet replaces the recommended configuration, hence its Include, and is read before the rule set. nginx has it
 * between single quotes: none may occur in it. The list of methods is a rule of its own (1001) in place of the rule
 * set's (911100), whose list could only be set between such quotes.
 */
export function waf({ waf, requestBodyLimitMiB }: Pick<Settings, "waf" | "requestBodyLimitMiB">) {
  if (waf.mode === "Off") return { "enable-modsecurity": "false" };
  return {
    "enable-modsecurity": "true",
    "enable-owasp-modsecurity-crs": "true",
    "modsecurity-snippet": `\
Include /etc/nginx/modsecurity/modsecurity.conf
SecRuleEngine ${waf.mode}
SecRequestBodyAccess On
SecRequestBodyLimit ${requestBodyLimitMiB * 1024 ** 2}
SecRequestBodyNoFilesLimit ${waf.nonFileBodyLimitKiB * 1024}
SecAuditEngine RelevantOnly
SecAuditLogType Serial
SecAuditLog /dev/stdout
SecAuditLogFormat JSON
SecAction "id:1000,phase:1,pass,nolog,ctl:ruleRemoveById=911100"
SecRule REQUEST_METHOD "!@rx ^(?:${waf.allowedMethods.join("|")})$" "id:1001,phase:1,deny,status:405,log"
`,
  };
}
