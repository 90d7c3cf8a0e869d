import "server-only";
import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Database } from "#db/client.ts";
import { report as table } from "#db/schema/report.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { serverEnvironment } from "#lib/platform/env.ts";
import { NoBrowser, printPage } from "#lib/platform/print/printer.ts";
import { programmeId } from "#lib/platform/programme.ts";
import { insideHeaders } from "#lib/platform/programme-inside.ts";
import { hashOf } from "#lib/usecases/people/actor.ts";
import { ReportFailed } from "./failed.ts";
import { reportFileName } from "./file-name.ts";
import type { Made, Maker, MakerContext, Progress } from "./maker.ts";
import { mediaTypes } from "./media-types.ts";

/** Where this process is reached from its own machine, whatever the world calls it. */
function ownOrigin(): string {
  const { PORT, BIND } = serverEnvironment();
  const everywhere = BIND === "0.0.0.0" || BIND === "::" || BIND === "localhost";
  const host = everywhere ? "127.0.0.1" : BIND;
  return `http://${host.includes(":") ? `[${host}]` : host}:${PORT}`;
}

async function setSecret(database: Database, id: string, printHash: string | null): Promise<void> {
  const isWorking = and(eq(table.id, id), eq(table.state, "working"));
  await database.write((writer) => writer.update(table).set({ printHash }).where(isWorking));
}

type Printing = Pick<MakerContext, "database" | "id" | "locale">;

/** Prints the page of a report: a secret in its address opens it for as long as that takes (`readPrinted`). */
export async function printedPdf({ database, id, locale }: Printing, fileName: string, progress: Progress): Promise<Made> {
  const secret = randomBytes(32).toString("base64url");
  await setSecret(database, id, hashOf(secret));
  await progress(30);
  try {
    const bytes = await printPage(ownOrigin() + addressOf(locale, { page: "print", params: { secret } }), insideHeaders(programmeId()));
    await progress(90);
    return { bytes, fileName, mediaType: mediaTypes.pdf };
  } catch (error) {
    if (error instanceof NoBrowser) throw new ReportFailed("no-browser", { cause: error });
    throw error;
  } finally {
    await setSecret(database, id, null);
  }
}

/** The report of an assessment as its page is printed. */
export const makePdf: Maker = (context, report, progress) => printedPdf(context, reportFileName(report, ".pdf"), progress);
