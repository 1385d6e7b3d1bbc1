/** What an operator of Envoy prints. A value that is one operator alone keeps its type: numbers are numbers. */
const fields = {
  time: "%START_TIME%",
  request_id: "%REQ(X-REQUEST-ID)%",
  remote_addr: "%DOWNSTREAM_REMOTE_ADDRESS_WITHOUT_PORT%",
  method: "%REQ(:METHOD)%",
  host: "%REQ(:AUTHORITY)%",
  // Without the query: queries carry tokens and prompts.
  path: "%REQ_WITHOUT_QUERY(X-ENVOY-ORIGINAL-PATH?:PATH)%",
  protocol: "%PROTOCOL%",
  tls_version: "%DOWNSTREAM_TLS_VERSION%",
  user_agent: "%REQ(USER-AGENT)%",
  status: "%RESPONSE_CODE%",
  // Why Envoy answered itself, for example RL for the rate limit.
  response_flags: "%RESPONSE_FLAGS%",
  response_code_details: "%RESPONSE_CODE_DETAILS%",
  bytes_sent: "%BYTES_SENT%",
  bytes_received: "%BYTES_RECEIVED%",
  duration_ms: "%DURATION%",
  route: "%ROUTE_NAME%",
  upstream: "%UPSTREAM_CLUSTER%",
  upstream_host: "%UPSTREAM_HOST%",
  upstream_response_time_ms: "%RESPONSE_DURATION%",
};

/** One JSON object a line, on standard output. */
export const accessLog = {
  settings: [
    {
      format: { type: "JSON" as const, json: fields },
      sinks: [{ type: "File" as const, file: { path: "/dev/stdout" } }],
    },
  ],
};
