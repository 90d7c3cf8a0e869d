import type {
  BlindRound,
  Case,
  Feed,
  Form,
  Grant,
  Held,
  Hooks,
  Mailbox,
  MockAudit,
  Own,
  Printing,
  Release,
  Revision,
  Round,
} from "./subjects.ts";

export type Predicate<S> = (subject: S, held: Held) => boolean;

export const never = () => false;
export const always = () => true;
/** Official figures are not public: only signed-in people see a revision for members (contract §1). */
export const ofPublicRevision = ({ visibility }: Revision) => visibility === "public";
/** Of the organisation in which the role is held. */
export const ofOwn = ({ organisation }: Own, held: Held) => held.organisation === organisation;
/** Those of the organisation in which the role is held. */
export const ofOwnHooks = ({ organisation }: Hooks, held: Held) => organisation !== null && held.organisation === organisation;
/** The programme's, not a secretariat's. */
export const ofProgramme = ({ organisation }: Hooks) => organisation === null;
/** Of the own organisation, as long as the round is not submitted. */
export const ofOwnOpen = (round: Round, held: Held) => ofOwn(round, held) && round.state === "open";
/** Asked to rate, and the blind round still open. */
export const asAskedRater = (round: BlindRound, held: Held) =>
  ofOwn(round, held) && !round.closed && held.person !== undefined && round.raters.includes(held.person);
/** Nobody sees ratings before the blind round is closed. */
export const ofOwnClosed = (round: BlindRound, held: Held) => ofOwn(round, held) && round.closed;
/** Of the own organisation, as long as it is shared with CED. */
export const ofOwnShared = (one: Case, held: Held) => ofOwn(one, held) && one.shared;
/** Shared with CED's benchmarkers by the secretariat's consent. */
export const whenShared = ({ shared }: Case) => shared;
/** One of the benchmarkers who spar with it. */
export const asItsBenchmarker = ({ shared, benchmarkers }: Case, { person }: Held) =>
  shared && person !== undefined && benchmarkers.includes(person);
/** One of the two who rate in a rehearsal of the audit, until they are done. */
export const asMockRater = ({ shared, raters, closed }: MockAudit, { person }: Held) =>
  shared && !closed && person !== undefined && raters.includes(person);
/** Only while the server prints it. */
export const whilePrinting = ({ printing }: Printing) => printing;
/** Nobody grants themselves a role. */
export const toSomebodyElse = ({ person }: Grant, held: Held) => person === null || person !== held.person;
/** An address dies when its person leaves. */
export const whileBelonging = ({ belongs }: Feed) => belongs;
/** As long as the form takes answers. */
export const whileOpen = ({ open }: Form) => open;
/** Drafts are for those who publish them. */
export const whenPublished = ({ published }: Release) => published;
/** Mail is readable only on the demo, and only from this machine. */
export const onLocalDemo = ({ demo, loopback }: Mailbox) => demo && loopback;
