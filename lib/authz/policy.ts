import type { EditionDocument } from "#lib/domain/edition/schema.ts";

export const roles = ["public", "lead", "member", "reader", "benchmarker", "analyst", "admin", "steering", "system"] as const;
export type Role = (typeof roles)[number];

type Revision = { visibility: NonNullable<EditionDocument["visibility"]> };

/** Every action, with what its predicates look at; null where an action concerns nothing in particular. */
type Subjects = {
  /** Once for every revision that could be listed. */
  "edition.list": Revision;
  "edition.read": Revision;
  "edition.publish": null;
  "readiness.score": Revision;
  "health.read": null;
};
export type Action = keyof Subjects;
export type Subject<A extends Action> = Subjects[A];

type Predicate<S> = (subject: S) => boolean;

export const never = () => false;
export const always = () => true;
/** Official figures are not public: only signed-in people see a revision for members (contract §1). */
export const ofPublicRevision = ({ visibility }: Revision) => visibility === "public";

type Row = { readonly [A in Action]: Predicate<Subjects[A]> };

const anonymous: Row = {
  "edition.list": ofPublicRevision,
  "edition.read": ofPublicRevision,
  "edition.publish": never,
  "readiness.score": ofPublicRevision,
  "health.read": always,
};
const signedIn: Row = { ...anonymous, "edition.list": always, "edition.read": always, "readiness.score": always };
const publisher: Row = { ...signedIn, "edition.publish": always };

/** Who may do what. A role or an action without a cell does not compile. */
const policy: Readonly<Record<Role, Row>> = {
  public: anonymous,
  lead: signedIn,
  member: signedIn,
  reader: signedIn,
  benchmarker: signedIn,
  analyst: signedIn,
  admin: publisher,
  steering: signedIn,
  system: publisher,
};

/** The predicate of a cell; what the table does not know is denied. */
export function predicateOf<A extends Action>(role: Role, action: A): Predicate<Subject<A>> {
  const row: Row | undefined = Object.hasOwn(policy, role) ? policy[role] : undefined;
  return row !== undefined && Object.hasOwn(row, action) ? row[action] : never;
}

/** Whether any of the roles may do this to the subject. */
export function may<A extends Action>(held: readonly Role[], action: A, subject: Subject<A>): boolean {
  return held.some((role) => predicateOf(role, action)(subject));
}

/** Whether any of the roles may do this to anything at all; asked before a subject is loaded. */
export function mayEver(held: readonly Role[], action: Action): boolean {
  return held.some((role) => predicateOf(role, action) !== never);
}
