import { readFileSync, writeFileSync } from "node:fs";
import { ProblemError } from "@hub/problem";
import { expect, test } from "vitest";
import { readStatus } from "./follow-status.ts";
import { connect, type Kube } from "./kube.ts";
import { connectionError, resourceText } from "./problems.ts";
import { childObject, parentObject, testApplicationSet } from "./testing.ts";
import { answerStatus, type FakeHubOptions, fakeHub, kubeconfigFile, kubeOf } from "./testing-server.ts";

/** What people read where a request fails. */
const failure = async (work: Promise<unknown>): Promise<string> => {
  const error = await work.then(
    () => undefined,
    (cause: unknown) => cause,
  );
  if (!(error instanceof ProblemError)) throw error ?? new Error("it did not fail");
  const text = error.problems.map(({ code, cause, fix }) => `${code}: ${cause}\n${fix}`).join("\n\n");
  return text.replace(/127\.0\.0\.1:\d+/g, "127.0.0.1");
};

/** Only what is about a slow server may be quick to give up: others would fail on a busy machine. */
const answering = async (
  intercept: NonNullable<FakeHubOptions["intercept"]>,
  timeoutSeconds = 30,
): Promise<Kube> => kubeOf((await fakeHub({ intercept })).port, { timeoutSeconds });

test("reads a list page by page, with the credentials of the context", async () => {
  let authorization: string | undefined;
  const hub = await fakeHub({
    applications: ["edge-1", "edge-2", "edge-3"].map((name) => parentObject(name)),
    pageSize: 2,
    intercept: ({ headers }) => {
      authorization = headers.authorization;
      return false;
    },
  });
  const { items } = await kubeOf(hub.port).list("/apis/argoproj.io/v1alpha1/namespaces/argocd/applications");
  expect(items.map(({ metadata }) => metadata.name)).toEqual(["edge-1", "edge-2", "edge-3"]);
  expect(authorization).toBe("Bearer test");
});

test("says that a server is away", async () => {
  const hub = await fakeHub();
  const kube = kubeOf(hub.port);
  hub.close();
  expect(await failure(readStatus(kube))).toMatchInlineSnapshot(`
    "server-away: The API server http://127.0.0.1 cannot be reached: ECONNREFUSED.
    Check the address in the kubeconfig, and the network or VPN."
  `);
});

test("says that a server is too slow", async () => {
  const kube = await answering(() => true, 0.2);
  expect(await failure(readStatus(kube))).toMatchInlineSnapshot(`
    "server-slow: The API server http://127.0.0.1 did not answer within 0.2 s (list applications.argoproj.io in the namespace argocd).
    Check the network or VPN, or give it more time with --request-timeout."
  `);
});

test("says that a server is slow also where it stops in the middle of its answer", async () => {
  const kube = await answering((_, response) => response.writeHead(200).write('{"items": ['), 0.2);
  expect(await failure(readStatus(kube))).toMatch(/^server-slow: /);
});

test("says why there are no credentials, where the login that a context names is not there", async () => {
  const hub = await fakeHub();
  const kubeconfig = kubeconfigFile(hub.port);
  const config = JSON.parse(readFileSync(kubeconfig, "utf8")) as { users: { user: object }[] };
  const exec = { apiVersion: "client.authentication.k8s.io/v1", command: "no-such-login" };
  for (const one of config.users) one.user = { exec };
  writeFileSync(kubeconfig, JSON.stringify(config));
  expect(await failure(readStatus(connect({ kubeconfig })))).toMatchInlineSnapshot(`
    "no-credentials: The credentials of the context hub cannot be had: spawn no-such-login ENOENT.
    Run any kubectl command with this context: it meets the same error."
  `);
});

test("says that a token has expired", async () => {
  const kube = await answering((_, response) => {
    answerStatus(response, 401, "Unauthorized");
    return true;
  });
  expect(await failure(readStatus(kube))).toMatchInlineSnapshot(`
    "unauthorized: The API server http://127.0.0.1 does not accept the credentials of the context hub (401): expired, or not meant for it.
    Log in again as you do for kubectl, then try \`kubectl --context CONTEXT auth whoami\`."
  `);
});

test("says which right is missing, and where it is described", async () => {
  const hub = await fakeHub({ isAllowed: ({ resource }) => resource !== "applications" });
  expect(await failure(readStatus(kubeOf(hub.port)))).toMatchInlineSnapshot(`
    "forbidden: The user of the context hub may not list applications.argoproj.io in the namespace argocd (403).
    Give it the role of packages/live/hubctl-reader.yaml, or choose another context with --context."
  `);
});

