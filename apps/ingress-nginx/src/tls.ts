import type { Settings } from "./settings.ts";

/** Forward secrecy and authenticated encryption only. TLS 1.3 has its own suites, all of them such. */
const ciphers = [
  "ECDHE-ECDSA-AES128-GCM-SHA256",
  "ECDHE-RSA-AES128-GCM-SHA256",
  "ECDHE-ECDSA-AES256-GCM-SHA384",
  "ECDHE-RSA-AES256-GCM-SHA384",
  "ECDHE-ECDSA-CHACHA20-POLY1305",
  "ECDHE-RSA-CHACHA20-POLY1305",
];

/** TLS, HTTP/2 and HSTS, as keys of the controller's ConfigMap. */
export const tls = (hsts: Settings["hsts"]) => ({
  "ssl-protocols": "TLSv1.2 TLSv1.3",
  "ssl-ciphers": ciphers.join(":"),
  "use-http2": "true",
  hsts: "true",
  "hsts-max-age": String(hsts.maxAgeSeconds),
  "hsts-include-subdomains": String(hsts.includeSubdomains),
  "hsts-preload": String(hsts.preload),
});
