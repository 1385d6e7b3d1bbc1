import { expect, test } from "vitest";
import { compareImages } from "./compare-images.ts";

test("pairs images of one repository, whatever tag, digest and port they have", () => {
  const before = ["r.example.com:5000/a/web:1@sha256:aa", "quay.io/a/old:1"];
  expect(compareImages(before, ["r.example.com:5000/a/web:2", "ghcr.io/a/new"])).toEqual({
    added: ["ghcr.io/a/new"],
    removed: ["quay.io/a/old:1"],
    changed: [{ before: "r.example.com:5000/a/web:1@sha256:aa", after: "r.example.com:5000/a/web:2" }],
    registries: ["ghcr.io"],
    untagged: ["ghcr.io/a/new"],
  });
});

test("an image without a host is one of Docker Hub", () => {
  expect(compareImages(["docker.io/a/web:1"], ["a/web:1"]).registries).toEqual([]);
});
