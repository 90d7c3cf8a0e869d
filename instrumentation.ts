import type { Instrumentation } from "next";

/** Runs once before the first request: the database and the shipped editions are ready, or the server stops. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const [
    { isBuildOutdated },
    { nameClients },
    { keepCompiled },
    { drawAnew, showsEdition },
    { serverEnvironment },
    { tellOutages },
    { nameProgrammes },
    { protectPages },
    { isPage },
    { translateAddresses },
    { sendUndecodableNowhere },
    { prepareServerOrStop },
  ] = await Promise.all([
    import("#lib/editions/in-force.ts"),
    import("#lib/platform/client-address.ts"),
    import("#lib/platform/compiled.ts"),
    import("#lib/platform/drawn-anew.ts"),
    import("#lib/platform/env.ts"),
    import("#lib/platform/outage.ts"),
    import("#lib/platform/programme-request.ts"),
    import("#lib/platform/rendered-on-request.ts"),
    import("#lib/platform/requested.ts"),
    import("#lib/platform/translated-address.ts"),
    import("#lib/platform/undecodable.ts"),
    import("#lib/usecases/start.ts"),
  ]);
  const { PROGRAMMES, TRUSTED_PROXIES } = serverEnvironment();
  sendUndecodableNowhere();
  const isDrawn = PROGRAMMES === undefined ? (path: string) => isBuildOutdated() && showsEdition(path) : isPage;
  if (PROGRAMMES === undefined) drawAnew(isDrawn);
  else nameProgrammes(PROGRAMMES);
  tellOutages();
  // The page's policy and address first: they are about what the reader sees.
  protectPages(isDrawn);
  translateAddresses();
  await prepareServerOrStop();
  nameClients(TRUSTED_PROXIES);
  keepCompiled();
}

/** Errors outside the API's door (pages, actions): logged with the digest that Next shows to the reader. */
export const onRequestError: Instrumentation.onRequestError = async (error, _request, { routePath, routeType }) => {
  if (process.env.NEXT_RUNTIME !== "nodejs") return;
  const { logError } = await import("#lib/platform/log.ts");
  const digest = typeof error === "object" && error !== null && "digest" in error ? String(error.digest) : null;
  logError("page.failed", error, { route: routePath, kind: routeType, digest });
};
