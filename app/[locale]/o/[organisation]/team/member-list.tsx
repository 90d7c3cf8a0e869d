import { ConfirmDetails } from "#app/_ui/confirm-details.tsx";
import type { Locale } from "#lib/i18n/addresses.ts";
import { formatter, translator } from "#lib/i18n/text.ts";
import type { Holding } from "./holding-list.tsx";
import { RemoveForm, RoleForm } from "./member-forms.tsx";

export type Member = {
  person: string;
  name: string;
  email: string;
  role: "lead" | "member" | "reader";
  joinedAt: string;
  isSelf: boolean;
  holds: Holding;
};

export const shownName = ({ name, email }: Pick<Member, "name" | "email">) => (name === "" ? email : name);

/** Those who can take over from somebody who goes: leads and members, but not that person. */
export function colleaguesOf(members: readonly Member[], leaving: string): { person: string; name: string }[] {
  return members
    .filter(({ person, role }) => person !== leaving && role !== "reader")
    .map((member) => ({ person: member.person, name: shownName(member) }));
}

/** Everybody in the team; who may change it opens a person to do so. */
export function MemberList({
  locale,
  slug,
  members,
  canChange,
}: {
  locale: Locale;
  slug: string;
  members: readonly Member[];
  canChange: boolean;
}) {
  const t = translator(locale, "team");
  const format = formatter(locale);
  return (
    <ul className="card divide-y divide-line">
      {members.map((member) => {
        const name = shownName(member);
        return (
          <li key={member.person} className="px-4 py-3">
            <div className="flex flex-wrap items-baseline gap-x-4">
              <p className="mr-auto min-w-0">
                <span className="font-medium">{name}</span>
                {member.isSelf && <span className="text-muted text-small"> ({t("you")})</span>}
                {name !== member.email && <span className="block text-muted text-small">{member.email}</span>}
              </p>
              <p className="text-small">
                <span className="font-medium">{t(`roles.${member.role}`)}</span>{" "}
                <span className="text-muted">
                  {t("since", { date: format.dateTime(new Date(member.joinedAt), { dateStyle: "medium" }) })}
                </span>
              </p>
            </div>
            {canChange && (
              <ConfirmDetails summary={t("change", { name })}>
                <RoleForm key={member.role} slug={slug} person={member.person} role={member.role} />
                {!member.isSelf && (
                  <div className="mt-5 border-line border-t pt-4">
                    <RemoveForm
                      {...{ slug, name, person: member.person, holds: member.holds, colleagues: colleaguesOf(members, member.person) }}
                    />
                  </div>
                )}
              </ConfirmDetails>
            )}
          </li>
        );
      })}
    </ul>
  );
}
