import { readdirSync } from "node:fs";
import { type APIRequestContext, expect, test } from "@playwright/test";
import { evidenceUse } from "#db/schema/evidence.ts";
import type { Action } from "#lib/authz/subjects.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { serverDatabase } from "../fixtures/people.ts";
import { filled, headersOf } from "./addresses.ts";
import { type Door, endpoints, pages } from "./doors.ts";
import { type Secretariat, type Visitor, world } from "./world.ts";

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

/** What stands in the place of each part of an address that varies. */
function partsFor({ id: organisationId, slug, assessment, snapshot, session, audit }: Secretariat, folder: string): Record<string, string> {
  const [indicator = "", dimension = ""] = [currentEdition.indicators[0]?.id, currentEdition.dimensions[0]?.id];
  const id = folder.includes("snapshots/") ? snapshot : assessment;
  const sparring = { case: assessment, session, audit };
  return {
    locale: "en",
    organisation: slug,
    organisationId,
    assessment,
    ...sparring,
    id,
    indicator,
    dimension,
    part: "remarks",
    key: indicator,
  };
}

const upload = { name: "strategi.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.7\n%%EOF\n") };

/** What is asked of a page, by its English address, which is also its folder: it is there, it is not, or one is sent to sign in. */
async function opened(request: APIRequestContext, address: string, visitor: Visitor): Promise<string> {
  const answer = await request.get(address, { headers: headersOf(visitor), maxRedirects: 0 });
  const to = answer.headers().location ?? "";
  return answer.status() === 307 && new URL(to, "http://x").pathname === "/en/sign-in" ? "sign in" : String(answer.status());
}

for (const folder of pageFolders) {
  const needs = pages[folder];
  if (needs === undefined || needs === "open" || needs === "secret") continue;
  test(`${folder} opens to those whom the policy lets in, and to nobody else`, async ({ request }) => {
    const { own, other, visitors } = await world();
    for (const secretariat of [own, other])
      for (const visitor of visitors) {
        const found = await opened(request, `/${filled(folder, partsFor(secretariat, folder))}`, visitor);
        const refused = visitor.cookie === null && needs !== "mailbox.read" ? "sign in" : "404";
        const expected = visitor.may(needs, secretariat) ? /^(200|307)$/ : new RegExp(`^${refused}$`);
        expect(found, `${visitor.who} at ${folder} of ${secretariat === own ? "the own" : "another"}`).toMatch(expected);
      }
  });
}

function asked(door: Door, parts: Readonly<Record<string, string>>) {
  if ("form" in door) return { multipart: { ...door.form, file: upload } };
  const { body } = door as { body?: unknown };
  return body === undefined ? {} : { data: JSON.parse(filled(JSON.stringify(body), parts)) };
}

/** A document of the secretariat's, used in its assessment and given by whoever in it may; its id. */
async function evidenceOf(
  { slug, assessment, startedBy }: Secretariat,
  visitors: readonly Visitor[],
  request: APIRequestContext,
  mayAdd: (one: Visitor) => boolean,
) {
  const colleague = visitors.find(mayAdd);
  if (colleague === undefined) throw new Error("nobody may add evidence");
  const multipart = { file: upload, title: "Strategi" };
  const added = await request.post(`/api/v1/organisations/${slug}/evidence`, { headers: headersOf(colleague), multipart });
  expect(added.status()).toBe(201);
  const { id } = (await added.json()) as { id: string };
  // It is used at an indicator, so that it is a document of the case too.
  const used = { evidenceId: id, assessmentId: assessment, indicatorId: currentEdition.indicators[0]?.id ?? "", kind: "member-list" };
  const by = { addedBy: startedBy, addedAt: new Date() };
  await (await serverDatabase()).write((writer) => writer.insert(evidenceUse).values({ ...used, ...by }));
  return id;
}

/** The methods of an endpoint at whose door a role counts. */
function guarded(folder: string): [string, Door & { needs: Action }][] {
  return Object.entries(endpoints[folder] ?? {}).flatMap(([method, named]): [string, Door & { needs: Action }][] => {
    const door: Door = typeof named === "string" ? { needs: named } : named;
    const { needs } = door;
    return needs === "open" || needs === "secret" ? [] : [[method, { ...door, needs }]];
  });
}

for (const folder of endpointFolders)
  for (const [method, door] of guarded(folder))
    test(`${method} /api/${folder} answers those whom the policy lets in, and nobody else`, async ({ request }) => {
      const { own, other, visitors } = await world();
      // What belongs to nobody in particular, such as a list, is open to whoever holds the role somewhere.
      const isList = !folder.includes("[") && method === "GET";
      for (const secretariat of [own, other]) {
        const parts = partsFor(secretariat, folder);
        if (folder.includes("evidence/[id]") || folder.includes("documents/[id]"))
          parts.id = await evidenceOf(secretariat, visitors, request, (one) => one.may("evidence.change", secretariat));
        for (const visitor of visitors) {
          const headers = { ...door.headers, ...headersOf(visitor) };
          const address = `/api/${filled(folder, parts)}`;
          const answer = await request.fetch(address, { method, headers, ...asked(door, parts) });
          const place = `${visitor.who} asks ${method} ${address} of ${secretariat === own ? "the own" : "another"}`;
          const mayCome = (isList ? [own, other] : [secretariat]).some((one) => visitor.may(door.needs, one));
          if (mayCome) {
            expect(answer.status(), place).toBeLessThan(500);
            expect(answer.status(), place).not.toBe(404);
          } else {
            // What is refused says the same as what is not there.
            expect(answer.status(), place).toBe(404);
            expect(await answer.json(), place).toMatchObject({ status: 404, detail: "There is nothing here that you can see." });
          }
        }
      }
    });

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
