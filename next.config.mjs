import { frontHeader, movedHeader } from "./lib/platform/translated-address.ts";

// Pages bring their own content security policy: static ones by script hashes (bin/seal.ts), the others by a nonce (lib/platform/rendered-on-request.ts).
const everywhere = [
  { key: "X-Content-Type-Options", value: "nosniff" },
  { key: "Referrer-Policy", value: "strict-origin-when-cross-origin" },
  { key: "X-Frame-Options", value: "DENY" },
  { key: "Cross-Origin-Opener-Policy", value: "same-origin" },
  { key: "Permissions-Policy", value: "camera=(), geolocation=(), microphone=(), payment=(), usb=()" },
  { key: "Strict-Transport-Security", value: "max-age=31536000; includeSubDomains" },
];

export default {
  outputFileTracingRoot: import.meta.dirname,
  poweredByHeader: false,
  reactCompiler: false,
  // No picture is ever decoded here: Next's own address for that (/_next/image) would unpack whatever it is pointed at.
  images: { unoptimized: true },
  // Title, icon and languages of a page stand in its head before anything else is sent, also for readers without scripts; a
  // browser that finds no icon there asks for /favicon.ico.
  htmlLimitedBots: /.*/,
  experimental: { globalNotFound: true },
  serverExternalPackages: [
    ...["@libsql/client", "libsql", "nodemailer", "flydrive", "playwright-core"],
    // Loaded only where a collector is set (lib/platform/telemetry).
    ...["api", "sdk-trace", "sdk-metrics", "resources", "context-async-hooks"].map((name) => `@opentelemetry/${name}`),
    ...["exporter-trace-otlp-http", "exporter-metrics-otlp-http"].map((name) => `@opentelemetry/${name}`),
  ],
  async redirects() {
    // Addresses in the language of the page are lib/platform/translated-address.ts's: Next is slow with many rules.
    const has = [{ type: "header", key: movedHeader }];
    const english = [{ type: "header", key: frontHeader, value: "en" }];
    return [
      { source: "/", has: english, destination: "/en", permanent: false },
      { source: "/was", has: english, destination: "/en/accessibility", permanent: false },
      { source: "/", destination: "/da", permanent: false },
      // The short address that Danish law asks of every site of a public body (bekendtgørelse 904 of 22/08/2019).
      { source: "/was", destination: "/da/tilgaengelighed", permanent: false },
      { source: "/:path*", has, destination: "/:path*", permanent: true },
    ];
  },
  async rewrites() {
    return { beforeFiles: [{ source: "/favicon.ico", destination: "/icon.svg" }] };
  },
  async headers() {
    return [
      { source: "/:path*", headers: everywhere },
      // The address of an evaluation form is its secret: no other site learns it.
      { source: "/:locale(da|en)/:form(evaluering|evaluation)/:secret", headers: [{ key: "Referrer-Policy", value: "same-origin" }] },
      { source: "/api/:path*", headers: [{ key: "Content-Security-Policy", value: "default-src 'none'; frame-ancestors 'none'" }] },
      // What people uploaded is never run, nor shown, as ours.
      {
        source: "/api/v1/organisations/:organisation/evidence/:evidence/file",
        headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'; frame-ancestors 'none'" }],
      },
      {
        source: "/api/v1/reports/:report/file",
        headers: [{ key: "Content-Security-Policy", value: "sandbox; default-src 'none'; frame-ancestors 'none'" }],
      },
    ];
  },
};
