import { join } from "node:path";
import { defineConfig } from "@playwright/test";
import "../fixtures/server-only.ts";
import { launchOptions } from "../fixtures/browser.ts";

// `npm run -s pictures`: the handbook's pictures, of the demo in a database of their own; not part of `npm test`.
const port = Number(process.env.E2E_PORT ?? 3218);
const folder = "var/pictures";
const root = join(import.meta.dirname, "../..");
// Where fixtures find the server's database, in each worker.
process.env.E2E_FOLDER = folder;

export default defineConfig({
  testDir: ".",
  testMatch: "*.pictures.ts",
  outputDir: join(root, "var/playwright"),
  workers: 1,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    viewport: { width: 1280, height: 900 },
    timezoneId: "Europe/Copenhagen",
    locale: "da-DK",
    colorScheme: "light",
    launchOptions,
  },
  webServer: {
    command: "rm -rf var/pictures && node --conditions=react-server bin/seed.ts && exec node bin/start.ts",
    cwd: root,
    url: `http://localhost:${port}/api/health/ready`,
    env: {
      PORT: String(port),
      DATABASE_URL: `file:./${folder}/klyngeklar.db`,
      FILES_URL: `file:./${folder}/files`,
      PUBLIC_URL: `http://localhost:${port}`,
      TRUSTED_PROXIES: "1",
      JOBS: "off",
    },
    reuseExistingServer: false,
    timeout: 120_000,
  },
});
