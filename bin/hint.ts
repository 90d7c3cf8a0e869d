import { readFileSync, writeFileSync } from "node:fs";

// The last step of the build: the large scripts that every page starts with (React and Next's router) are marked to be compiled whole
// while they arrive, on a thread of their own, and not piece by piece while the page starts. Chromium reads the mark, to others it is a
// comment (https://v8.dev/blog/explicit-compile-hints); it compiles smaller scripts on the page's own thread, so they go without.
const mark = "//# allFunctionsCalledOnLoad\n";
const least = 30 * 1024;

const { rootMainFiles }: { rootMainFiles: string[] } = JSON.parse(readFileSync(".next/build-manifest.json", "utf8"));
const large = rootMainFiles
  .map((name) => ({ path: `.next/${name}`, script: readFileSync(`.next/${name}`, "utf8") }))
  .filter(({ script }) => script.length >= least);
if (large.length === 0) throw new Error("no scripts found that every page starts with: run next build first");
for (const { path, script } of large) if (!script.startsWith(mark)) writeFileSync(path, mark + script);
console.log(`marked ${large.length} scripts to be compiled as they arrive`);
