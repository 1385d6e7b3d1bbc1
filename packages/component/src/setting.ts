import { z } from "zod";

/** Kinds of settings that several components share. Each names its unit in the message, so that the error does too. */

/** A Kubernetes CPU quantity: cores (`2`, `0.5`) or millicores (`250m`). */
export const cpu = () =>
  z.string().regex(/^(\d+m|\d+(\.\d+)?)$/, "must be CPU cores (2, 0.5) or millicores (250m), in quotes");

/** A Kubernetes memory or storage quantity with a binary or decimal unit: `512Mi`, `8Gi`, `100G`. */
export const memory = () =>
  z
    .string()
    .regex(
      /^\d+(\.\d+)?(Ki|Mi|Gi|Ti|Pi|k|M|G|T|P)$/,
      "must be a size with its unit, for example 512Mi or 8Gi",
    );

/** A duration with its unit, as Go and Prometheus both read it: `30s`, `15m`, `720h`, `30d`. */
export const duration = () =>
  z
    .string()
    .regex(/^(\d+(ms|s|m|h|d|w|y))+$/, "must be a duration with its unit, for example 30s, 15m, 720h or 30d");

/** Percent, 0 to 100. */
export const percent = () =>
  z.number().min(0, "must be 0 to 100 percent").max(100, "must be 0 to 100 percent");

export const email = () =>
  z
    .string()
    .regex(
      /^[^\s@<>"]+@([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}$/i,
      "must be an email address, for example platform@llm-analytics.io",
    );

/** A DNS name of at least two labels, lower case. */
export const domain = () =>
  z
    .string()
    .max(253)
    .regex(
      /^([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/,
      "must be a domain name in lower case, for example llm-analytics.io",
    );

/** An IPv4 or IPv6 network, for example `10.0.0.0/8`. */
export const cidr = () =>
  z.union([z.cidrv4(), z.cidrv6()], "must be a network in CIDR form, for example 10.0.0.0/8");
