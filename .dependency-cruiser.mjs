// The direction of imports: app → usecases → {authz, db, editions, platform, i18n} → domain. Nothing points up, nothing is circular.
const only = (name, comment, from, to) => ({ name, comment, severity: "error", from, to });
const tests = "\\.test\\.ts$|/testing/";

export default {
  forbidden: [
    only(
      "domain-stands-alone",
      "the domain imports itself and zod, nothing else",
      { path: "^lib/domain", pathNot: tests },
      { pathNot: "^lib/domain|/zod/" },
    ),
    only(
      "authz-knows-domain-only",
      "the policy is a table over domain words",
      { path: "^lib/authz", pathNot: tests },
      { pathNot: "^lib/(authz|domain)" },
    ),
    only(
      "i18n-knows-domain-only",
      "messages name the domain's codes",
      { path: "^lib/i18n" },
      { pathNot: "^lib/(i18n|domain)|/use-intl/|/zod/" },
    ),
    only(
      "editions-below-usecases",
      "editions are data and their views",
      { path: "^lib/editions", pathNot: tests },
      { path: "^(app|bin|db|lib/(usecases|authz))" },
    ),
    only(
      "platform-below-usecases",
      "platform serves, it does not decide",
      { path: "^lib/platform" },
      { path: "^(app|bin|lib/(usecases|authz|editions))" },
    ),
    only("db-below-usecases", "the database knows no rules of use", { path: "^db" }, { path: "^(app|bin|lib/(usecases|authz))" }),
    only("usecases-do-not-route", "use cases know nothing of pages", { path: "^lib/usecases" }, { path: "^(app|bin)" }),
    only(
      "public-register-stands-alone",
      "what the public sees of labels comes from the register's own tables and nothing else",
      { path: "^lib/usecases/register/public", pathNot: tests },
      { path: "^(db/schema/|lib/usecases/)", pathNot: "^(db/schema/register|lib/usecases/register/public/|lib/usecases/kernel/verb)" },
    ),
    only(
      "data-through-usecases",
      "use cases are the only way to data",
      { path: "^app", pathNot: tests },
      { path: "^db|/(drizzle-orm|@libsql)/" },
    ),
    only(
      "pages-and-doors-use-cases",
      "only pages and doors on the server call use cases",
      { path: "^app/.*(/_(?!adapters)[^/]+/)" },
      { path: "^lib/usecases" },
    ),
    only(
      "ui-knows-no-clusters",
      "parts in _ui and _charts are free of the domain",
      { path: "^app/_(ui|charts)/" },
      { path: "^lib/(domain|editions|usecases|authz|platform)" },
    ),
    only("no-circles", "two modules that need each other are one", {}, { circular: true }),
    only(
      "no-orphans",
      "what nobody reaches is dead",
      {
        orphan: true,
        pathNot:
          "\\.d\\.ts$|next-env|(^|/)(next|vitest|playwright|drizzle)\\.config|^app/.*(page|route|layout|not-found|global-not-found)\\.tsx?$|/testing/",
      },
      {},
    ),
  ],
  options: {
    parser: "swc",
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
      extensions: [".ts", ".tsx", ".mjs", ".js", ".json"],
    },
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(node_modules|\\.next|var|bin/boundaries/illegal)" },
  },
};
