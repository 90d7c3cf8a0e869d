import * as z from "../zod.ts";
import { type Scheme, unreadable } from "./colour.ts";

const differ = (values: readonly string[]) => new Set(values).size === values.length;

const Name = z.string().check(z.regex(/^[^\s\p{Cc}<>@"](?:[^\p{Cc}<>@"]*[^\s\p{Cc}<>@"])?$/u), z.maxLength(60));

/** A colour that text can be read in on our surfaces, and that can be written on. */
const Accent = (scheme: Scheme) =>
  z.string().check(
    z.regex(/^#[0-9a-f]{6}$/),
    z.check(({ value, issues }) => {
      if (!/^#[0-9a-f]{6}$/.test(value)) return;
      for (const { beside, contrast } of unreadable(value, scheme))
        issues.push({
          code: "custom",
          input: value,
          message: `${value} has a contrast of ${(Math.floor(contrast * 10) / 10).toFixed(1)} to ${beside}, and text needs 4.5`,
        });
    }),
  );

/** The address people use, without path; a host name of its own, because cookies and passkeys belong to one. */
const Address = z.pipe(
  z.string().check(z.regex(/^https?:\/\/[^/?#@\s]+\/?$/), z.refine(URL.canParse)),
  z.transform((address: string) => new URL(address).origin),
);

/** What a programme may set for itself; what is not its own (`SMTP_URL`, the keys of the bucket) it shares with the others. */
const own = ["DATABASE_URL", "DATABASE_REPLICA_URL", "FILES_URL", "AUTH_SECRET", "MAIL_FROM", "OIDC_PROVIDERS"] as const;
const others = ["CONTACT_EMAIL", "CONTACT_PHONE"] as const;
const shared = ["SMTP_URL", "S3_ACCESS_KEY_ID", "S3_SECRET_ACCESS_KEY"] as const;

/** The settings that a programme never takes from those of the server. */
export const ownSettings = [...own, ...others] as const;

const Settings = z.partialRecord(z.enum([...ownSettings, ...shared]), z.union([z.string(), z.array(z.unknown())])).check(
  z.refine(({ DATABASE_URL }) => DATABASE_URL !== undefined, { path: ["DATABASE_URL"] }),
  z.refine(({ FILES_URL }) => FILES_URL !== undefined, { path: ["FILES_URL"] }),
);

/**
 * One national support body on these servers: its database and its host name, and how it looks. `languages`: those it offers, the
 * first one where nobody has chosen; `register`: whether the published Danish facts are brought into its register;
 * `settings`: those of docs/klyngeklar.env that are its own.
 */
export const Programme = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,30}$/)),
  name: z.strictObject({ da: Name, en: Name }),
  languages: z.array(z.enum(["da", "en"])).check(z.minLength(1), z.refine(differ)),
  colour: z.optional(z.strictObject({ light: Accent("light"), dark: Accent("dark") })),
  address: Address,
  register: z._default(z.enum(["danish", "own"]), "danish"),
  settings: Settings,
});
export type Programme = z.output<typeof Programme>;

/** The programmes of an installation: no two with one id or one host name. */
export const Programmes = z.array(Programme).check(
  z.minLength(1),
  z.refine((programmes) => differ(programmes.map(({ id }) => id)), { error: "two programmes have one id" }),
  z.refine((programmes) => differ(programmes.map(({ address }) => new URL(address).hostname)), {
    error: "two programmes have one host name; another port is not enough",
  }),
);

/** What everybody sees of a programme. */
export type ShownProgramme = Pick<Programme, "name" | "languages" | "colour" | "register">;

/** An installation that was told of no programmes is one, with the name of the software. */
export const soleProgramme: ShownProgramme = {
  name: { da: "Klyngeklar", en: "Klyngeklar" },
  languages: ["da", "en"],
  colour: undefined,
  register: "danish",
};
