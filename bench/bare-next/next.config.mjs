import { join } from "node:path";

// Built from a copy in var/bench-next (bench/bare-server.ts); the packages are those of the project.
const root = join(import.meta.dirname, "../..");

export default {
  outputFileTracingRoot: root,
  turbopack: { root },
  poweredByHeader: false,
  serverExternalPackages: ["@libsql/client"],
  // Checked with the rest of the project.
  typescript: { ignoreBuildErrors: true },
};
