import type { Answers, Entry } from "../assessment/schema.ts";
import type { Edition } from "../edition/edition.ts";
import { type Fault, fault } from "../fault.ts";
import { own } from "../record.ts";
import { type Result, resultJson } from "./result.ts";

/** The members of an object that are there, in a given order, as compact JSON. (An object would put ids such as "2" first.) */
function ordered(keys: readonly string[], record: Readonly<Record<string, unknown>>, text: (value: unknown) => string = JSON.stringify) {
  const members = keys.flatMap((key) => {
    const value = own(record, key);
    return value === undefined ? [] : [`${JSON.stringify(key)}:${text(value)}`];
  });
  return `{${members.join(",")}}`;
}

const list = (keys: readonly string[]) => (value: unknown) =>
  `[${(value as Readonly<Record<string, unknown>>[]).map((item) => ordered(keys, item)).join(",")}]`;

function answersJson(edition: Edition, answers: Answers): string {
  const ids = edition.indicators.map(({ id }) => id);
  const criteria = (edition.rules.eligibility ?? []).map(({ id }) => id);
  const entry = (id: string, { inputs, ...rest }: Entry) => {
    const keys = edition.indicators[edition.positions.get(id) ?? -1]?.inputs?.map(({ key }) => key) ?? [];
    const given = inputs === undefined ? rest : { ...rest, inputs };
    return ordered(["points", "inputs", "notApplicable", "rated"], given, (value) =>
      value === inputs ? ordered(keys, inputs) : JSON.stringify(value),
    );
  };
  const parts: Record<string, (value: unknown) => string> = {
    answers: () =>
      `{${ids.flatMap((id) => (Object.hasOwn(answers.answers, id) ? [`${JSON.stringify(id)}:${entry(id, answers.answers[id] ?? {})}`] : [])).join(",")}}`,
    eligibility: () => ordered(criteria, answers.eligibility ?? {}),
    labels: list(["label", "assessedOn", "validUntil"]),
    improvements: list(["indicator", "from", "effect"]),
    effort: () => ordered(ids, answers.effort ?? {}, (value) => ordered(["days", "leadDays", "locked"], value as Record<string, unknown>)),
  };
  const keys = ["edition", "revision", "asOf", "answers", "eligibility", "labels", "improvements", "effort"] as const;
  const members = keys.flatMap((key) =>
    answers[key] === undefined ? [] : [`${JSON.stringify(key)}:${(parts[key] ?? JSON.stringify)(answers[key])}`],
  );
  return `{${members.join(",")}}`;
}

/**
 * The bytes of a receipt: valid answers and their result, `{"answers":…,"result":…}` and a newline. Keys stand in the
 * contract's order and ids in the edition's, so that the same answers always give the same bytes.
 */
export function receiptJson(edition: Edition, answers: Answers, result: Result): string {
  return `{"answers":${answersJson(edition, answers)},"result":${resultJson(edition, result).trimEnd()}}\n`;
}

/** The two parts of a receipt file, not yet checked; a fault when it is no receipt. */
export function partsOfReceipt(raw: unknown): { ok: true; answers: unknown; result: unknown } | { ok: false; faults: Fault[] } {
  const isReceipt = typeof raw === "object" && raw !== null && Object.hasOwn(raw, "answers") && Object.hasOwn(raw, "result");
  if (!isReceipt) return { ok: false, faults: [fault([], "not-a-receipt")] };
  const { answers, result } = raw as { answers: unknown; result: unknown };
  return { ok: true, answers, result };
}
