import type { SecretSpec } from "@hub/component";
import { enabledWorkloads } from "./fields.ts";
import type { Settings } from "./settings.ts";
import { loginName, triggersOf } from "./triggers.ts";

/** What the triggers log in with, beside the workloads: a TriggerAuthentication reads Secrets of its own namespace. */
export const secrets = ({ scaledObjects, secretStore }: Settings): SecretSpec[] =>
  enabledWorkloads(scaledObjects).flatMap((workload) =>
    triggersOf(workload).flatMap(({ name, login }) =>
      login
        ? [
            {
              name: loginName(workload.name, name),
              namespace: workload.namespace,
              ...(secretStore !== "" && { store: secretStore }),
              data: Object.fromEntries(
                Object.entries(login.parameters).map(([parameter, property]) => [
                  parameter,
                  { key: login.secret, property },
                ]),
              ),
            },
          ]
        : [],
    ),
  );
