import type { RuleName } from "./settings.ts";

/** `noLatestTag` is the kind HubNoLatestTag, of the template hubnolatesttag. */
export const kindOf = (rule: RuleName): string => `Hub${rule[0]?.toUpperCase()}${rule.slice(1)}`;

export const templateName = (rule: RuleName): string => kindOf(rule).toLowerCase();

/** And its constraint is called no-latest-tag. */
export const constraintName = (rule: RuleName): string =>
  rule.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

export const templateApi = "templates.gatekeeper.sh/v1";
export const constraintApi = "constraints.gatekeeper.sh/v1beta1";
