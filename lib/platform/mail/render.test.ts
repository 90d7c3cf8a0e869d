import { describe, expect, test } from "vitest";
import { locales } from "#lib/i18n/addresses.ts";
import { MailPayload } from "./payload.ts";
import { renderMail } from "./render.ts";
import { letters, signIn } from "./testing/letters.ts";

const every = locales.flatMap((locale) => letters.map((letter) => ({ ...letter, locale })));

describe("a letter", () => {
  test.each(every)("of $template in $locale says everything in both forms", (letter) => {
    const { subject, text, html } = renderMail(letter);
    for (const form of [subject, text, html]) expect(form).not.toMatch(/\{|\}|mail\.\w|undefined|\u2014/);
    expect(text).toContain(letter.link);
    expect(html).toContain('href="https://klyngeklar.example/da/log-ind?token=abc&amp;x=1"');
    for (const paragraph of text.split("\n\n").slice(0, 2)) expect(html).toContain(`<p>${paragraph}</p>`);
    expect(MailPayload.safeParse(letter).success).toBe(true);
  });

  test("speaks Danish and English", () => {
    expect(renderMail(signIn)).toMatchObject({ subject: "Log ind på Klyngeklar", text: expect.stringContaining("i 15 minutter") });
    expect(renderMail({ ...signIn, locale: "en" }).text).toContain("for 15 minutes");
  });

  test("lists the actions of a digest with their days", () => {
    const actions = [
      { action: "Vedtag strategien", due: "2026-12-03" },
      { action: "Spørg <medlemmerne>", due: "2027-01-01" },
    ];
    const digest: MailPayload = { ...signIn, template: "planDigest", values: { organisation: "Klynge Guld", actions } };
    const { subject, text, html } = renderMail(digest);
    expect(subject).toBe("2 handlinger venter på dig i planen for Klynge Guld");
    expect(text).toContain("• Vedtag strategien (frist 3. december 2026)\n• Spørg <medlemmerne> (frist 1. januar 2027)");
    expect(html).toContain("<li>Spørg &lt;medlemmerne&gt; (frist 1. januar 2027)</li>");
  });

  test("lets nothing that was typed be markup, a header or a paragraph of its own", () => {
    const inviter = "Bo\r\nBcc: all@guld.example\n\n<script>alert(1)</script>{x}\u202e";
    const values = { inviter, organisation: `"A" & 'B'\nSubject: x`, days: 7 };
    const { subject, text, html } = renderMail({ ...signIn, template: "invitation", values });
    expect(subject).toBe(`"A" & 'B' Subject: x inviterer dig til Klyngeklar`);
    expect(text).toContain("Bo Bcc: all@guld.example <script>alert(1)</script>{x} inviterer dig");
    expect(html).not.toContain("<script>");
    expect(html).toContain("&quot;A&quot; &amp; &#39;B&#39; Subject: x");
  });

  test.each([
    ["an address that is none", { to: "anna" }],
    ["two addresses", { to: "anna@guld.example, bo@guld.example" }],
    ["a link that runs a script", { link: "javascript:alert(1)" }],
    ["a link without a server", { link: "/da/log-ind" }],
    ["another language", { locale: "de" }],
    ["values of another letter", { template: "invitation" }],
  ])("is refused with %s", (_, change) => {
    expect(MailPayload.safeParse({ ...signIn, ...change }).success).toBe(false);
  });
});
