"use server";
import { redirect } from "next/navigation";
import { act } from "#app/_adapters/action.ts";
import { addressOf, locales } from "#lib/i18n/addresses.ts";
import { giveEvaluation } from "#lib/usecases/evaluations/give.ts";

const textOf = (form: FormData, name: string) => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

/** Takes a participant's answer and leads back to the page, which says how it went: it works without JavaScript too. */
export async function give(form: FormData): Promise<void> {
  const [secret, locale] = [textOf(form, "secret"), locales.find((one) => one === form.get("locale")) ?? "da"];
  const said = { satisfaction: textOf(form, "satisfaction"), usefulness: textOf(form, "usefulness"), text: textOf(form, "text") };
  const answered = await act(giveEvaluation, { secret, ...said });
  const address = addressOf(locale, { page: "evaluation", params: { secret } });
  redirect(`${address}?${new URLSearchParams(answered.ok ? { given: "1" } : { problem: answered.code })}`);
}
