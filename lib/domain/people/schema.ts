import * as z from "../zod.ts";

/** A text of one line that somebody types: trimmed, not empty. */
export const Line = z.string().check(z.trim(), z.minLength(1), z.maxLength(200));

export const Email = z.string().check(z.trim(), z.toLowerCase(), z.email(), z.maxLength(254));

/** Four digits, as Danish postcodes have; blank is no postcode. */
export const Postcode = z.optional(
  z.string().check(
    z.trim(),
    z.refine((text) => /^(\d{4})?$/.test(text), { params: { code: "not-a-postcode" } }),
  ),
);

export const NewOrganisation = z.strictObject({
  name: Line,
  postcode: Postcode,
  personName: z.optional(z.string().check(z.maxLength(200))),
});
export type NewOrganisation = z.infer<typeof NewOrganisation>;

/** As long as the sign-in takes: twelve characters or more, any of them. */
const NewPassword = z.string().check(z.minLength(12), z.maxLength(128));

export const PasswordSignIn = z.strictObject({ email: Email, password: z.string().check(z.minLength(1), z.maxLength(128)) });
export type PasswordSignIn = z.infer<typeof PasswordSignIn>;

export const LinkRequest = z.strictObject({ email: Email });
export type LinkRequest = z.infer<typeof LinkRequest>;

export const PasswordChoice = z.strictObject({ password: NewPassword });
export type PasswordChoice = z.infer<typeof PasswordChoice>;

/** Six digits from an authenticator app, spaces aside, or a backup code as it was shown. */
export const Code = z.strictObject({ code: z.string().check(z.trim(), z.minLength(1), z.maxLength(40)) });
export type Code = z.infer<typeof Code>;

export const PasskeyName = z.strictObject({ name: z.string().check(z.trim(), z.minLength(1), z.maxLength(60)) });
export type PasskeyName = z.infer<typeof PasskeyName>;

/** What a key for another program may do on its person's behalf. */
export const keyScopes = ["read", "read-and-save"] as const;
export type KeyScope = (typeof keyScopes)[number];
/** For how many days a key can be made; 0 is without an end. */
export const keyDays = ["30", "90", "365", "0"] as const;

export const NewToken = z.strictObject({ label: Line, scope: z.enum(keyScopes), days: z.enum(keyDays) });
export type NewToken = z.infer<typeof NewToken>;

/** The password that is asked for again before the second factor is changed; empty for who has none. */
export const Again = z.strictObject({ password: z.string().check(z.maxLength(128)) });
export type Again = z.infer<typeof Again>;

export const AccountChange = z.strictObject({ name: Line, locale: z.enum(["da", "en"]) });
export type AccountChange = z.infer<typeof AccountChange>;

/** The part of an address that a name gives: small letters, digits and hyphens; "klynge" where nothing is left. */
export function slugOf(name: string): string {
  const letters = name.toLowerCase().replaceAll("æ", "ae").replaceAll("ø", "oe").replaceAll("å", "aa").normalize("NFKD");
  const slug = letters
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-+|-+$/g, "")
    .slice(0, 60)
    .replace(/-$/, "");
  return slug === "" ? "klynge" : slug;
}

/** The wanted slug where it is free, else the first free one with a number behind it. */
export function firstFree(wanted: string, taken: ReadonlySet<string>): string {
  let [slug, number] = [wanted, 1];
  while (taken.has(slug)) slug = `${wanted}-${++number}`;
  return slug;
}
