import { flushCompileCache } from "node:module";

/** Keeps what was compiled for this start for the next one, also after a crash; nothing where no folder is set for it (bin/start). */
export function keepCompiled(): void {
  flushCompileCache();
}
