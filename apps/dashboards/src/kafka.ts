import * as units from "@grafana/grafana-foundation-sdk/units";
import { type DashboardSpec, interval, onCluster } from "./dashboard.ts";

const kafka = `${onCluster},job="kafka"`;
const group = "consumergroup, topic";
const produced = `kafka_topic_partition_current_offset{${kafka}}`;
const consumed = `sum by (${group}) (rate(kafka_consumergroup_current_offset{${kafka}}[${interval}]))`;
const lag = `kafka_consumergroup_lag{${kafka}}`;

export const kafkaDashboard: DashboardSpec = {
  uid: "hub-kafka",
  title: "Kafka",
  description: "Messages that come in and go out, and how far consumers are behind.",
  rows: [
    {
      title: "At a glance",
      panels: [
        {
          kind: "figure",
          title: "Messages in",
          description: "Messages a second that are written, all topics together.",
          unit: units.MessagesPerSecond,
          queries: [{ expr: `sum(rate(${produced}[${interval}]))`, legend: "in" }],
        },
        {
          kind: "figure",
          title: "Lag",
          description: "Messages that some group has not read yet, all groups together.",
          unit: units.Short,
          queries: [{ expr: `sum(${lag})`, legend: "unread" }],
        },
        {
          kind: "figure",
          title: "Under-replicated partitions",
          description:
            "Partitions with fewer copies than they should have. More than none for long: a broker is away.",
          unit: units.Short,
          limits: [1, 10],
          queries: [
            {
              expr: `sum(kafka_topic_partition_under_replicated_partition{${kafka}})`,
              legend: "under-replicated",
            },
          ],
        },
        {
          kind: "figure",
          title: "Partitions",
          description:
            "Partitions of all topics. More consumers of a group than its topic has partitions do nothing.",
          unit: units.Short,
          queries: [{ expr: `count(${produced})`, legend: "partitions" }],
        },
      ],
    },
    {
      title: "Messages",
      panels: [
        {
          kind: "graph",
          title: "Messages in, by topic",
          description: "Messages a second that are written to each topic.",
          unit: units.MessagesPerSecond,
          queries: [{ expr: `sum by (topic) (rate(${produced}[${interval}]))`, legend: "{{topic}}" }],
        },
        {
          kind: "graph",
          title: "Messages out, by consumer group",
          description: "Messages a second that each group has done with. Below what comes in, its lag grows.",
          unit: units.MessagesPerSecond,
          queries: [{ expr: consumed, legend: "{{consumergroup}}: {{topic}}" }],
        },
      ],
    },
    {
      title: "Lag",
      panels: [
        {
          kind: "graph",
          title: "Consumer lag",
          description:
            "Messages that each group has not read yet. KafkaConsumerLagGrowing warns where it grows.",
          unit: units.Short,
          queries: [{ expr: `sum by (${group}) (${lag})`, legend: "{{consumergroup}}: {{topic}}" }],
        },
        {
          kind: "graph",
          title: "Time behind",
          description:
            "How long each group would need for its lag at its present pace, if nothing more came in.",
          unit: units.Seconds,
          queries: [
            {
              expr: `sum by (${group}) (${lag}) / (${consumed} > 0)`,
              legend: "{{consumergroup}}: {{topic}}",
            },
          ],
        },
      ],
    },
  ],
};
