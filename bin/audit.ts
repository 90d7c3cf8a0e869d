import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { readAudit } from "./audit/read.ts";

// `npm run -s audit`: asks the registry what is known about the packages that run in production. Ends with 1 when a fault is
// high or critical, and with 3 when there is no answer, which is never taken for a good one.
const { stdout } = spawnSync("npm", ["audit", "--json", "--omit=dev"], {
  cwd: join(import.meta.dirname, ".."),
  encoding: "utf8",
  maxBuffer: 1 << 28,
});
const { code, says } = readAudit(stdout ?? "");
(code === 0 ? process.stdout : process.stderr).write(`${says}\n`);
process.exitCode = code;
