import type { PathKind } from "#lib/domain/scoring/result.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import type { ActionView } from "#lib/usecases/plan/actions.ts";

/** What the address of the plan says: which actions are shown, which path is offered, and which action was just removed. */
export type PlanQuery = { owner?: string; state?: string; label?: string; path?: string; removed?: string };

const keys = ["owner", "state", "label", "path", "removed"] as const;
export const pathKinds = ["leastEffort", "fastest", "robust"] as const satisfies readonly PathKind[];
export const states = ["planned", "doing", "done", "not-planned"] as const satisfies readonly ActionView["state"][];

/** The address of the plan that shows it so. */
export function planAddress(locale: Locale, slug: string, query: PlanQuery = {}): string {
  const said = keys.flatMap((key) => (query[key] ? [[key, query[key]]] : []));
  const search = new URLSearchParams(said).toString();
  return addressOf(locale, { page: "plan", params: { organisation: slug } }) + (search === "" ? "" : `?${search}`);
}

/** What an address says, as far as it is understood. */
export function queryOf(search: Readonly<Record<string, string | string[] | undefined>>): PlanQuery {
  return Object.fromEntries(keys.flatMap((key) => (typeof search[key] === "string" ? [[key, search[key]]] : [])));
}

/** Whether an action is among those that the address asks for; `nobody` asks for those without an owner, `open` for two states. */
export function isShown({ owner, state }: Pick<ActionView, "owner" | "state">, query: PlanQuery): boolean {
  const ofOwner = !query.owner || (query.owner === "nobody" ? owner === null : owner === query.owner);
  const isOpen = state === "planned" || state === "doing";
  return ofOwner && (!query.state || (query.state === "open" ? isOpen : state === query.state));
}
