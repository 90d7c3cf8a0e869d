import { bilingual } from "./bilingual.ts";

/** CED's own pages. */
export const programme = bilingual({
  da: {
    people: {
      title: "Personer i CED",
      intro:
        "Hvem der har hvilken rolle i Cluster Excellence Denmark. Rollerne virker kun for den, der logger ind med passkey eller engangskode.",
      holders: "Roller",
      empty: "Ingen har en rolle endnu.",
      grant: "Giv en rolle til {name}",
      role: "Rolle",
      give: "Giv rollen",
      withdraw: "Fjern rollen {role} fra {name}",
      withdrawShort: "Fjern",
      own: "Dine egne roller kan kun en anden administrator ændre.",
      invite: "Inviter til CED",
      inviteHint: "Invitationen gælder i 14 dage og kun for den adresse.",
      confirm: "Ja, fjern",
      confirmText: "{name} mister rollen med det samme. Er det en administrator, trækkes hans eller hendes åbne invitationer tilbage.",
    },
  },
  en: {
    people: {
      title: "People at CED",
      intro: "Who has which role at Cluster Excellence Denmark. The roles count only for who signs in with a passkey or a one-time code.",
      holders: "Roles",
      empty: "Nobody has a role yet.",
      grant: "Give {name} a role",
      role: "Role",
      give: "Give the role",
      withdraw: "Withdraw the role {role} from {name}",
      withdrawShort: "Withdraw",
      own: "Your own roles can be changed by another administrator only.",
      invite: "Invite to CED",
      inviteHint: "The invitation is good for 14 days and only for this address.",
      confirm: "Yes, withdraw",
      confirmText: "{name} loses the role at once. Open invitations of an administrator are taken back.",
    },
  },
});
