import { formatter, translator } from "#lib/i18n/text.ts";
import { shownProgramme } from "#lib/platform/env.ts";
import type { MailPayload } from "./payload.ts";

/** A letter in words, before it is text or HTML. */
export type Letter = { subject: string; paragraphs: string[]; items: string[]; button: string; link: string };

/** A value on one line: nothing that a person typed makes a paragraph, a header or a hidden direction of its own. */
function oneLine(value: string): string {
  return value.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, " ").trim();
}

type Shown = { day: (date: string) => string; moment: (at: string) => string };

function valuesOf(payload: MailPayload, { day, moment }: Shown): Record<string, string | number> {
  const { values } = payload;
  const own = Object.entries(values).filter((entry): entry is [string, string | number] => typeof entry[1] !== "object");
  return {
    owner: "you",
    programme: shownProgramme().name[payload.locale],
    ...Object.fromEntries(own.map(([name, value]) => [name, typeof value === "string" ? oneLine(value) : value])),
    ...("due" in values ? { due: day(values.due) } : {}),
    ...("effect" in values ? { effect: day(values.effect) } : {}),
    ...("end" in values ? { end: day(values.end) } : {}),
    ...("startsAt" in values ? { when: moment(values.startsAt) } : {}),
    ...("actions" in values ? { count: values.actions.length } : {}),
    ...("indicators" in values ? { count: values.indicators.length } : {}),
  };
}

/** What a letter lists, one a line. */
function itemsOf(payload: MailPayload, due: (action: { action: string; due: string }) => string): string[] {
  if (payload.template === "planDigest") return payload.values.actions.map(due);
  if (payload.template === "session") return payload.values.agenda.map(oneLine);
  return payload.template === "assigned" ? payload.values.indicators.map(oneLine) : [];
}

/** The words of a letter in its language. */
export function letterOf(payload: MailPayload): Letter {
  const t = translator(payload.locale, "mail");
  const format = formatter(payload.locale);
  const day = (date: string) => format.dateTime(new Date(`${date}T12:00:00Z`), { dateStyle: "long" });
  const moment = (at: string) => format.dateTime(new Date(at), { dateStyle: "full", timeStyle: "short" });
  const values = valuesOf(payload, { day, moment });
  return {
    subject: t(`${payload.template}.subject`, values),
    paragraphs: [t("greeting"), ...t(`${payload.template}.text`, values).split("\n\n")],
    items: itemsOf(payload, ({ action, due }) => t("due", { action: oneLine(action), due: day(due) })),
    button: t(`${payload.template}.button`, values),
    link: payload.link,
  };
}
