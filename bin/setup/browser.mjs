import { existsSync } from "node:fs";
import { root, run, stop } from "./run.mjs";

const usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

async function installedBrowser() {
  const { chromium } = await import(`${root}node_modules/@playwright/test/index.mjs`);
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...usual].find(
    (path) => path !== undefined && path !== "" && existsSync(path),
  );
}

/** The path of a Chromium for the tests: the one named, Playwright's own, the system's; installed when there is none. */
export async function browser() {
  const found = await installedBrowser();
  if (found !== undefined) return found;
  await run("npx", ["playwright", "install", "chromium"]);
  const own = await installedBrowser();
  if (own !== undefined) return own;
  if (process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    await run("apt-get", ["update"]);
    await run("apt-get", ["install", "-y", "--no-install-recommends", "chromium"], { DEBIAN_FRONTEND: "noninteractive" });
  }
  return (await installedBrowser()) ?? stop("No browser for the tests: install Chromium and name it in CHROMIUM_PATH.");
}
