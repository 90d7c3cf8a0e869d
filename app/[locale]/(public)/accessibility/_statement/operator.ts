/**
 * Who runs the website. The address is the one that CED publishes at the foot of its own pages, read there on 2026-11-26
 * (http://clusterexcellencedenmark.dk/da-DK/Nyhed.aspx?Action=1&NewsId=965&M=NewsV2&PID=19); no number stood beside it.
 */
const published = { name: "Cluster Excellence Denmark", email: "info@clusterexcellencedenmark.dk" };

export type Operator = { name: string; email: string; phone: string | null };
type Told = { CONTACT_EMAIL?: string | undefined; CONTACT_PHONE?: string | undefined };

/** Whom to write to or call, as the build was told, or as CED publishes it. The number is null where nobody told one. */
export function operatorOf({ CONTACT_EMAIL, CONTACT_PHONE }: Told): Operator {
  return { name: published.name, email: CONTACT_EMAIL ?? published.email, phone: CONTACT_PHONE ?? null };
}
