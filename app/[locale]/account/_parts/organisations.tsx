import Link from "next/link";
import type { ProgrammeRole, SecretariatRole } from "#lib/authz/subjects.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { translator } from "#lib/i18n/text.ts";
import { Section } from "./section.tsx";

type Props = {
  locale: Locale;
  organisations: readonly { slug: string; name: string; role: SecretariatRole }[];
  programmeRoles: readonly ProgrammeRole[];
};

/** Where one works: the organisations with one's role in each, and the roles at CED. */
export function Organisations({ locale, organisations, programmeRoles }: Props) {
  const t = translator(locale, "account");
  return (
    <Section title={t("organisations.title")}>
      {organisations.length === 0 ? (
        <p className="measure mb-5 text-muted">{t("organisations.none")}</p>
      ) : (
        <ul className="mb-5 grid gap-3 sm:grid-cols-2">
          {organisations.map(({ slug, name, role }) => (
            <li key={slug} className="card px-5 py-4">
              <Link
                prefetch={false}
                href={addressOf(locale, { page: "workspace", params: { organisation: slug } })}
                className="link font-medium"
              >
                {name}
              </Link>
              <p className="mt-1 text-muted text-small">{t(`roles.${role}`)}</p>
            </li>
          ))}
        </ul>
      )}
      {programmeRoles.length > 0 && (
        <p className="measure mb-5">{t("organisations.ced", { roles: programmeRoles.map((role) => t(`roles.${role}`)).join(", ") })}</p>
      )}
      <Link prefetch={false} href={addressOf(locale, { page: "newOrganisation" })} className="button">
        {t("organisations.create")}
      </Link>
    </Section>
  );
}
