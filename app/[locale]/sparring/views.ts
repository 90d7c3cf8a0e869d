/** What the components of sessions and mock audits are given to show. */
export type { AuditsView, AuditView } from "#lib/usecases/mock-audit/read.ts";
export type { NoteView } from "#lib/usecases/sessions/notes.ts";
export type { SessionsView, SessionView } from "#lib/usecases/sessions/read.ts";
