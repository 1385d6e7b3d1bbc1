export type { Chart, ChartRef, KnownKeys } from "./chart.ts";
