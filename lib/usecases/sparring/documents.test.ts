import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { pathToFileURL } from "node:url";
import { strToU8 } from "fflate";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { look } from "#db/schema/consent.ts";
import { addFile } from "#lib/usecases/evidence/add-file.ts";
import { attachEvidence, detachEvidence } from "#lib/usecases/evidence/attach.ts";
import { setAuditDay } from "#lib/usecases/evidence/audit-day.ts";
import { removeEvidence } from "#lib/usecases/evidence/remove.ts";
import type { PersonCaller } from "#lib/usecases/testing/people.ts";
import { openCaseDocument } from "./open-document.ts";
import { readCase } from "./read.ts";
import { answeredCase } from "./testing/answered.ts";

vi.stubEnv("LOG_LEVEL", "silent");
const pdf = strToU8("%PDF-1.7\n%âãÏÓ\n1 0 obj");
const file = { slug: "egen", title: "Medlemsliste", documentDate: "2026-02-01", name: "liste.pdf", bytes: pdf };
const use = { indicator: "1.1.2", kind: "member-list" };
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "klyngeklar-case-"));
  vi.stubEnv("FILES_URL", pathToFileURL(folder).href);
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

async function documented() {
  const world = await answeredCase();
  const { member } = world.own;
  const added = await addFile(member, file);
  if (!added.ok) throw new Error(added.code);
  const { id } = added.value;
  const attached = await attachEvidence(member, { slug: "egen", evidence: id, ...use, place: "s. 4" });
  if (!attached.ok) throw new Error(attached.code);
  const open = (caller: PersonCaller, document = id) => openCaseDocument(caller, { case: world.case, document });
  const shown = async (caller: PersonCaller) => {
    const seen = await readCase(caller, { case: world.case });
    return seen.ok ? seen.value.indicators.find((one) => one.id === "1.1.2")?.evidence : undefined;
  };
  const looks = async () => (await world.database.reader.select().from(look)).map(({ what, subject }) => [what, subject]);
  return { ...world, document: id, open, shown, looks };
}

describe("a document of a case", () => {
  test("stands at its indicator with its own date, its place and whether it is young enough on the audit day", async () => {
    const { own, benchmarker, shown, document } = await documented();
    await setAuditDay(own.member, { slug: "egen", auditDay: "2027-03-01" });
    expect(await shown(benchmarker)).toMatchObject({
      documents: [
        {
          ...{ id: document, title: "Medlemsliste", kind: "member-list", documentDate: "2026-02-01", place: "s. 4", link: null },
          ...{ freshness: { state: "ages-before-audit", tooOldOn: "2027-02-02" }, file: { name: "liste.pdf", size: pdf.length } },
        },
      ],
      needs: [
        { kind: "member-list", state: "too-old", title: { en: expect.any(String) } },
        { kind: "commitment", state: "missing" },
      ],
    });
  });

  test("opens byte for byte to both sides, and CED's look is logged with it", async () => {
    const { own, second, open, looks, document } = await documented();
    for (const caller of [own.reader, second]) {
      const opened = await open(caller);
      if (!opened.ok) throw new Error(opened.code);
      expect(await buffer(opened.value.content)).toEqual(Buffer.from(pdf));
    }
    expect(await looks()).toEqual([["document", document]]);
  });

  test("is not there once it is removed or taken away from the case, and comes back with it", async () => {
    const { own, benchmarker, open, shown, document } = await documented();
    const remove = (removed: boolean) => removeEvidence(own.member, { slug: "egen", evidence: document, removed });
    await remove(true);
    expect(await open(benchmarker)).toEqual({ ok: false, code: "not-found" });
    expect(await shown(benchmarker)).toMatchObject({ documents: [], needs: [{ state: "missing" }, { state: "missing" }] });
    await remove(false);
    const back = await open(benchmarker);
    if (back.ok) back.value.content.destroy();
    expect(back.ok).toBe(true);
    await detachEvidence(own.member, { slug: "egen", evidence: document, ...use });
    expect(await open(benchmarker)).toEqual({ ok: false, code: "not-found" });
  });

  test("that is another one on the disk is refused, and no look is logged", async () => {
    const { benchmarker, open, looks } = await documented();
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    for (const entry of entries.filter((one) => one.isFile())) await rm(join(entry.parentPath, entry.name));
    expect(await open(benchmarker)).toEqual({ ok: false, code: "file-changed" });
    expect(await looks()).toEqual([]);
  });

  test("of the same secretariat that is used nowhere, and any without consent, is not there", async () => {
    const { own, other, benchmarker, weak, analyst, open, withdraw } = await documented();
    const unused = await addFile(own.member, file);
    if (!unused.ok) throw new Error(unused.code);
    for (const caller of [benchmarker, own.lead]) expect(await open(caller, unused.value.id)).toEqual({ ok: false, code: "not-found" });
    expect(await open(other.lead)).toEqual({ ok: false, code: "not-found" });
    for (const caller of [weak, analyst]) expect(await open(caller)).toEqual({ ok: false, code: "forbidden" });
    await withdraw();
    expect(await open(benchmarker)).toEqual({ ok: false, code: "not-found" });
  });
});
