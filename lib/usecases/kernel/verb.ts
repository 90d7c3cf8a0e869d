import "server-only";
import type { Database } from "#db/client.ts";
import { type Actor, heldBy } from "#lib/authz/actor.ts";
import { may, mayEver } from "#lib/authz/policy.ts";
import type { Action, Subject } from "#lib/authz/subjects.ts";
import { type Fault, faultsOf } from "#lib/domain/fault.ts";
import type * as z from "#lib/domain/zod.ts";
import { observer } from "#lib/platform/observer.ts";

export type Caller = { actor: Actor; clock: () => Date; database: Database };

/** What a handler works with: the caller, and the policy asked about one loaded subject of the verb's action or of another. */
export type Context<A extends Action> = Caller & {
  may: (subject: Subject<A>) => boolean;
  /** For what a page may offer: whether the same caller may do something else. */
  can: <B extends Action>(action: B, subject: Subject<B>) => boolean;
};

/** What is saved where somebody wanted to write: who wrote it and when is null where nothing is. */
export type Standing = { value: unknown; version: number; by: { id: string; name: string } | null; at: Date | null };

/** What a caller needs to go on from a refusal: what stands in its way, or the id of the one that is already open. */
type InTheWay = { standing?: Standing; open?: string };

export type Refusal<C extends string> = { ok: false; code: C; faults?: Fault[] } & InTheWay;
export type Outcome<V, C extends string> = { ok: true; value: V } | Refusal<C>;

/** A use case as its callers see it: input of unknown content in, a value or a refusal out. It throws only on faults and outages. */
export type Verb<V, C extends string> = (caller: Caller, raw: unknown) => Promise<Outcome<V, C>>;

export function done<V>(value: V): { ok: true; value: V } {
  return { ok: true, value };
}

export function refuse<C extends string>(code: C, faults?: Fault[], inTheWay: InTheWay = {}): Refusal<C> {
  return faults === undefined ? { ok: false, code, ...inTheWay } : { ok: false, code, faults, ...inTheWay };
}

const wentOf = (outcome: Outcome<unknown, string>) => (outcome.ok ? "ok" : outcome.code);

/**
 * Makes a use case. Who may never do the action is refused (`forbidden`) before anything is read; input that the schema
 * does not take is refused with its faults (`invalid`); the handler asks `context.may` about every row it loads.
 */
export function verb<A extends Action, I extends z.ZodMiniType, V, C extends string = never>(
  action: A,
  Input: I,
  handler: (context: Context<A>, input: z.output<I>) => Promise<Outcome<V, C>>,
): Verb<V, C | "forbidden" | "invalid"> {
  const run: Verb<V, C | "forbidden" | "invalid"> = async (caller, raw) => {
    const held = heldBy(caller.actor);
    if (!mayEver(held, action)) return refuse("forbidden");
    const input = Input.safeParse(raw);
    if (!input.success) return refuse("invalid", faultsOf(input.error, raw));
    const can: Context<A>["can"] = (other, subject) => may(held, other, subject);
    return handler({ ...caller, can, may: (subject) => may(held, action, subject) }, input.data);
  };
  return (caller, raw) => {
    const watching = observer();
    return watching === undefined ? run(caller, raw) : watching.verb(action, () => run(caller, raw), wentOf);
  };
}
