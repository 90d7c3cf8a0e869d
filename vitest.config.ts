import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "server-only": new URL("./lib/platform/testing/nothing.ts", import.meta.url).pathname } },
  test: {
    include: ["lib/**/*.test.ts", "db/**/*.test.ts", "bin/**/*.test.ts", "app/**/*.test.ts"],
    // An awkward time zone, so that code which forgets about zones fails.
    env: { TZ: "Asia/Kathmandu" },
    setupFiles: ["./lib/platform/testing/properties.ts"],
    // Tests start processes, mail servers and databases; a slow machine makes them wait, not fail.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
