import { existsSync } from "node:fs";
import { chromium, defineConfig } from "@playwright/test";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"].find((path) => existsSync(path));
const executablePath = process.env.CHROMIUM_PATH ?? (existsSync(chromium.executablePath()) ? undefined : installed);
const port = Number(process.env.E2E_PORT ?? 3217);

// Chromium calls nobody but the server under test; as root it runs without its sandbox.
const quiet = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

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
    baseURL: `http://127.0.0.1:${port}`,
    timezoneId: "Europe/Copenhagen",
    locale: "da-DK",
    launchOptions: {
      ...(executablePath === undefined ? {} : { executablePath }),
      args: [...quiet, ...(process.getuid?.() === 0 ? ["--no-sandbox"] : [])],
    },
  },
  webServer: {
    command: "node bin/start.ts",
    url: `http://127.0.0.1:${port}/api/health/ready`,
    env: { PORT: String(port), DATABASE_URL: "file:./var/e2e.db" },
    reuseExistingServer: false,
    timeout: 60_000,
  },
});
