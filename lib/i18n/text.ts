import { createFormatter, createTranslator } from "use-intl/core";
import type { Locale } from "./addresses.ts";
import { type Messages, parts } from "./messages/messages.ts";

/** One time zone for everything that is shown: that of the secretariats. */
const timeZone = "Europe/Copenhagen";

/** The messages of some parts of the interface in one language, for the browser to get no more than it shows. */
export function messagesOf<Part extends keyof Messages>(locale: Locale, names: readonly Part[]): Pick<Messages, Part> {
  return Object.fromEntries(names.map((name) => [name, parts[name][locale]])) as Pick<Messages, Part>;
}

/** Translates the messages of one part of the interface, for server components. */
export function translator<Part extends keyof Messages>(locale: Locale, part: Part) {
  return createTranslator<Messages, Part>({ locale, messages: messagesOf(locale, [part]) as Messages, namespace: part, timeZone });
}

export function formatter(locale: Locale) {
  return createFormatter({ locale, timeZone });
}
