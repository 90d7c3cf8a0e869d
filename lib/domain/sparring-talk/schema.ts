import * as z from "../zod.ts";

/** What is written in a conversation, without the space around it. */
const Text = z.string().check(z.trim(), z.minLength(1), z.maxLength(4000));
const Id = z.string().check(z.maxLength(100));

const written = {
  case: Id,
  /** The indicator it is about; "" when it is about the case in general. */
  indicator: Id,
  text: Text,
  /** Who is told of it by mail: ids of people of the case. */
  mentions: z.array(Id).check(z.maxLength(50)),
};

/** Something said in the conversation of a case. */
export const NewMessage = z.strictObject(written);
export type NewMessage = z.infer<typeof NewMessage>;

/** A benchmarker's wish for evidence; open until it is settled. */
export const EvidenceRequest = z.strictObject(written);

/** A request that is settled, by the secretariat with a document; a benchmarker needs none (""). */
export const SettledRequest = z.strictObject({ message: Id, evidence: Id });

/** One message of a conversation. */
export const OneMessage = z.strictObject({ message: Id });

/** A request that becomes an action of the plan, named in the language of whoever plans it. */
export const RequestToPlan = z.strictObject({ message: Id, locale: z.enum(["da", "en"]) });

/** The conversation of a case: at one indicator, or all of it. */
export const OneConversation = z.strictObject({ case: Id, indicator: z.nullable(Id) });
