import type { Freshness } from "#lib/domain/evidence/freshness.ts";
import type { Need } from "#lib/domain/evidence/needs.ts";
import { bilingual } from "./bilingual.ts";

type Codes = { freshness: Record<Freshness["state"], string>; needs: Record<Need["state"], string> };

const da: Codes = {
  freshness: {
    fresh: "Ny nok. For gammel fra {day}",
    "ages-before-audit": "For gammel på auditdagen (fra {day})",
    "too-old": "For gammel siden {day}",
    undated: "Mangler egen dato",
    "no-limit": "Ingen aldersgrænse",
  },
  needs: { ok: "På plads", "too-old": "For gammel", undated: "Mangler dato", missing: "Mangler" },
};

const en: Codes = {
  freshness: {
    fresh: "Recent enough. Too old from {day}",
    "ages-before-audit": "Too old on the audit day (from {day})",
    "too-old": "Too old since {day}",
    undated: "Has no date of its own",
    "no-limit": "No age limit",
  },
  needs: { ok: "In place", "too-old": "Too old", undated: "No date", missing: "Missing" },
};

/** The evidence of a secretariat. */
export const evidence = bilingual({
  da: {
    ...da,
    title: "Dokumentation",
    intro: "Saml de filer og links, der viser, at svarene holder. Det samme dokument kan bruges ved flere indikatorer.",
    noRound: "I har ingen åben selvevaluering. Når I har startet en, kan I knytte dokumentation til dens indikatorer.",
    toWorkspace: "Gå til overblikket",
    audit: {
      label: "Auditdag",
      hint: "Dokumentation skal være ny nok på den dag. Lad feltet stå tomt, hvis I ikke kender dagen endnu.",
      save: "Gem auditdag",
      saved: "Auditdagen er gemt.",
    },
    state: {
      title: "Det mangler",
      done: "{done} af {total} indikatorer har den dokumentation, de kræver.",
      all: "Alle indikatorer har den dokumentation, de kræver.",
      show: "Vis indikatorer, der mangler dokumentation ({count})",
    },
    required: "kræves",
    welcome: "god at have",
    maxAge: "højst {months} måneder gammel",
    add: {
      file: "Tilføj en fil",
      link: "Tilføj et link",
      chosen: "Fil",
      chosenHint: "PDF, Word, Excel, PowerPoint, OpenDocument, CSV, tekst eller billede, højst 25 MB.",
      title: "Titel",
      titleHint: "Kan stå tom: så bruges filens navn.",
      date: "Dokumentets egen dato",
      dateHint: "Den dato, der står på dokumentet, ikke dagen i dag.",
      address: "Webadresse",
      submit: "Tilføj",
      sending: "Sender …",
      done: "”{title}” er tilføjet. Vælg nu, hvor dokumentet bruges.",
    },
    list: {
      title: "Alle dokumenter ({count})",
      empty: "Her er ingen dokumentation endnu. Begynd med medlemslisten, vedtægterne eller strategien: dem spørger assessor altid til.",
      dated: "Dateret {day}",
      undated: "Uden egen dato",
      added: "tilføjet {day} af {name}",
      someone: "et tidligere teammedlem",
      download: "Hent {name} ({size})",
      open: "Åbn linket",
      unused: "Bruges ikke ved nogen indikator endnu.",
      usedAt: "Bruges ved",
      detach: "Fjern fra {indicator}",
    },
    attach: {
      title: "Brug ved en indikator",
      indicator: "Indikator",
      kind: "Som",
      place: "Sted i dokumentet",
      placeHint: "For eksempel s. 4 eller bilag 2",
      submit: "Brug her",
    },
    change: { title: "Ret titel og dato", submit: "Gem" },
    remove: {
      button: "Fjern dokumentet",
      done: "”{title}” er fjernet.",
      undo: "Fortryd",
      restored: "”{title}” er tilbage.",
      list: "Fjernede dokumenter ({count})",
      restore: "Hent ”{title}” tilbage",
    },
  },
  en: {
    ...en,
    title: "Evidence",
    intro: "Gather the files and links that show your answers hold. The same document can serve several indicators.",
    noRound: "You have no open self-assessment. Once you have started one, you can tie evidence to its indicators.",
    toWorkspace: "Go to the overview",
    audit: {
      label: "Audit day",
      hint: "Evidence must be recent enough on that day. Leave it empty while you do not know the day.",
      save: "Save audit day",
      saved: "The audit day is saved.",
    },
    state: {
      title: "What is missing",
      done: "{done} of {total} indicators have the evidence they require.",
      all: "Every indicator has the evidence it requires.",
      show: "Show indicators that lack evidence ({count})",
    },
    required: "required",
    welcome: "good to have",
    maxAge: "at most {months} months old",
    add: {
      file: "Add a file",
      link: "Add a link",
      chosen: "File",
      chosenHint: "PDF, Word, Excel, PowerPoint, OpenDocument, CSV, text or a picture, at most 25 MB.",
      title: "Title",
      titleHint: "May be empty: the name of the file is used then.",
      date: "The document's own date",
      dateHint: "The date that stands on the document, not today's.",
      address: "Web address",
      submit: "Add",
      sending: "Sending …",
      done: "“{title}” has been added. Now choose where the document is used.",
    },
    list: {
      title: "All documents ({count})",
      empty:
        "There is no evidence here yet. Begin with the list of participants, the statutes or the strategy: an assessor always asks for those.",
      dated: "Dated {day}",
      undated: "No date of its own",
      added: "added {day} by {name}",
      someone: "a former member of the team",
      download: "Download {name} ({size})",
      open: "Open the link",
      unused: "Not used at any indicator yet.",
      usedAt: "Used at",
      detach: "Remove from {indicator}",
    },
    attach: {
      title: "Use at an indicator",
      indicator: "Indicator",
      kind: "As",
      place: "Place in the document",
      placeHint: "Such as p. 4 or annex 2",
      submit: "Use here",
    },
    change: { title: "Change title and date", submit: "Save" },
    remove: {
      button: "Remove the document",
      done: "“{title}” has been removed.",
      undo: "Undo",
      restored: "“{title}” is back.",
      list: "Removed documents ({count})",
      restore: "Bring back “{title}”",
    },
  },
});
