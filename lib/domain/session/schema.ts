import { DateText } from "../date.ts";
import { NonBlank } from "../text.ts";
import * as z from "../zod.ts";

/** Why an indicator is on the agenda, in the order in which it weighs. */
const agendaCodes = [
  "changed",
  "disagreement",
  "unsure",
  "evidence-missing",
  "evidence-undated",
  "evidence-too-old",
  "distance",
  "chosen",
] as const;
export type AgendaCode = (typeof agendaCodes)[number];

/** One indicator of an agenda with the codes of why; `chosen` where somebody put it on who had another reason. */
export const AgendaItem = z.strictObject({ indicator: z.string(), because: z.array(z.enum(agendaCodes)) });
export type AgendaItem = z.infer<typeof AgendaItem>;
export const Agenda = z.array(AgendaItem);

const isClock = (text: string) => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);
const clock = z.string().check(z.refine(isClock, { params: { code: "no-such-time" } }));

/** When and where: the day (YYYY-MM-DD) and the time that clocks in Denmark show, how many minutes, and an address or a link. */
const when = {
  day: DateText,
  time: clock,
  minutes: z.int().check(z.minimum(5), z.maximum(1440)),
  place: NonBlank.check(z.maxLength(500)),
};
const indicators = z.array(z.string()).check(z.maxLength(100));

/** A session as somebody calls it; the agenda as they chose it, in its order. */
export const NewSession = z.strictObject({ case: z.string(), ...when, indicators });
/** Another time or place for a session. */
export const MovedSession = z.strictObject({ session: z.string(), ...when });
/** Another agenda for a session. */
export const ChangedAgenda = z.strictObject({ session: z.string(), indicators });
export const OneSession = z.strictObject({ session: z.string() });

/** A note at an indicator, made from the `version` that was seen; 0 where there was none. */
export const NewNote = z.strictObject({
  session: z.string(),
  indicator: z.string(),
  text: z.string().check(z.maxLength(10_000)),
  version: z.int().check(z.minimum(0)),
});

/** What a session decides: it becomes an action of the plan. Blank is no indicator, nobody and no day. */
export const NewOutcome = z.strictObject({
  session: z.string(),
  indicator: z.string(),
  title: NonBlank.check(z.maxLength(300)),
  owner: z.string().check(z.maxLength(100)),
  due: z.union([z.literal(""), DateText]),
});
export const OneOutcome = z.strictObject({ session: z.string(), outcome: z.string() });
