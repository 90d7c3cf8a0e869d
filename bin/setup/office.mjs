import { existsSync } from "node:fs";
import { run } from "./run.mjs";

const usual = ["/usr/bin/soffice", "/usr/bin/libreoffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice"];

const installedOffice = () => [process.env.SOFFICE_PATH, ...usual].find((path) => Boolean(path) && existsSync(path)) ?? null;

/** The path of a LibreOffice for the tests, which is installed where that can be done (90 MB, about a minute); null elsewhere. */
export async function office() {
  const found = installedOffice();
  if (found !== null || process.getuid?.() !== 0 || !existsSync("/usr/bin/apt-get")) return found;
  console.log("Installing a spreadsheet (apt-get install libreoffice-calc-nogui) …");
  await run("apt-get", ["update", "-qq"]);
  const packages = ["install", "-y", "-qq", "--no-install-recommends", "libreoffice-calc-nogui"];
  await run("apt-get", packages, { DEBIAN_FRONTEND: "noninteractive" });
  return installedOffice();
}
