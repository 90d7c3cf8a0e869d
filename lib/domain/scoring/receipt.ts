import type { Answers } from "../assessment/schema.ts";
import type { Edition } from "../edition/edition.ts";
import { type Fault, fault } from "../fault.ts";
import { own } from "../record.ts";
import { type Result, resultJson } from "./result.ts";

type Json = (value: unknown, key: string) => string;

const plain: Json = (value) => JSON.stringify(value);

/** An object's members that are there, in a given order (a JavaScript object would put ids such as "2" first). */
function inOrder(keys: readonly string[], json: Json = plain): Json {
  return (record) => {
    const members = keys.flatMap((key) => {
      const value = own(record as Readonly<Record<string, unknown>>, key);
      return value === undefined ? [] : [`${JSON.stringify(key)}:${json(value, key)}`];
    });
    return `{${members.join(",")}}`;
  };
}

function listOf(json: Json): Json {
  return (items) => `[${(items as unknown[]).map((item) => json(item, "")).join(",")}]`;
}

/** Writes each member in a way of its own, the others plainly. */
function each(ways: Readonly<Record<string, Json>>): Json {
  return (value, key) => (own(ways, key) ?? plain)(value, key);
}

function answersJson(edition: Edition): Json {
  const ids = edition.indicators.map(({ id }) => id);
  const criteria = (edition.rules.eligibility ?? []).map(({ id }) => id);
  const inputs = new Map(edition.indicators.map((indicator) => [indicator.id, (indicator.inputs ?? []).map(({ key }) => key)]));
  const entry: Json = (value, id) =>
    inOrder(["points", "inputs", "notApplicable", "rated"], each({ inputs: inOrder(inputs.get(id) ?? []) }))(value, id);
  return inOrder(
    ["edition", "revision", "asOf", "answers", "eligibility", "labels", "improvements", "effort"],
    each({
      answers: inOrder(ids, entry),
      eligibility: inOrder(criteria),
      labels: listOf(inOrder(["label", "assessedOn", "validUntil"])),
      improvements: listOf(inOrder(["indicator", "from", "effect"])),
      effort: inOrder(ids, inOrder(["days", "leadDays", "locked"])),
    }),
  );
}

/**
 * The bytes of a receipt: valid answers and their result, `{"answers":…,"result":…}` and a newline. Keys stand in the
 * contract's order and ids in the edition's, so that the same answers always give the same bytes.
 */
export function receiptJson(edition: Edition, answers: Answers, result: Result): string {
  return `{"answers":${answersJson(edition)(answers, "")},"result":${resultJson(edition, result).trimEnd()}}\n`;
}

/** The two parts of a receipt file, not yet checked; a fault when it is no receipt. */
export function partsOfReceipt(raw: unknown): { ok: true; answers: unknown; result: unknown } | { ok: false; faults: Fault[] } {
  const isReceipt = typeof raw === "object" && raw !== null && Object.hasOwn(raw, "answers") && Object.hasOwn(raw, "result");
  if (!isReceipt) return { ok: false, faults: [fault([], "not-a-receipt")] };
  const { answers, result } = raw as { answers: unknown; result: unknown };
  return { ok: true, answers, result };
}
