/** What nginx prints as a number; the times of upstreams are lists where there was a retry, so they are not here. */
const numbers = {
  status: "$status",
  bytes_sent: "$bytes_sent",
  request_length: "$request_length",
  request_time: "$request_time",
};

// The path without its query: queries carry tokens and prompts.
const strings = {
  time: "$time_iso8601",
  request_id: "$req_id",
  remote_addr: "$remote_addr",
  method: "$request_method",
  host: "$host",
  path: "$uri",
  protocol: "$server_protocol",
  user_agent: "$http_user_agent",
  namespace: "$namespace",
  ingress: "$ingress_name",
  service: "$service_name",
  upstream: "$proxy_upstream_name",
  upstream_status: "$upstream_status",
  upstream_response_time: "$upstream_response_time",
};

const fields = [
  ...Object.entries(strings).map(([name, variable]) => `"${name}":"${variable}"`),
  ...Object.entries(numbers).map(([name, variable]) => `"${name}":${variable}`),
];

/** One JSON object a line, as keys of the controller's ConfigMap. */
export const accessLog = {
  "log-format-escape-json": "true",
  "log-format-upstream": `{${fields.join(",")}}`,
};
