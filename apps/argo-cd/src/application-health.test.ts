import { expect, test } from "vitest";
import { LuaFactory } from "wasmoon";
import { applicationHealth } from "./application-health.ts";

const factory = new LuaFactory();

/** What the script says of an Application. Like Argo CD, leaves nulls out of the tables that the script sees. */
async function health(application: object) {
  const lua = await factory.createEngine({ enableProxy: false });
  try {
    lua.global.set(
      "obj",
      JSON.parse(JSON.stringify(application), (_, value) => value ?? undefined),
    );
    return await lua.doString(applicationHealth);
  } finally {
    lua.global.close();
  }
}

const chart = {
  repoURL: "https://charts.jetstack.io",
  chart: "cert-manager",
  targetRevision: "v1.19.1",
  helm: { releaseName: "cert-manager", valuesObject: { replicaCount: 2, prometheus: { enabled: true } } },
};
const bundle = {
  repoURL: "https://git.example.com/infrastructure.git",
  path: "bundles/cert-manager/1f6a",
  targetRevision: "deploy",
};

const synced = { phase: "Succeeded", message: "successfully synced (all tasks run)" };

/** An Application that is Synced and Healthy with what `spec` says. */
const settled = {
  spec: { sources: [chart, bundle] },
  status: {
    sync: { status: "Synced", comparedTo: { source: {}, sources: [chart, bundle] } },
    health: { status: "Healthy" },
    operationState: { ...synced, syncResult: { source: { repoURL: "" }, sources: [chart, bundle] } },
  },
};

test("is the Application's own health once it is Synced to the sources of spec", async () => {
  expect(await health(settled)).toEqual({ status: "Healthy" });
  expect(
    await health({
      ...settled,
      status: { ...settled.status, health: { status: "Degraded", message: "1 of 2 pods" } },
    }),
  ).toEqual({ status: "Degraded", message: "1 of 2 pods" });
  expect(await health({ ...settled, status: { ...settled.status, health: { status: "Missing" } } })).toEqual({
    status: "Missing",
  });
});

test("is Progressing while the verdict is about another version, path, list of sources or value", async () => {
  const changed = [
    [{ ...chart, targetRevision: "v1.19.2" }, bundle],
    [chart, { ...bundle, path: "bundles/cert-manager/9c20" }],
    [chart],
    [chart, bundle, bundle],
    [
      { ...chart, helm: { ...chart.helm, valuesObject: { replicaCount: 3, prometheus: { enabled: true } } } },
      bundle,
    ],
    [{ ...chart, helm: { ...chart.helm, valuesObject: { replicaCount: 2 } } }, bundle],
  ];
  for (const sources of changed) {
    expect(await health({ ...settled, spec: { sources } })).toEqual({
      status: "Progressing",
      message: "Waiting for the comparison with the sources of spec",
    });
  }
});

test("tells false and empty values from absent ones inside valuesObject, at the first level too", async () => {
  const withValues = (valuesObject?: object) => [
    { ...chart, helm: { releaseName: "cert-manager", valuesObject } },
  ];
  const at = (spec: object, comparedTo: object) =>
    health({
      spec: { sources: spec },
      status: {
        ...settled.status,
        sync: { status: "Synced", comparedTo: { source: {}, sources: comparedTo } },
      },
    });
  expect(await at(withValues({ crds: { enabled: false } }), withValues({ crds: {} }))).toMatchObject({
    status: "Progressing",
  });
  expect(await at(withValues({ crds: "" }), withValues({}))).toMatchObject({ status: "Progressing" });
  expect(await at(withValues({}), withValues({ crds: false }))).toMatchObject({ status: "Progressing" });
  expect(await at(withValues({ crds: false }), withValues())).toMatchObject({ status: "Progressing" });
});

test("compares the only source where spec has one", async () => {
  const single = (comparedTo: object, syncResult: object = { source: bundle }) => ({
    spec: { source: bundle },
    status: {
      ...settled.status,
      sync: { status: "Synced", comparedTo },
      operationState: { ...synced, syncResult },
    },
  });
  expect(await health(single({ source: bundle }))).toEqual({ status: "Healthy" });
  expect(
    await health(single({ source: bundle }, { source: { ...bundle, path: "bundles/other" } })),
  ).toMatchObject({ status: "Progressing" });
  expect(await health(single({ source: { ...bundle, path: "bundles/other" } }))).toMatchObject({
    status: "Progressing",
  });
  expect(await health(single({ source: {}, sources: [bundle] }))).toMatchObject({ status: "Progressing" });
});

