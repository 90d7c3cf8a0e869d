import "server-only";
import type { Writer } from "#db/client.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { personOf } from "#lib/usecases/kernel/audit.ts";
import type { Caller } from "#lib/usecases/kernel/verb.ts";
import type { SparringCase } from "#lib/usecases/sparring/case.ts";
import { type CasePerson, unmailed } from "./people.ts";

type Written = { id: string; kind: "message" | "evidence-request"; indicator: string | null; mentions: readonly string[] };

/** Where a message is for somebody: the conversation at its indicator, on the page of their own side. */
function linkTo({ side, locale }: CasePerson, { id: one, slug }: SparringCase, { id, indicator }: Written): string {
  const page =
    side === "ced"
      ? ({ page: "cedTalk", params: { case: one } } as const)
      : ({ page: "sparringTalk", params: { organisation: slug, assessment: one } } as const);
  const at = indicator === null ? "" : `?${new URLSearchParams({ indicator })}`;
  return `${environment().PUBLIC_URL}${addressOf(locale, page)}${at}#message-${id}`;
}

/**
 * Asks for a letter to everybody whom a message names, and for a request to those who lead as well; each gets one, in
 * their language, with nothing of what was written. Its writer gets none, nor who of the secretariat wants no mail.
 */
export async function tell(writer: Writer, caller: Caller, found: SparringCase, people: readonly CasePerson[], written: Written) {
  const [by, off] = [personOf(caller), await unmailed(writer, found)];
  const isAsked = ({ role }: CasePerson) => written.kind === "evidence-request" && role === "lead";
  const told = people.filter((one) => one.id !== by && (written.mentions.includes(one.id) || isAsked(one)));
  const inviter = people.find(({ id }) => id === by)?.name ?? found.name;
  const template = written.kind === "message" ? "sparringMention" : "sparringRequest";
  for (const one of told.filter(({ side, id }) => side === "ced" || !off.has(id))) {
    const values = { inviter, organisation: found.name };
    const payload = { to: one.email, locale: one.locale, template, link: linkTo(one, found, written), values } as const;
    await enqueue(writer, { kind: "mail", key: `sparring:${written.id}:${one.id}`, payload, runAt: caller.clock() });
  }
}
