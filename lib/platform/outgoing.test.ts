import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";

const root = join(import.meta.dirname, "../..");

/** What can call out: fetch, the sign-in library for its providers, Node's own clients, and the packages that talk to other servers. */
const callsOut =
  /\bfetch\(|\bgenericOAuth\(|\bWebSocket\(|from "(node:(https?|net|tls|dgram|http2)|undici|nodemailer|playwright-core|flydrive[^"]*|@aws-sdk\/[^"]+|@opentelemetry\/exporter[^"]+|@libsql\/client[^"]*)"|import\("(nodemailer|playwright-core|@aws-sdk\/[^"]+|flydrive[^"]*)"\)/;

/** Every file that can, and to whom it speaks. Of these addresses only a webhook's comes from what a person typed. */
const allowed: Readonly<Record<string, string>> = {
  "app/[locale]/o/[organisation]/assessments/[assessment]/_sync/transport.ts": "in the browser, its own server",
  "app/_adapters/send-form.ts": "in the browser, its own server",
  "db/client.ts": "DATABASE_URL",
  "db/served/open.ts": "DATABASE_URL",
  "db/served/values.ts": "nobody: it only knows the library's kinds of values and errors",
  "db/served/wire.ts": "DATABASE_URL and DATABASE_REPLICA_URL",
  "db/copy.ts": "DATABASE_URL, and the file that a backup is made into",
  "db/dump.ts": "DATABASE_URL, and the file that a backup is made into",
  "lib/platform/files/open.ts": "FILES_URL",
  "lib/platform/mail/server.ts": "SMTP_URL",
  "lib/platform/print/printer.ts": "this server's own print page, whose policy keeps Chromium at it",
  "lib/platform/telemetry/start.ts": "OTEL_EXPORTER_OTLP_ENDPOINT",
  "lib/platform/sign-in/providers.ts": "the issuers in OIDC_PROVIDERS, and the addresses that they name themselves",
  "lib/platform/webhook/post.ts": "a webhook's address, which a person typed: public addresses alone, looked at by the connection itself",
  "lib/platform/webhook/public-address.ts": "nobody: it only tells public addresses from others",
  "lib/platform/client-address.ts": "nobody: it only checks whether a text is an address",
};

async function sources(folder: string): Promise<string[]> {
  const names = await readdir(join(root, folder), { recursive: true });
  const code = names.filter((name) => /\.tsx?$/.test(name) && !/\.test\.ts$|(^|\/)testing\//.test(name));
  return code.map((name) => `${folder}/${name}`);
}

test("nothing that a person gives is an address that the server calls, but a webhook's, to the public internet: only these files call out at all", async () => {
  const files = (await Promise.all(["app", "db", "lib"].map(sources))).flat();
  expect(files.length).toBeGreaterThan(400);
  const found = await Promise.all(
    files.map(async (file) => {
      const code = await readFile(join(root, file), "utf8");
      // A part of a page runs in the browser, where `connect-src 'self'` holds it.
      return callsOut.test(code.replace(/^import type .+$/gm, "")) && !code.includes('"use client"') ? file : null;
    }),
  );
  expect(found.filter((file) => file !== null).sort()).toEqual(Object.keys(allowed).sort());
});
