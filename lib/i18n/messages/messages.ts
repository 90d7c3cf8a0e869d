import { discussion } from "./discussion.ts";
import { failures } from "./failures.ts";
import { faults } from "./faults.ts";
import { frame } from "./frame.ts";
import { home } from "./home.ts";
import { landing } from "./landing.ts";
import { mail } from "./mail.ts";
import { method } from "./method.ts";
import { participants } from "./participants.ts";
import { plan } from "./plan.ts";
import { readiness } from "./readiness.ts";
import { result } from "./result.ts";
import { rounds } from "./rounds.ts";
import { saving } from "./saving.ts";
import { shared } from "./shared.ts";
import { workspace } from "./workspace.ts";

/** Every message of the interface, by part and language. */
export const parts = {
  ...{ discussion, failures, faults, frame, home, landing, mail, method, participants, plan },
  ...{ readiness, result, rounds, saving, shared, workspace },
};

export type Messages = { [Part in keyof typeof parts]: (typeof parts)[Part]["da"] };
