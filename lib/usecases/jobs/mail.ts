import { renderMail } from "#lib/platform/mail/render.ts";
import { isRefusedForGood, type MailServer, mailServer } from "#lib/platform/mail/server.ts";
import { type Handler, handler, PermanentFailure } from "./handler.ts";
import { kinds } from "./kinds.ts";

/** Sends letters by the server that `open` gives; while there is none they wait and no attempt is used up. */
export function sendsMail(open: () => MailServer | null = mailServer): Handler {
  return handler(
    kinds.mail,
    async ({ id }, payload) => {
      const server = open();
      if (server === null) throw new Error("the mail server is gone");
      try {
        await server.sendMail({ ...renderMail(payload), id, to: payload.to });
      } catch (error) {
        if (isRefusedForGood(error)) throw new PermanentFailure(`refused-${error.responseCode}`, { cause: error });
        throw error;
      }
      return undefined;
    },
    () => open() !== null,
  );
}
