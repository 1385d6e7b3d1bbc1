import { expect, test } from "vitest";
import { imagesIn, registryOf } from "./images.ts";

test("finds images as one text and in parts, and no repositories of code", () => {
  expect(
    imagesIn({
      containers: [{ image: "quay.io/argoproj/argocd:v3" }],
      server: { image: { registry: "docker.io", repository: "grafana/loki", tag: "latest" } },
      source: { repository: "https://git.example.com/infrastructure.git" },
    }),
  ).toEqual(["quay.io/argoproj/argocd:v3", "docker.io/grafana/loki:latest"]);
});

test.each([
  ["registry.k8s.io/ingress-nginx/controller:v1", "registry.k8s.io/ingress-nginx"],
  ["registry.k8s.io/kubectl", "registry.k8s.io"],
  ["openpolicyagent/gatekeeper:v3", "docker.io/openpolicyagent"],
  ["docker.io/memcached:1.6", "docker.io/library"],
  ["memcached", "docker.io/library"],
  ["localhost:5000/a/b", "localhost:5000/a"],
])("takes %s for one of %s", (image, registry) => {
  expect(registryOf(image)).toBe(registry);
});
