import { cidr } from "@hub/component";
import { z } from "zod";

const networks = () => z.array(cidr());

const ui = (what: string) =>
  z
    .strictObject({
      enabled: z.boolean().default(true).describe("Whether it is reached from outside."),
      allowFrom: networks()
        .nullable()
        .default(null)
        .describe(
          "Client networks that may reach it, in CIDR form. Empty: all. Null: those of allowFrom above.",
        ),
    })
    .prefault({})
    .describe(what);

export const settings = z.strictObject({
  allowFrom: networks()
    .default([])
    .describe("Client networks that may reach the interfaces, in CIDR form. Empty: all of them."),
  grafana: ui("grafana.<domain>, with Grafana's own login."),
  prometheus: ui("prometheus.<domain>, with name and password."),
  alertmanager: ui("alertmanager.<domain>, with name and password."),
  loki: ui("loki.<domain>, Loki's API, with name and password."),
});

export type Settings = z.output<typeof settings>;
