import { calibrates } from "#lib/usecases/calibration/compute.ts";
import { tellsAssigned } from "#lib/usecases/discussion/tell-assigned.ts";
import { takesEffect } from "#lib/usecases/editions/take-effect.ts";
import { makesReleases } from "#lib/usecases/insight/make.ts";
import { sendsPasswordReset } from "#lib/usecases/people/reset-password.ts";
import { remindOfPlans } from "#lib/usecases/plan/remind.ts";
import { removesFiles, removesOrganisation } from "#lib/usecases/portable/removal.ts";
import { tellsOfEndingLabels } from "#lib/usecases/register/notices.ts";
import { makesReports } from "#lib/usecases/reports/job.ts";
import { deliversHooks } from "#lib/usecases/webhooks/deliver.ts";
import { cleanUp } from "./clean-up.ts";
import type { Handler } from "./handler.ts";
import type { Kind } from "./kinds.ts";
import { sendsMail } from "./mail.ts";

/** What runs each kind of job; a kind without one does not compile. */
export const handlers: Readonly<Record<Kind, Handler>> = {
  mail: sendsMail(),
  "clean-up": cleanUp,
  "organisation-removal": removesOrganisation,
  "file-removal": removesFiles(),
  report: makesReports(),
  "password-reset": sendsPasswordReset,
  assigned: tellsAssigned,
  "plan-reminders": remindOfPlans,
  "label-notices": tellsOfEndingLabels,
  calibrate: calibrates,
  release: makesReleases(),
  "edition-effect": takesEffect,
  webhook: deliversHooks(),
};
