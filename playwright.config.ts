import { defineConfig } from "@playwright/test";
import "./e2e/fixtures/server-only.ts";
import { launchOptions } from "./e2e/fixtures/browser.ts";

const port = Number(process.env.E2E_PORT ?? 3217);

export default defineConfig({
  testDir: "e2e",
  outputDir: "var/playwright",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  workers: 2,
  timeout: 60_000,
  reporter: [["list"]],
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: "Europe/Copenhagen",
    locale: "da-DK",
    launchOptions,
  },
  webServer: {
    command: "node bin/start.ts",
    url: `http://localhost:${port}/api/health/ready`,
    env: { PORT: String(port), DATABASE_URL: "file:./var/e2e/klyngeklar.db", PUBLIC_URL: `http://localhost:${port}` },
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
