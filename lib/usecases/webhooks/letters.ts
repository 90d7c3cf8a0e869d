import "server-only";
import { eq } from "drizzle-orm";
import type { Writer } from "#db/client.ts";
import { organisation } from "#db/schema/organisation.ts";
import { addressOf, type Locale } from "#lib/i18n/addresses.ts";
import { environment } from "#lib/platform/env.ts";
import { enqueue } from "#lib/usecases/jobs/enqueue.ts";
import { administrators, leads } from "#lib/usecases/people/addressees.ts";
import type { Owner } from "./owner.ts";

/** Who looks after an owner's hooks, a secretariat's leads or CED's administrators, with what the owner is called and where its hooks are. */
async function managers(writer: Writer, { organisation: id }: Owner) {
  if (id === null) {
    const address = (locale: Locale) => addressOf(locale, { page: "cedWebhooks" });
    return (await administrators(writer)).map((one) => ({ ...one, name: "Cluster Excellence Denmark", address: address(one.locale) }));
  }
  return (await leads(writer, eq(organisation.id, id))).map(({ organisation: { name, slug }, ...one }) => ({
    ...{ ...one, name },
    address: addressOf(one.locale, { page: "webhooks", params: { organisation: slug } }),
  }));
}

type Trouble = { id: string; address: string; since: Date; change: "given-up" | "off" };

/** Writes to those who look after a hook that its deliveries do not arrive, or that it was switched off: once while that lasts. */
export async function writeOfTrouble(writer: Writer, owner: Owner, at: Date, { id, address, since, change }: Trouble): Promise<void> {
  for (const { id: to, email, locale, name, address: place } of await managers(writer, owner))
    await enqueue(writer, {
      ...{ kind: "mail", key: `webhook:${id}:${change}:${since.getTime()}:${to}`, runAt: at },
      payload: {
        ...{ to: email, template: "webhookTrouble", locale, link: environment().PUBLIC_URL + place },
        values: { organisation: name, receiver: new URL(address).hostname, change },
      },
    });
}
