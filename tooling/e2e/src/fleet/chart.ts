export const chartName = "workload";

/** Versions of the test chart. They differ in nothing but the number, which every object carries as a label. */
export const chartVersions = ["1.0.0", "1.1.0"] as const;

/** The chart's files: one Deployment, whose pods say what they are, and one ConfigMap. */
export const chartFiles = (version: string): Record<string, string> => ({
  "Chart.yaml": `apiVersion: v2\nname: ${chartName}\nversion: ${version}\n`,
  "values.yaml": "cluster: none\nversion: '0'\nreplicas: 1\npodLabels: {}\n",
  "templates/workload.yaml": template,
});

// The same objects as `workloadManifests` makes.
const template = `{{- $name := printf "%s-%s" .Release.Name .Values.cluster }}
apiVersion: v1
kind: ConfigMap
metadata:
  name: {{ $name }}
  namespace: {{ .Release.Namespace }}
data:
  version: {{ .Values.version | quote }}
---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ $name }}
  namespace: {{ .Release.Namespace }}
  labels:
    chart: {{ .Chart.Version }}
spec:
  replicas: {{ .Values.replicas }}
  revisionHistoryLimit: 1
  selector:
    matchLabels:
      app: {{ $name }}
  template:
    metadata:
      labels:
        app: {{ $name }}
        {{- toYaml .Values.podLabels | nindent 8 }}
    spec:
      containers:
        - name: main
          image: example.invalid/main
`;
