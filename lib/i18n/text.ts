import { createFormatter, createTranslator, type NamespaceKeys, type NestedKeyOf } from "use-intl/core";
import type { Locale } from "./addresses.ts";
import { formatLanguages } from "./format-language.ts";
import { type Messages, parts } from "./messages/messages.ts";

/** One time zone for everything that is shown: that of the secretariats. */
const timeZone = "Europe/Copenhagen";

const partNames = Object.keys(parts) as (keyof Messages)[];

function pick(locale: Locale, names: readonly (keyof Messages)[]): Partial<Messages> {
  return Object.fromEntries(names.map((name) => [name, parts[name][locale]]));
}

const texts = new Map<string, string>();

/**
 * The messages of some parts of the interface in one language, for the browser to get no more than it shows: as JSON text
 * for `MessagesProvider`. A text goes into a page as it is; an object is walked through, three times with every request.
 */
export function messagesOf(locale: Locale, names: readonly (keyof Messages)[]): string {
  const key = `${locale}:${names.join()}`;
  const text = texts.get(key) ?? JSON.stringify(pick(locale, names));
  texts.set(key, text);
  return text;
}

/** Every message of a language; they stay on the server. */
const messages = { da: pick("da", partNames), en: pick("en", partNames) } as Record<Locale, Messages>;

type Namespace = NamespaceKeys<Messages, NestedKeyOf<Messages>>;

function makeTranslator<Part extends Namespace>(locale: Locale, part: Part) {
  return createTranslator<Messages, Part>({ locale: formatLanguages[locale], messages: messages[locale], namespace: part, timeZone });
}

// Each keeps the messages that it has read, so that a page does not read them anew.
const translators = new Map<string, unknown>();

/** Translates the messages of one part of the interface or of a section in it, for server components. */
export function translator<Part extends Namespace>(locale: Locale, part: Part) {
  const key = `${locale}:${part}`;
  const kept = translators.get(key) ?? makeTranslator(locale, part);
  translators.set(key, kept);
  return kept as ReturnType<typeof makeTranslator<Part>>;
}

const formatters = {
  da: createFormatter({ locale: formatLanguages.da, timeZone }),
  en: createFormatter({ locale: formatLanguages.en, timeZone }),
};

export function formatter(locale: Locale) {
  return formatters[locale];
}
