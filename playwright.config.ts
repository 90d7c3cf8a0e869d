import { defineConfig } from "@playwright/test";
import "./e2e/fixtures/server-only.ts";
import { launchOptions } from "./e2e/fixtures/browser.ts";
import { providersOfServer } from "./e2e/fixtures/provider.ts";

const port = Number(process.env.E2E_PORT ?? 3217);
const mailPort = port + 1000;
const providerPort = port + 2000;

export default defineConfig({
  testDir: "e2e",
  outputDir: "var/playwright",
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // One more than the cores of the smallest machine: half of a test is waiting.
  workers: 3,
  timeout: 60_000,
  reporter: [["list"]],
  // What takes longest begins first, so that one worker is not left with it at the end.
  projects: [
    { name: "durability", testMatch: "system/durability.spec.ts" },
    { name: "chromium", testIgnore: "system/durability.spec.ts" },
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    timezoneId: "Europe/Copenhagen",
    locale: "da-DK",
    launchOptions,
  },
  webServer: [
    // A real mail server, which keeps every letter for e2e/fixtures/mail.ts.
    { command: "node e2e/fixtures/inbox-server.ts", port: mailPort, env: { PORT: String(mailPort) } },
    // A real provider of OpenID Connect, for single sign-on.
    { command: "node e2e/fixtures/provider-server.ts", port: providerPort, env: { PORT: String(providerPort) } },
    {
      command: "node bin/start.ts",
      url: `http://localhost:${port}/api/health/ready`,
      env: {
        PORT: String(port),
        DATABASE_URL: "file:./var/e2e/klyngeklar.db",
        PUBLIC_URL: `http://localhost:${port}`,
        SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
        // Each test comes from an address of its own (e2e/fixtures/test.ts).
        TRUSTED_PROXIES: "1",
        MAIL_FROM: "Klyngeklar <klyngeklar@prove.example>",
        OIDC_PROVIDERS: providersOfServer(providerPort),
      },
      reuseExistingServer: false,
      timeout: 60_000,
    },
  ],
});
