import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const { resolve } = createRequire(import.meta.url);

/** The production files of React and what they ask for, as a script that needs no bundler and no server. */
function reactScript(): string {
  const files = { react: "react", scheduler: "scheduler", "react-dom": "react-dom", client: "react-dom-client" };
  const modules = Object.entries(files).map(([name, file]) => {
    const folder = dirname(resolve(`${name === "client" ? "react-dom" : name}/package.json`));
    const source = readFileSync(join(folder, "cjs", `${file}.production.js`), "utf8");
    return `${JSON.stringify(name)}: (require, exports, module) => {${source}\n}`;
  });
  return `
    const modules = {${modules.join(",\n")}}, loaded = {};
    const require = (name) => {
      if (loaded[name] === undefined) modules[name](require, (loaded[name] = {}), { exports: loaded[name] });
      return loaded[name];
    };`;
}

/**
 * A script that puts a bare controlled React input (`#bare`) with its value beside it (`#bare-shown`) in front of a page:
 * the least that React can do for a change. It is the bench's own React, so the product holds nothing for it.
 */
export function bareInputScript(): string {
  return `(() => {${reactScript()}
    const { createElement, useState } = require("react");
    const Bare = () => {
      const [value, setValue] = useState("0");
      return createElement("label", null,
        createElement("input", { id: "bare", value, onChange: (event) => setValue(event.target.value) }),
        createElement("output", { id: "bare-shown" }, value));
    };
    const place = document.createElement("div");
    place.className = "sticky top-2 z-10";
    document.body.prepend(place);
    require("client").createRoot(place).render(createElement(Bare));
  })()`;
}
