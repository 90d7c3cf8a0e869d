import { accessibility } from "./accessibility.ts";
import { account } from "./account.ts";
import { annex } from "./annex.ts";
import { attendance } from "./attendance.ts";
import { badge } from "./badge.ts";
import { benchmark } from "./benchmark.ts";
import { calibration } from "./calibration.ts";
import { caseload } from "./caseload.ts";
import { clusters } from "./clusters.ts";
import { consent } from "./consent.ts";
import { demand } from "./demand.ts";
import { discussion } from "./discussion.ts";
import { editionDesk } from "./edition-desk.ts";
import { effect } from "./effect.ts";
import { evaluationForm } from "./evaluation-form.ts";
import { evidence } from "./evidence.ts";
import { failures } from "./failures.ts";
import { faults } from "./faults.ts";
import { frame } from "./frame.ts";
import { help } from "./help.ts";
import { history } from "./history.ts";
import { home } from "./home.ts";
import { independence } from "./independence.ts";
import { insight } from "./insight.ts";
import { landing } from "./landing.ts";
import { mail } from "./mail.ts";
import { mailbox } from "./mailbox.ts";
import { method } from "./method.ts";
import { migration } from "./migration.ts";
import { mockAudit } from "./mock-audit.ts";
import { offerings } from "./offerings.ts";
import { operation } from "./operation.ts";
import { outcome } from "./outcome.ts";
import { participants } from "./participants.ts";
import { plan } from "./plan.ts";
import { programme } from "./programme.ts";
import { readiness } from "./readiness.ts";
import { references } from "./references.ts";
import { registerDesk } from "./register-desk.ts";
import { report } from "./report.ts";
import { reportFiles } from "./report-files.ts";
import { result } from "./result.ts";
import { rounds } from "./rounds.ts";
import { saving } from "./saving.ts";
import { session } from "./session.ts";
import { settings } from "./settings.ts";
import { shared } from "./shared.ts";
import { signIn } from "./sign-in.ts";
import { silver } from "./silver.ts";
import { sparring } from "./sparring.ts";
import { sparringTalk } from "./sparring-talk.ts";
import { statistics } from "./statistics.ts";
import { submitting } from "./submitting.ts";
import { team } from "./team.ts";
import { webhooks } from "./webhooks.ts";
import { workspace } from "./workspace.ts";

/** Every message of the interface, by part and language. */
export const parts = {
  accessibility,
  account,
  annex,
  attendance,
  badge,
  benchmark,
  calibration,
  caseload,
  clusters,
  consent,
  demand,
  discussion,
  editionDesk,
  effect,
  evaluationForm,
  evidence,
  failures,
  faults,
  frame,
  help,
  history,
  home,
  independence,
  insight,
  landing,
  mail,
  mailbox,
  method,
  migration,
  mockAudit,
  offerings,
  operation,
  outcome,
  participants,
  plan,
  programme,
  readiness,
  references,
  registerDesk,
  report,
  reportFiles,
  result,
  rounds,
  saving,
  session,
  settings,
  shared,
  signIn,
  silver,
  sparringTalk,
  sparring,
  statistics,
  submitting,
  team,
  webhooks,
  workspace,
};

export type Messages = { [Part in keyof typeof parts]: (typeof parts)[Part]["da"] };
