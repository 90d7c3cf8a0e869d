import "server-only";
import type { Database } from "#db/client.ts";
import { type Action, may, mayEver, type Role, type Subject } from "#lib/authz/policy.ts";
import { type Fault, faultsOf } from "#lib/domain/fault.ts";
import type * as z from "#lib/domain/zod.ts";

/** Who asks. People come with the accounts; `system` is the server itself and says which of its tasks it is at. */
export type Actor = { kind: "public" } | { kind: "system"; task: string };

export type Caller = { actor: Actor; clock: () => Date; database: Database };

/** What a handler works with: the caller, and the policy asked about one loaded subject of the verb's action. */
export type Context<A extends Action> = Caller & { may: (subject: Subject<A>) => boolean };

export type Refusal<C extends string> = { ok: false; code: C; faults?: Fault[] };
export type Outcome<V, C extends string> = { ok: true; value: V } | Refusal<C>;

/** A use case as its callers see it: input of unknown content in, a value or a refusal out. It throws only on faults and outages. */
export type Verb<V, C extends string> = (caller: Caller, raw: unknown) => Promise<Outcome<V, C>>;

export function done<V>(value: V): { ok: true; value: V } {
  return { ok: true, value };
}

export function refuse<C extends string>(code: C, faults?: Fault[]): Refusal<C> {
  return faults === undefined ? { ok: false, code } : { ok: false, code, faults };
}

function rolesOf(actor: Actor): readonly Role[] {
  return [actor.kind];
}

/**
 * Makes a use case. Who may never do the action is refused (`forbidden`) before anything is read; input that the schema
 * does not take is refused with its faults (`invalid`); the handler asks `context.may` about every row it loads.
 */
export function verb<A extends Action, I extends z.ZodMiniType, V, C extends string = never>(
  action: A,
  Input: I,
  handler: (context: Context<A>, input: z.output<I>) => Promise<Outcome<V, C>>,
): Verb<V, C | "forbidden" | "invalid"> {
  return async (caller, raw) => {
    const held = rolesOf(caller.actor);
    if (!mayEver(held, action)) return refuse("forbidden");
    const input = Input.safeParse(raw);
    if (!input.success) return refuse("invalid", faultsOf(input.error, raw));
    return handler({ ...caller, may: (subject) => may(held, action, subject) }, input.data);
  };
}