test("waits for an Application that moves from one source to several, and back", async () => {
  const { status } = settled;
  const comparedToOne = { ...status, sync: { status: "Synced", comparedTo: { source: bundle } } };
  expect(await health({ spec: { sources: [bundle] }, status: comparedToOne })).toMatchObject({
    status: "Progressing",
  });
  expect(await health({ spec: { source: bundle }, status })).toMatchObject({ status: "Progressing" });
});

test("takes no notice of nulls, nor of the empty fields that Argo CD leaves out of comparedTo", async () => {
  const withNull = {
    ...chart,
    helm: { ...chart.helm, valuesObject: { ...chart.helm.valuesObject, image: null } },
  };
  const withEmpty = { ...bundle, ref: "", directory: { recurse: false, jsonnet: { libs: [] } } };
  expect(await health({ ...settled, spec: { sources: [withNull, withEmpty] } })).toEqual({
    status: "Healthy",
  });
  expect(await health({ ...settled, spec: { source: null, sources: [chart, bundle] } })).toEqual({
    status: "Healthy",
  });
  expect(
    await health({
      spec: { source: bundle, sources: [] },
      status: {
        ...settled.status,
        sync: { status: "Synced", comparedTo: { source: bundle } },
        operationState: { ...synced, syncResult: { source: bundle } },
      },
    }),
  ).toEqual({ status: "Healthy" });
});

test("is Progressing while an operation is asked for, runs or ends", async () => {
  expect(await health({ ...settled, operation: { sync: {} } })).toMatchObject({ status: "Progressing" });
  for (const phase of ["Running", "Terminating"]) {
    const operationState = { phase, message: "waiting for healthy state of apps/Deployment/cert-manager" };
    expect(await health({ ...settled, status: { ...settled.status, operationState } })).toEqual({
      status: "Progressing",
      message: "waiting for healthy state of apps/Deployment/cert-manager",
    });
  }
});

test("is Progressing until Synced, however healthy", async () => {
  const { comparedTo } = settled.status.sync;
  const outOfSync = { ...settled.status, sync: { status: "OutOfSync", comparedTo } };
  expect(await health({ ...settled, status: outOfSync })).toEqual({
    status: "Progressing",
    message: "Sync status is OutOfSync",
  });
});

test("is Progressing where the last operation failed, even if Synced, and says why", async () => {
  const { syncResult } = settled.status.operationState;
  for (const phase of ["Failed", "Error"]) {
    const operationState = { phase, message: "one or more objects failed to apply", syncResult };
    for (const status of ["Synced", "OutOfSync"]) {
      const sync = { ...settled.status.sync, status };
      expect(await health({ ...settled, status: { ...settled.status, sync, operationState } })).toEqual({
        status: "Progressing",
        message: "The last operation failed: one or more objects failed to apply",
      });
    }
  }
});

test("does not believe that it is Synced before an operation had the sources of spec", async () => {
  const before = [{ ...chart, targetRevision: "v1.19.0" }, bundle];
  const operationState = { ...synced, syncResult: { source: { repoURL: "" }, sources: before } };
  expect(await health({ ...settled, status: { ...settled.status, operationState } })).toEqual({
    status: "Progressing",
    message: "Waiting for a sync with the sources of spec",
  });
});

test("believes that it is Synced where no operation is on record", async () => {
  const { operationState: _operationState, ...status } = settled.status;
  expect(await health({ ...settled, status })).toEqual({ status: "Healthy" });
});

test("is Progressing where Argo CD has said nothing yet", async () => {
  const { spec } = settled;
  expect(await health({ spec })).toMatchObject({ status: "Progressing" });
  expect(await health({ spec, status: {} })).toMatchObject({ status: "Progressing" });
  expect(await health({ spec, status: { ...settled.status, health: {} } })).toEqual({
    status: "Progressing",
    message: "Waiting for the first assessment of health",
  });
});
