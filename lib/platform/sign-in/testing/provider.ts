import { generateKeyPairSync, type KeyObject, randomUUID, sign } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import Provider, { type Configuration } from "oidc-provider";

export type Told = Readonly<Record<string, unknown>>;
/** What the token endpoint answers, as somebody in between could change it. */
export type Tokens = Readonly<Record<string, unknown>> & { id_token?: string | undefined };

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

/** A token with these claims, signed with a key as the provider signs (ES256). */
export function tokenOf(claims: Told, key: KeyObject, header: Told = { alg: "ES256", kid: "one" }): string {
  const signed = `${part(header)}.${part(claims)}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), { key, dsaEncoding: "ieee-p1363" }).toString("base64url")}`;
}

/** What a token says. */
export function claimsOf(token: string | undefined): Told {
  return JSON.parse(Buffer.from(token?.split(".")[1] ?? "", "base64url").toString("utf8"));
}

/** The page at which the provider asks who somebody is: here everybody is believed. */
const page = (name: string) => `<!doctype html><html lang="da"><link rel="icon" href="data:,"><title>${name}</title><h1>${name}</h1>
<form method="post"><label>Bruger <input name="who" autofocus></label> <button>Fortsæt</button></form></html>`;

type Settings = { port?: number; name: string; clientId: string; clientSecret: string; redirectUri: string };
/** What is said of somebody, by their name at the provider. */
type Directory = (who: string) => Told;

/** A provider of OpenID Connect, the real one (`oidc-provider`) on this machine; `tell` says what it says of whom. */
export async function startProvider({ port = 0, name, clientId, clientSecret, redirectUri }: Settings, tell: Directory) {
  const { privateKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  let change = (tokens: Tokens): Tokens => tokens;
  const asked: URLSearchParams[] = [];
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const configuration: Configuration = {
    clients: [
      {
        ...{ client_id: clientId, client_secret: clientSecret, redirect_uris: [redirectUri] },
        ...{ token_endpoint_auth_method: "client_secret_post", id_token_signed_response_alg: "ES256" },
      },
    ],
    jwks: { keys: [{ ...privateKey.export({ format: "jwk" }), kid: "one", alg: "ES256", use: "sig" }] as never },
    claims: { openid: ["sub", "acr", "amr", "tid", "cvr"], email: ["email", "email_verified", "xms_edov"], profile: ["name"] },
    conformIdTokenClaims: false,
    features: { devInteractions: { enabled: false } },
    pkce: { required: () => true },
    cookies: { keys: [randomUUID()] },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 600, IdToken: 60, Interaction: 600, Session: 600 },
    interactions: { url: (_context, { uid }) => `/interaction/${uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...tell(sub), sub }) }),
    loadExistingGrant: async ({ oidc }) => {
      const grant = new oidc.provider.Grant({ clientId, accountId: oidc.session?.accountId ?? "" });
      grant.addOIDCScope("openid profile email");
      await grant.save();
      return grant;
    },
  };
  const provider = new Provider(issuer, configuration);
  provider.use(async (context, next) => {
    await next();
    if (context.path === "/auth") asked.push(new URLSearchParams(context.querystring));
    if (context.path === "/token" && context.status === 200) context.body = change(context.body as Tokens);
  });
  const rest = provider.callback();
  server.on("request", async (request: IncomingMessage, response: ServerResponse) => {
    if (!request.url?.startsWith("/interaction/")) return rest(request, response);
    if (request.method !== "POST") return void response.setHeader("Content-Type", "text/html; charset=utf-8").end(page(name));
    const who = new URLSearchParams(await text(request)).get("who") ?? "";
    // How somebody signed in is said of the session there, not of the person.
    const { acr, amr } = tell(who);
    const login = { accountId: who, ...(acr === undefined ? {} : { acr, amr }) } as { accountId: string };
    return provider.interactionFinished(request, response, who === "" ? { error: "access_denied" } : { login });
  });
  return {
    issuer,
    /** The requests to sign somebody in, as they came. */
    asked,
    /** Has everything that the token endpoint answers from now on changed. */
    changeTokens: (how: (tokens: Tokens, key: KeyObject) => Tokens) => {
      change = (tokens) => how(tokens, privateKey);
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Signs somebody in at a provider, as a browser of their own would that was sent to `url`; gives where it is sent back to. Nobody: who cancels. */
export async function signInAt(url: string, who: string): Promise<URL> {
  const [jar, { origin }] = [new Map<string, string>(), new URL(url)];
  let next = new URL(url);
  for (let steps = 0; steps < 10 && next.origin === origin; steps += 1) {
    const post = next.pathname.startsWith("/interaction/") ? { method: "POST", body: new URLSearchParams({ who }) } : {};
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const answer = await fetch(next, { ...post, headers: { Cookie: cookie }, redirect: "manual" });
    for (const line of answer.headers.getSetCookie()) {
      const [pair = ""] = line.split(";");
      jar.set(pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1));
    }
    const location = answer.headers.get("Location");
    if (location === null) throw new Error(`the provider answers ${answer.status}: ${await answer.text()}`);
    next = new URL(location, next);
  }
  return next;
}
