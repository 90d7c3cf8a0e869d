import { randomUUID } from "node:crypto";
import { job } from "#db/schema/job.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { signIn } from "#lib/platform/mail/testing/letters.ts";
import { letterTo } from "../fixtures/mail.ts";
import { serverDatabase, signInAs, somePerson } from "../fixtures/people.ts";
import { expect, test } from "../fixtures/test.ts";

const t = translator("da", "operation");

/** A letter that its server has not taken and that waits for tomorrow; gives its recipient's address and domain. */
async function stuckLetter(): Promise<{ to: string; domain: string }> {
  const [id, tomorrow] = [randomUUID(), new Date(Date.now() + 86_400_000)];
  const domain = `${id}.example`;
  const to = `anna@${domain}`;
  const row = {
    id,
    kind: "mail",
    key: id,
    payload: JSON.stringify({ ...signIn, to }),
    runAt: tomorrow,
    attempts: 3,
    createdAt: new Date(),
  };
  await (await serverDatabase()).write((writer) =>
    writer.insert(job).values({ ...row, lastError: "ECONNREFUSED (reference 0123456789ab)" }),
  );
  return { to, domain };
}

test("administrator sees two letters that nobody took, has one sent and gives the other up", async ({ page, context, origin: baseURL }) => {
  const [sent, given] = [await stuckLetter(), await stuckLetter()];
  await signInAs(context, baseURL, await somePerson("Ada Administrator", { programme: ["admin"] }));
  // What the server says of its health may be five seconds old.
  const said = page.getByText(t("reasons.mail-not-taken"));
  const look = async () => {
    await page.goto(addressOf("da", { page: "operation" }));
    return said.count();
  };
  await expect.poll(look, { timeout: 15_000 }).toBe(1);
  await expect(page.getByRole("heading", { level: 1, name: t("title") })).toBeVisible();
  const lineOf = (domain: string) => page.getByRole("listitem").filter({ hasText: domain });
  await expect(lineOf(sent.domain)).toContainText("ECONNREFUSED");
  await expect(page.locator("body")).not.toContainText(sent.to);

  await lineOf(sent.domain)
    .getByRole("button", { name: t("againOf", { what: t("jobs.letterTo", { kind: t("kinds.mail"), domain: sent.domain }) }) })
    .click();
  await letterTo(sent.to);
  await page.reload();
  await expect(lineOf(sent.domain)).toHaveCount(0);

  await lineOf(given.domain).getByText(t("drop")).click();
  await lineOf(given.domain)
    .getByRole("button", { name: t("dropYes") })
    .click();
  await expect(lineOf(given.domain)).toHaveCount(0);
  await expect(
    page
      .getByRole("listitem")
      .filter({ hasText: t("jobs.dropped") })
      .first(),
  ).toBeVisible();
});
