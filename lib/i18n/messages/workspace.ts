import { bilingual } from "./bilingual.ts";

/** The secretariat's workspace: its menu and home. */
export const workspace = bilingual({
  da: {
    menu: "Arbejdsrum",
    pages: {
      workspace: "Overblik",
      participants: "Medlemmer",
      evidence: "Dokumentation",
      plan: "Plan",
      history: "Historik",
      benchmarks: "Sammenligning",
      consent: "Samtykke",
      team: "Team",
      settings: "Indstillinger",
      account: "Min konto",
    },
    newOrganisation: {
      title: "Opret jeres klyngeorganisation",
      intro: "Du bliver leder af arbejdsrummet og kan invitere kolleger og bestyrelse bagefter.",
      name: "Klyngeorganisationens navn",
      postcode: "Sekretariatets postnummer",
      postcodeHint: "Bruges til at regne ud, hvor mange medlemmer der ligger tæt på. Kan udfyldes senere.",
      personName: "Dit navn",
      create: "Opret arbejdsrum",
    },
    home: { title: "Overblik", description: "Sekretariatets arbejdsrum." },
  },
  en: {
    menu: "Workspace",
    pages: {
      workspace: "Overview",
      participants: "Participants",
      evidence: "Evidence",
      plan: "Plan",
      history: "History",
      benchmarks: "Comparison",
      consent: "Consent",
      team: "Team",
      settings: "Settings",
      account: "My account",
    },
    newOrganisation: {
      title: "Set up your cluster organisation",
      intro: "You become the lead of the workspace and can invite colleagues and the board afterwards.",
      name: "Name of the cluster organisation",
      postcode: "Postcode of the secretariat",
      postcodeHint: "Used to work out how many participants are nearby. You can fill it in later.",
      personName: "Your name",
      create: "Create workspace",
    },
    home: { title: "Overview", description: "The secretariat's workspace." },
  },
});
