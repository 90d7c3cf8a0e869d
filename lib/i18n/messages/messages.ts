import { evidence } from "./evidence.ts";
import { failures } from "./failures.ts";
import { faults } from "./faults.ts";
import { frame } from "./frame.ts";
import { landing } from "./landing.ts";
import { mail } from "./mail.ts";
import { method } from "./method.ts";
import { participants } from "./participants.ts";
import { readiness } from "./readiness.ts";
import { result } from "./result.ts";
import { shared } from "./shared.ts";
import { workspace } from "./workspace.ts";

/** Every message of the interface, by part and language. */
export const parts = { frame, shared, landing, method, readiness, result, faults, failures, mail, workspace, participants, evidence };

export type Messages = { [Part in keyof typeof parts]: (typeof parts)[Part]["da"] };
