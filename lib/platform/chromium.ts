import { existsSync } from "node:fs";

const usual = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** The Chromium of this machine: the one named by `CHROMIUM_PATH`, else playwright's own, else one in the usual places; null without one. */
export function chromiumPath(own: string): string | null {
  const named = process.env.CHROMIUM_PATH?.trim();
  if (named) return existsSync(named) ? named : null;
  return [own, ...usual].find((path) => existsSync(path)) ?? null;
}

/** It calls nobody but the server it is sent to; as root it runs without its sandbox. */
export const chromiumArguments: readonly string[] = [
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  ...(process.getuid?.() === 0 ? ["--no-sandbox"] : []),
];
