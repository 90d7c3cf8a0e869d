import * as z from "../zod.ts";

/** What a receiver can be told of. `webhook.test` is sent on request only and is not among them. */
export const hookEvents = ["result.submitted", "label.changed"] as const;
export type HookEvent = (typeof hookEvents)[number];
/** What the programme's own receivers can be told of: public facts alone. */
export const programmeEvents = ["label.changed"] as const satisfies readonly HookEvent[];

/** Why a hook is off: somebody switched it off, its deliveries failed for days, or its receiver said that it is gone (410). */
export const offReasons = ["person", "failing", "gone"] as const;
export type OffReason = (typeof offReasons)[number];

/** What came of a delivery: it waits for its next attempt, arrived, was given up, or was not sent because the hook was off. */
export const hookOutcomes = ["waiting", "delivered", "given-up", "dropped"] as const;
export type HookOutcome = (typeof hookOutcomes)[number];

/** Why an attempt did not succeed, as it is shown; nothing of what the receiver answered is. */
export const hookFailures = [
  ...(["timeout", "private-address", "unknown-name", "no-connection", "certificate", "redirect", "status", "no-secret"] as const),
  "switched-off",
] as const;
export type HookFailure = (typeof hookFailures)[number];

/** So many hooks one secretariat, or the programme, may have. */
export const mostHooks = 5;

/** Names that only mean something on one machine or inside one network; numbers of machines are refused too. */
const innerName = /^(?:[^.]*|.*\.(?:localhost|local|internal|intranet|lan|home|corp|private|arpa|test|onion))$/;

/**
 * Whether an address can be a receiver's: https on its usual port, without a user, a password or a fragment, and a name in
 * the public naming system. What the name leads to is looked at before every delivery (lib/platform/webhook).
 */
export function isHookAddress(text: string): boolean {
  if (!/^https:\/\//i.test(text) || !URL.canParse(text)) return false;
  const { username, password, port, hash, hostname } = new URL(text);
  const name = hostname.replace(/\.$/, "");
  const isNumber = name.startsWith("[") || /^\d+$/.test(name.split(".").at(-1) ?? "");
  return username === "" && password === "" && port === "" && hash === "" && !isNumber && !innerName.test(name);
}

const Address = z.string().check(
  z.trim(),
  z.minLength(1),
  z.maxLength(500),
  z.refine((text) => text === "" || isHookAddress(text), { params: { code: "no-hook-address" } }),
);
const Events = z.array(z.enum(hookEvents)).check(
  z.minLength(1),
  z.refine((events) => new Set(events).size === events.length, { params: { code: "duplicate", value: "" } }),
);

/** Whose hooks: the secretariat's by the `slug` of its address; without it the programme's. */
const owner = { slug: z.optional(z.string()) };

export const HooksOf = z.strictObject(owner);
export const NewHook = z.strictObject({ ...owner, address: Address, events: Events });
export type NewHook = z.output<typeof NewHook>;
export const OneHook = z.strictObject({ ...owner, id: z.string() });
export type OneHook = z.output<typeof OneHook>;
export const HookSwitch = z.strictObject({ ...owner, id: z.string(), on: z.boolean() });
export type HookSwitch = z.output<typeof HookSwitch>;
