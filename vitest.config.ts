import { defineConfig } from "vitest/config";

/** These start processes of their own (servers, the command line, the demo's seed): in `npm test`, not in `npm run check`. */
const processes = ["bin/**/*.test.ts", "lib/usecases/jobs/processes.test.ts", "lib/usecases/demo/seed.test.ts"];

const ofUseCases = (name: string) => `lib/usecases/${name}.test.ts`;

/** These read the environment, which a process does once. */
const environment = [
  ...["app/api/**/*.test.ts", "app/_adapters/turns.test.ts", "lib/platform/**/*.test.ts"],
  ...["start", "health/read", "mail/mail", "people/reset-password", "people/providers", "team/invite", "sparring/documents"].map(
    ofUseCases,
  ),
  ...["evidence/files", "reports/files", "operation/operation", "webhooks/*"].map(ofUseCases),
];

export default defineConfig({
  resolve: { alias: { "server-only": new URL("./lib/platform/testing/nothing.ts", import.meta.url).pathname } },
  test: {
    // An awkward time zone, so that code which forgets about zones fails.
    env: { TZ: "Asia/Kathmandu" },
    setupFiles: ["./lib/platform/testing/properties.ts", "./lib/platform/testing/environment.ts"],
    // Tests start processes, mail servers and databases; a slow machine makes them wait, not fail.
    // As many as there are cores: of its own it leaves one free.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      // What is pure has no state that one file could leave to the next, so its modules are read once.
      {
        extends: true,
        test: {
          name: "pure",
          unstubEnvs: true,
          isolate: false,
          include: ["lib/{domain,editions,authz,i18n}/**/*.test.ts", "app/**/*.test.ts"],
          exclude: ["app/api/**", "app/_adapters/turns.test.ts"],
        },
      },
      // Use cases are given their database and clock, so they share nothing either.
      {
        extends: true,
        test: {
          name: "usecases",
          isolate: false,
          include: ["lib/usecases/**/*.test.ts", "db/**/*.test.ts"],
          exclude: [...processes, ...environment],
        },
      },
      { extends: true, test: { name: "environment", include: environment } },
      { extends: true, test: { name: "processes", include: processes } },
    ],
  },
});
