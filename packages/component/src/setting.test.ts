import { describe, expect, test } from "vitest";
import { cidr, cpu, domain, duration, email, memory, percent } from "./setting.ts";

const kinds = { cidr, cpu, domain, duration, email, memory, percent };

type Examples = Record<keyof typeof kinds, { good: unknown[]; bad: unknown[] }>;

const examples: Examples = {
  cpu: { good: ["250m", "2", "0.5"], bad: [2, "2 cores", "-1", "1.m"] },
  memory: { good: ["512Mi", "8Gi", "100G", "1.5Ti"], bad: ["512", "8gb", "8 Gi", ""] },
  duration: { good: ["30s", "720h", "1h30m", "30d"], bad: ["30", "30 days", "", "h"] },
  percent: { good: [0, 70, 100], bad: [-1, 101, "70%"] },
  email: { good: ["platform@llm-analytics.io", "a.b+c@x.co"], bad: ["platform", "a@b", "a b@c.io", "@c.io"] },
  domain: {
    good: ["llm-analytics.io", "a.b.example.com"],
    bad: ["localhost", "-a.io", "A.io", "a..io", "https://a.io", "a.1"],
  },
  cidr: { good: ["10.0.0.0/8", "2001:db8::/32"], bad: ["10.0.0.0", "10.0.0.0/33", "all"] },
};

describe.each(Object.entries(examples))("%s", (name, { good, bad }) => {
  const kind = kinds[name as keyof typeof kinds]();
  test.each(good)("takes %j", (value) => expect(kind.safeParse(value).success).toBe(true));
  test.each(bad)("refuses %j, and says what it wants", (value) => {
    const { error } = kind.safeParse(value);
    expect(error?.issues[0]?.message).toMatch(/must|expected/);
  });
});
