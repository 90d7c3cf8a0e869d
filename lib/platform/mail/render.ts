import { translator } from "#lib/i18n/text.ts";
import type { Meeting } from "#lib/platform/calendar.ts";
import { letterOf } from "./letter.ts";
import type { MailPayload } from "./payload.ts";

/** A letter as it is sent: the same words as text and as HTML, and for a session the event that goes into a calendar. */
export type Rendered = { subject: string; text: string; html: string; meeting?: Meeting };

function meetingOf({ values, to, link }: Extract<MailPayload, { template: "session" }>, title: string, description: string): Meeting {
  const { session, sequence, startsAt, minutes, place, change } = values;
  return {
    ...{ uid: `session-${session}@klyngeklar`, sequence, startsAt: new Date(startsAt), minutes, place, url: link },
    ...{ attendee: to, title, description, isCancelled: change === "cancelled" },
  };
}

const entities: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string) => text.replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? sign);

const font = "font-family:system-ui,-apple-system,'Segoe UI',sans-serif;font-size:16px;line-height:1.5;color:#1b2430";
const button = "display:inline-block;padding:12px 20px;border-radius:6px;background:#0b5560;color:#ffffff;text-decoration:none";
const small = "font-size:13px;color:#55606e";

/** Renders a letter in its language; nothing of its values is markup. */
export function renderMail(payload: MailPayload): Rendered {
  const { subject, paragraphs, items, button: words, link } = letterOf(payload);
  const t = translator(payload.locale, "mail");
  const list = items.map((item) => `• ${item}`).join("\n");
  const text = [...paragraphs, ...(list === "" ? [] : [list]), `${words}:\n${link}`, `-- \n${t("footer")}`].join("\n\n");
  const html = [
    `<!doctype html><html lang="${payload.locale}"><head><meta charset="utf-8"><title>${escaped(subject)}</title></head>`,
    `<body style="margin:0;padding:24px;${font}"><div style="max-width:560px">`,
    ...paragraphs.map((paragraph) => `<p>${escaped(paragraph)}</p>`),
    ...(items.length === 0 ? [] : [`<ul>${items.map((item) => `<li>${escaped(item)}</li>`).join("")}</ul>`]),
    `<p><a href="${escaped(link)}" style="${button}">${escaped(words)}</a></p>`,
    `<p style="${small}">${escaped(t("address"))}<br>${escaped(link)}</p>`,
    `<p style="${small}">${escaped(t("footer"))}</p>`,
    "</div></body></html>",
  ].join("\n");
  const letter = { subject, text: `${text}\n`, html };
  if (payload.template !== "session") return letter;
  const { organisation } = payload.values;
  return { ...letter, meeting: meetingOf(payload, t("session.event", { organisation }), list) };
}
