import type { BrowserContext, Locator, Page } from "@playwright/test";
import { and, eq } from "drizzle-orm";
import { assessment } from "#db/schema/assessment.ts";
import { person } from "#db/schema/identity.ts";
import { organisation } from "#db/schema/organisation.ts";
import { addressOf, type Place } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import type { Email } from "#lib/usecases/demo/cast.ts";
import { checks, keepCheck } from "../fixtures/kept-check.ts";
import { serverDatabase, signInAs } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";
import { taken } from "./taken.ts";

/** The open round of the demo's nearly gold cluster. */
async function openRound(): Promise<{ organisation: string; assessment: string }> {
  const { reader } = await serverDatabase();
  const [found] = await reader
    .select({ id: assessment.id })
    .from(assessment)
    .innerJoin(organisation, eq(organisation.id, assessment.organisationId))
    .where(and(eq(organisation.slug, "guld"), eq(assessment.state, "open")));
  return { organisation: "guld", assessment: found?.id ?? "" };
}

async function cameIn(context: BrowserContext, origin: string, email: Email): Promise<void> {
  const [found] = await (await serverDatabase()).reader.select().from(person).where(eq(person.email, email));
  await signInAs(context, origin, { id: found?.id ?? "", name: found?.name ?? "", email });
}

async function opened(page: Page, place: Place): Promise<void> {
  await page.goto(addressOf("da", place));
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
}

/** Brings a part of the page to the top of the picture, with a little air above it. */
async function shown(part: Locator): Promise<void> {
  await expect(part).toBeVisible();
  await part.evaluate((element) => window.scrollTo(0, element.getBoundingClientRect().top + window.scrollY - 24));
}

test("The quick check, for everybody", async ({ page }) => {
  await keepCheck(page, checks.below);
  await opened(page, { page: "dimension", params: { dimension: "4" } });
  await taken(page, "tjek");
  await opened(page, { page: "result" });
  await taken(page, "resultat");
  await opened(page, { page: "signIn" });
  await taken(page, "log-ind");
});

test("A secretariat at work", async ({ page, context, origin }) => {
  await cameIn(context, origin, "lead@guld.example");
  const params = await openRound();
  const heading = (name: string | RegExp) => page.getByRole("heading", { level: 2, name });
  const pictures: readonly (readonly [string, Place, Locator?])[] = [
    ["overblik", { page: "workspace", params }],
    ["svar", { page: "assessmentDimension", params: { ...params, dimension: "4" } }, page.locator("[id='4.1.4-0']")],
    ["blindrunde", { page: "blindRound", params }],
    ["dokumentation", { page: "evidence", params }, heading(/^Alle dokumenter/)],
    ["medlemmer", { page: "participants", params }],
    ["plan", { page: "plan", params }],
    ["samtykke", { page: "consent", params }],
    ["sparring", { page: "sparringIndicator", params: { ...params, indicator: "4.1.4" } }],
    ["rapport", { page: "report", params }, heading(translator("da", "report")("files.title"))],
  ];
  for (const [name, place, part] of pictures) {
    await opened(page, place);
    if (part !== undefined) await shown(part);
    await taken(page, name);
  }
});

test("CED at work", async ({ page, context, origin }) => {
  const { assessment: shared } = await openRound();
  await cameIn(context, origin, "benchmarker@ced.example");
  await opened(page, { page: "caseload" });
  await taken(page, "klynger");
  await opened(page, { page: "caseIndicator", params: { case: shared, indicator: "4.1.4" } });
  await taken(page, "vurdering");
  await cameIn(context, origin, "admin@ced.example");
  await opened(page, { page: "register" });
  await taken(page, "register");
  await opened(page, { page: "offerings" });
  await taken(page, "ydelser");
  await cameIn(context, origin, "analyst@ced.example");
  await opened(page, { page: "demand" });
  await shown(page.getByRole("table"));
  await taken(page, "behov");
});
