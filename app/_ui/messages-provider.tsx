"use client";
import { cloneElement, type ReactNode } from "react";
import { IntlProvider } from "use-intl/react";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatLanguages } from "#lib/i18n/format-language.ts";
import type { Messages } from "#lib/i18n/messages/messages.ts";

// Messages hold nothing of a person and are few: what was read of them once serves every page, on the server every reader.
const read = new Map<string, Partial<Messages>>();
const provided = new Map<string, unknown>();

function messagesIn(text: string): Partial<Messages> {
  const kept = read.get(text) ?? (JSON.parse(text) as Partial<Messages>);
  read.set(text, kept);
  return kept;
}

type Props = { locale: Locale /** As `messagesOf` writes them. */; messages: string; children: ReactNode };

/**
 * Gives client components the messages of their part of the interface. The library keeps the sentences and formats it has
 * made in what it provides, anew for every page; the first one provided is kept, so that they are made once.
 */
export function MessagesProvider({ locale, messages, children }: Props) {
  const made = IntlProvider({ locale: formatLanguages[locale], messages: messagesIn(messages), timeZone: "Europe/Copenhagen", children });
  const key = `${locale}:${messages}`;
  const value = provided.get(key) ?? made.props.value;
  provided.set(key, value);
  return cloneElement(made, { value });
}
