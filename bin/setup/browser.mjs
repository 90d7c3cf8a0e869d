import { existsSync } from "node:fs";
import { root, run } from "./run.mjs";

// The shell is Chromium without windows and menus, which makes the tests nearly twice as fast.
const usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The first Chromium there is: the one named in CHROMIUM_PATH, Playwright's own, the system's. */
async function installedBrowser() {
  const { chromium } = await import(`${root}node_modules/@playwright/test/index.mjs`);
  return [process.env.CHROMIUM_PATH, chromium.executablePath(), ...usual].find((path) => Boolean(path) && existsSync(path)) ?? null;
}

/** The path of a Chromium for the tests, which is installed when there is none; null when that cannot be done. */
export async function browser() {
  const found = await installedBrowser();
  if (found !== null) return found;
  console.log("Installing a browser (npx playwright install chromium) …");
  await run("npx", ["playwright", "install", "chromium"]);
  const own = await installedBrowser();
  if (own !== null || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return own;
  await run("apt-get", ["update", "-qq"]);
  for (const name of ["chromium-headless-shell", "chromium"]) {
    console.log(`Installing a browser (apt-get install ${name}) …`);
    await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", name], { DEBIAN_FRONTEND: "noninteractive" });
    const found = await installedBrowser();
    if (found !== null) return found;
  }
  return null;
}