test("keeps what an admission webhook says, which is no matter of rights", async () => {
  const kube = await answering((_, response) => {
    answerStatus(response, 403, 'pods "x" is forbidden: violates PodSecurity "restricted:latest"');
    return true;
  });
  expect(
    await failure(kube.create("/api/v1/namespaces/shop/pods", {}, { dryRun: true })),
  ).toMatchInlineSnapshot(`
    "refused: The API server http://127.0.0.1 refused to create pods in the namespace shop (403): pods "x" is forbidden: violates PodSecurity "restricted:latest".
    Read what the server says; nothing was changed."
  `);
});

test("says that Argo CD is not there, and that a server fails", async () => {
  const status = (code: number, message: string) =>
    answering((_, response) => {
      answerStatus(response, code, message);
      return true;
    }).then((kube) => failure(readStatus(kube)));
  expect(await status(404, "the server could not find the requested resource")).toMatchInlineSnapshot(`
    "not-found: The API server http://127.0.0.1 has no applications.argoproj.io in the namespace argocd (404): the server could not find the requested resource.
    Check with --context that this is the right cluster, and that what it asks for is installed."
  `);
  expect(await status(503, "etcdserver: leader changed")).toMatchInlineSnapshot(`
    "server-failed: The API server http://127.0.0.1 could not list applications.argoproj.io in the namespace argocd (503): etcdserver: leader changed.
    Try again in a moment; if it stays, look at the API server's own health."
  `);
});

test("says that a server speaks no TLS that the context trusts", async () => {
  const hub = await fakeHub();
  expect(await failure(readStatus(kubeOf(hub.port, {}, "https")))).toMatch(/^tls-failed: /);
  const error = Object.assign(new Error("self-signed certificate"), { code: "DEPTH_ZERO_SELF_SIGNED_CERT" });
  const request = {
    context: "hub",
    server: "https://hub.example.com",
    verb: "list",
    path: "/api/v1/nodes",
    rights: "x",
  };
  const problem = connectionError(request, new TypeError("fetch failed", { cause: error }), 15).problems[0];
  expect(problem?.cause).toMatchInlineSnapshot(
    `"The API server https://hub.example.com has no certificate that the context hub trusts: self-signed certificate."`,
  );
});

test("calls what a path is about by its name", () => {
  expect(resourceText("/api/v1/nodes")).toBe("nodes");
  expect(resourceText("/apis/apps/v1/namespaces/shop/deployments/web?dryRun=All")).toBe(
    "deployments.apps web in the namespace shop",
  );
  expect(resourceText("/api/v1/namespaces/argocd")).toBe("namespaces argocd");
  expect(resourceText("/api/v1/namespaces/m/services/prometheus:9090/proxy/api/v1/query")).toBe(
    "services/proxy prometheus:9090 in the namespace m",
  );
  expect(resourceText("/version")).toBe("/version");
});

test("needs no more rights than hubctl-reader.yaml gives", async () => {
  const role = readFileSync(new URL("../hubctl-reader.yaml", import.meta.url), "utf8");
  const { parse } = await import("yaml");
  // The file is ours.
  const rules = parse(role).rules as { apiGroups: string[]; resources: string[]; verbs: string[] }[];
  const hub = await fakeHub({
    applications: [parentObject("edge-1"), childObject("edge-1", "alpha")],
    applicationSets: [testApplicationSet()],
    isAllowed: ({ verb, group, resource, namespace }) =>
      namespace === "argocd" &&
      rules.some(
        (rule) =>
          rule.apiGroups.includes(group) && rule.resources.includes(resource) && rule.verbs.includes(verb),
      ),
  });
  const { waitFor } = await import("./wait.ts");
  const kube = kubeOf(hub.port);
  expect((await readStatus(kube)).ready).toBe(true);
  expect((await waitFor(kube, { goal: {}, timeoutSeconds: 10 })).verdict.there).toBe(true);
  const used = new Set(hub.accesses.map(({ verb, resource }) => `${verb} ${resource}`));
  const given = rules.flatMap(({ verbs, resources }) =>
    verbs.flatMap((verb) => resources.map((resource) => `${verb} ${resource}`)),
  );
  expect([...used].sort()).toEqual(given.sort());
});
