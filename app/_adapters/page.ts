import "server-only";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { localAddress } from "#lib/domain/people/local-address.ts";
import { addressOf, type Locale, locales } from "#lib/i18n/addresses.ts";
import { DatabaseAway, isAway } from "#lib/platform/away.ts";
import { offeredLanguage } from "#lib/platform/env.ts";
import { answerAway } from "#lib/platform/outage.ts";
import { shownAddressHeader } from "#lib/platform/shown-address.ts";
import type { Caller, Outcome, Verb } from "#lib/usecases/kernel/verb.ts";
import { callerOf } from "#lib/usecases/people/caller.ts";

/** Who opens the page: found once for everything that it asks, and anew with the next request. */
const opener = cache(async () => callerOf(await headers(), "GET"));

/** An outage of the database is told to whoever draws the page, and to the answer that carries it (503). */
async function answered<V, C extends string>(verb: Verb<V, C>, raw: unknown): Promise<{ caller: Caller; outcome: Outcome<V, C> }> {
  try {
    const caller = await opener();
    return { caller, outcome: await verb(caller, raw) };
  } catch (error) {
    if (!isAway(error)) throw error;
    answerAway();
    throw new DatabaseAway("the database is away");
  }
}

/** Runs a use case for whoever opens a page. */
export async function ask<V, C extends string>(verb: Verb<V, C>, raw: unknown): Promise<Outcome<V, C>> {
  return (await answered(verb, raw)).outcome;
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
  return locales.find((locale) => locale === first) ?? offeredLanguage(null);
}

/**
 * What a page shows: the value of a use case. Who is not signed in is sent to sign in first; everything else that is
 * refused is not there, so that nobody learns what exists.
 */
export async function load<V, C extends string>(locale: Locale, verb: Verb<V, C>, raw: unknown): Promise<V> {
  const { caller, outcome } = await answered(verb, raw);
  if (outcome.ok) return outcome.value;
  if (caller.actor.kind === "public") redirect(await signInFirst(locale));
  notFound();
}
