import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { SMTPServer } from "smtp-server";

/** What an inbox says instead of taking a letter: a reply code of SMTP, or null to take it. */
export type Replies = { atRecipient?: () => number | null; atEnd?: () => number | null };

type Received = { from: string; to: string[]; raw: string };
export type Inbox = { url: string; port: number; received: Received[]; close: () => Promise<void> };

const refusal = (code: number | null | undefined) =>
  code === null || code === undefined ? null : Object.assign(new Error("not <anna@guld.example>"), { responseCode: code });

/** A mail server on this machine that keeps what it takes, until it is closed. */
export async function startInbox({ atRecipient, atEnd }: Replies = {}, port = 0): Promise<Inbox> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    closeTimeout: 100,
    disabledCommands: ["AUTH", "STARTTLS"],
    onRcptTo: (_address, _session, callback) => callback(refusal(atRecipient?.())),
    onData: (stream, { envelope }, callback) => {
      text(stream).then((raw) => {
        const error = refusal(atEnd?.());
        const from = envelope.mailFrom === false ? "" : envelope.mailFrom.address;
        if (error === null) received.push({ from, to: envelope.rcptTo.map(({ address }) => address), raw });
        callback(error);
      }, callback);
    },
  });
  server.on("error", () => undefined); // a client that hangs up is no matter of the test
  server.listen(port, "127.0.0.1");
  await once(server.server, "listening");
  const ended = Promise.withResolvers<void>();
  server.server.once("close", ended.resolve);
  const close = () => {
    if (server.server.listening) server.close();
    return ended.promise;
  };
  const bound = (server.server.address() as AddressInfo).port;
  return { url: `smtp://127.0.0.1:${bound}`, port: bound, received, close };
}
