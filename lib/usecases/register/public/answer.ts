import "server-only";
import { createHash } from "node:crypto";
import type { Reader } from "#db/client.ts";
import { danishDate } from "#lib/domain/date.ts";
import * as z from "#lib/domain/zod.ts";
import { done, verb } from "#lib/usecases/kernel/verb.ts";
import { csvOf } from "./csv.ts";
import { askedBy, Filter } from "./filter.ts";
import { knownClusters } from "./known.ts";
import { pageOf, pageSizes } from "./list.ts";

/** A page of the register as it is sent, with its entity tag. */
export type RegisterAnswer = { bytes: Uint8Array<ArrayBuffer>; etag: string; page: number; pages: number };

/** So many answers are kept; the one that was asked for longest ago goes first. A page is some 60 kB. */
const most = 200;
const kept = new WeakMap<Reader, Map<string, RegisterAnswer>>();

function remembered(reader: Reader, key: string, make: () => RegisterAnswer): RegisterAnswer {
  const answers = kept.get(reader) ?? new Map<string, RegisterAnswer>();
  kept.set(reader, answers);
  const answer = answers.get(key) ?? make();
  answers.delete(key);
  answers.set(key, answer);
  const [oldest] = answers.keys();
  if (answers.size > most && oldest !== undefined) answers.delete(oldest);
  return answer;
}

const Input = z.extend(Filter, { format: z.optional(z.enum(["json", "csv"])) });

/**
 * What `listRegister` gives, 200 a page, written out as JSON or CSV. The same question is answered from memory as long as the register
 * is the same: its version is part of what an answer is kept under, so servers on one database never disagree.
 */
export const answerRegister = verb("register.read", Input, async ({ database: { reader }, clock }, { format = "json", ...filter }) => {
  const asked = askedBy(filter, danishDate(clock()));
  const { version, clusters } = await knownClusters(reader);
  const answer = remembered(reader, `${version} ${format} ${JSON.stringify(asked)}`, () => {
    const page = pageOf(clusters, asked, pageSizes.programs);
    const bytes = new TextEncoder().encode(format === "csv" ? csvOf(page.items) : JSON.stringify(page));
    const etag = `"${createHash("sha256").update(bytes).digest("base64url").slice(0, 22)}"`;
    return { bytes, etag, page: page.page, pages: page.pages };
  });
  return done(answer);
});
