import { readdirSync } from "node:fs";
import { type APIRequestContext, type APIResponse, expect, test } from "@playwright/test";
import { currentEdition } from "#lib/editions/published.ts";
import { endpoints, pages } from "./doors.ts";
import { type Visitor, world } from "./world.ts";

/** The folders under `root` that hold this file, as the table of doors names them. */
function foldersWith(root: string, file: string): string[] {
  const found = readdirSync(root, { recursive: true, encoding: "utf8" });
  return found.filter((path) => path.split("/").at(-1) === file).map((path) => path.replace(/\/?[^/]+$/, ""));
}

const pageFolders = foldersWith("app", "page.tsx").filter((folder) => !folder.includes("(public)"));
const endpointFolders = foldersWith("app/api", "route.ts");

test("Every page and every endpoint is named in the table of doors", () => {
  expect(pageFolders.filter((folder) => !Object.hasOwn(pages, folder))).toEqual([]);
  expect(endpointFolders.filter((folder) => !Object.hasOwn(endpoints, folder))).toEqual([]);
});

type Secretariat = Awaited<ReturnType<typeof world>>["own"];

/** What stands in the place of each part of an address that varies. */
function partsFor({ id, slug, assessment }: Secretariat, isPage: boolean): Readonly<Record<string, string>> {
  const indicator = currentEdition.indicators[0]?.id ?? "";
  const answer = {
    id: assessment,
    assessment,
    indicator,
    part: "remarks",
    key: indicator,
    dimension: currentEdition.dimensions[0]?.id ?? "",
  };
  return { locale: "da", organisation: isPage ? slug : id, slug, ...answer };
}

function filled(text: string, parts: Readonly<Record<string, string>>): string {
  return text.replaceAll(/\[+(?:\.\.\.)?(\w+)\]+/g, (_, name: string) => parts[name] ?? "nowhere");
}

function headersOf({ cookie }: Visitor): Record<string, string> {
  return cookie === null ? {} : { Cookie: `better-auth.session_token=${cookie}` };
}

/** What is asked of a page: it is there, it is not, or one is sent to sign in. */
async function opened(request: APIRequestContext, address: string, visitor: Visitor): Promise<string> {
  const answer = await request.get(address, { headers: headersOf(visitor), maxRedirects: 0 });
  const to = answer.headers().location ?? "";
  return answer.status() === 307 && new URL(to, "http://x").pathname === "/da/log-ind" ? "sign in" : String(answer.status());
}

for (const folder of pageFolders) {
  const needs = pages[folder];
  if (needs === undefined || needs === "open" || needs === "secret") continue;
  test(`${folder} opens to those whom the policy lets in, and to nobody else`, async ({ request }) => {
    const { own, other, visitors } = await world();
    for (const secretariat of [own, other])
      for (const visitor of visitors) {
        const found = await opened(request, `/${filled(folder, partsFor(secretariat, true))}`, visitor);
        const refused = visitor.cookie === null && needs !== "mailbox.read" ? "sign in" : "404";
        const expected = visitor.may(needs, secretariat) ? /^(200|307)$/ : new RegExp(`^${refused}$`);
        expect(found, `${visitor.who} at ${folder} of ${secretariat === own ? "the own" : "another"}`).toMatch(expected);
      }
  });
}

for (const folder of endpointFolders)
  for (const [method, door] of Object.entries(endpoints[folder] ?? {})) {
    const { needs, body, headers } = typeof door === "object" ? { headers: {}, ...door } : { needs: door, body: undefined, headers: {} };
    if (needs === "open" || needs === "secret") continue;
    test(`${method} /api/${folder} answers those whom the policy lets in, and nobody else`, async ({ request }) => {
      const { own, other, visitors } = await world();
      for (const secretariat of [own, other])
        for (const visitor of visitors) {
          const parts = partsFor(secretariat, false);
          const data = body === undefined ? {} : { data: JSON.parse(filled(JSON.stringify(body), parts)) };
          const address = `/api/${filled(folder, parts)}`;
          const answer: APIResponse = await request.fetch(address, { method, headers: { ...headers, ...headersOf(visitor) }, ...data });
          const place = `${visitor.who} asks ${method} ${address} of ${secretariat === own ? "the own" : "another"}`;
          // What belongs to nobody in particular, such as a list, is open to whoever holds the role somewhere.
          const isListed = !folder.includes("[") && body === undefined;
          const mayCome = visitor.may(needs, secretariat) || (isListed && [own, other].some((one) => visitor.may(needs, one)));
          if (mayCome) expect([200, 201, 409, 412], place).toContain(answer.status());
          else expect(answer.status(), place).toBe(404);
          // What is refused says the same as what is not there.
          if (!mayCome)
            expect(await answer.json(), place).toMatchObject({ status: 404, detail: "There is nothing here that you can see." });
        }
    });
  }

test("Every endpoint answers the methods that the table names, and no others", async ({ request }) => {
  for (const folder of endpointFolders) {
    if (folder.startsWith("auth/")) continue;
    const answer = await request.fetch(`/api/${filled(folder, {})}`, { method: "OPTIONS" });
    const allowed = (answer.headers().allow ?? "").split(", ").filter((method) => method !== "HEAD" && method !== "OPTIONS");
    expect(allowed.sort(), folder).toEqual(Object.keys(endpoints[folder] ?? {}).sort());
  }
});

test("An address below /api that is nothing is 404 for everybody", async ({ request }) => {
  const { visitors } = await world();
  for (const visitor of visitors)
    for (const method of ["GET", "POST", "PUT", "DELETE"])
      expect((await request.fetch("/api/v1/nowhere", { method, headers: headersOf(visitor) })).status()).toBe(404);
});
