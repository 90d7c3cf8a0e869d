import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { localAddress } from "#lib/domain/people/local-address.ts";
import { addressOf, type Locale, locales } from "#lib/i18n/addresses.ts";
import { shownAddressHeader } from "#lib/platform/shown-address.ts";
import type { Outcome, Verb } from "#lib/usecases/kernel/verb.ts";
import { callerOf } from "#lib/usecases/people/caller.ts";

/** Who opens the page: found once for everything that it asks, and anew with the next request. */
const opener = cache(async () => callerOf(await headers(), "GET"));

/** Runs a use case for whoever opens a page. */
export async function ask<V, C extends string>(verb: Verb<V, C>, raw: unknown): Promise<Outcome<V, C>> {
  return verb(await opener(), raw);
}

/** Where to sign in, with the way back to the page that was asked for. */
async function signInFirst(locale: Locale): Promise<string> {
  const address = addressOf(locale, { page: "signIn" });
  const next = localAddress((await headers()).get(shownAddressHeader));
  return next === null ? address : `${address}?${new URLSearchParams({ next })}`;
}

/** The language of the page that is shown, for what Next tells nothing else. */
export async function shownLocale(): Promise<Locale> {
  const [, first] = ((await headers()).get(shownAddressHeader) ?? "").split("/");
  return locales.find((locale) => locale === first) ?? "da";
}

/**
 * What a page shows: the value of a use case. Who is not signed in is sent to sign in first; everything else that is
 * refused is not there, so that nobody learns what exists.
 */
export async function load<V, C extends string>(locale: Locale, verb: Verb<V, C>, raw: unknown): Promise<V> {
  const caller = await opener();
  const outcome = await verb(caller, raw);
  if (outcome.ok) return outcome.value;
  if (caller.actor.kind === "public") redirect(await signInFirst(locale));
  notFound();
}
