import { failures } from "./failures.ts";
import { faults } from "./faults.ts";
import { frame } from "./frame.ts";
import { landing } from "./landing.ts";
import { mail } from "./mail.ts";
import { method } from "./method.ts";
import { participants } from "./participants.ts";
import { plan } from "./plan.ts";
import { programme } from "./programme.ts";
import { readiness } from "./readiness.ts";
import { result } from "./result.ts";
import { settings } from "./settings.ts";
import { shared } from "./shared.ts";
import { team } from "./team.ts";
import { workspace } from "./workspace.ts";

/** Every message of the interface, by part and language. */
export const parts = {
  failures,
  faults,
  frame,
  landing,
  mail,
  method,
  participants,
  plan,
  programme,
  readiness,
  result,
  settings,
  shared,
  team,
  workspace,
};

export type Messages = { [Part in keyof typeof parts]: (typeof parts)[Part]["da"] };
