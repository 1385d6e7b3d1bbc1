import { globSync, readFileSync } from "node:fs";
import { basename, join } from "node:path";
import { expect, test } from "vitest";
import { unmonitored } from "./platform-monitors.ts";

const apps = join(import.meta.dirname, "../../..", "apps");

/** Components whose charts start nothing that can be asked for metrics of its own, and why. */
const without: Readonly<Record<string, string>> = {
  "csi-driver-nfs": "the chart opens no port for metrics",
  "gateway-api-crds": "CRDs alone",
  "istio-base": "CRDs and a webhook that istiod answers",
  "istio-egressgateway": "proxies, which the monitor of istiod finds wherever they are",
  "istio-ingressgateway": "proxies, which the monitor of istiod finds wherever they are",
};

const text = (component: string): string =>
  globSync("src/*.ts", { cwd: join(apps, component) })
    .filter((file) => !/\.(gen|test)\.ts$/.test(file))
    .map((file) => readFileSync(join(apps, component, file), "utf8"))
    .join("\n");

const charts = globSync("*/src/chart.gen.ts", { cwd: apps }).map((file) => basename(join(file, "../..")));
const bringsOne = (component: string) => /(service|pod)Monitor/i.test(text(component));

test("every component that runs a chart is scraped: by a monitor of its own or by one from here, not by both", () => {
  expect(charts.length).toBeGreaterThan(15);
  const seen = charts.filter((component) => !(component in without));
  expect(seen.filter((component) => !bringsOne(component)).sort()).toEqual([...unmonitored]);
});
