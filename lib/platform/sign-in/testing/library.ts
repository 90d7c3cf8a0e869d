import type { Database } from "#db/client.ts";
import { newDatabase } from "#db/testing/database.ts";
import type { SignInProvider } from "#lib/domain/people/sign-in-provider.ts";
import type { Provision } from "#lib/platform/sign-in/providers.ts";
import { createSignIn, type SignInMail } from "#lib/platform/sign-in/sign-in.ts";

export const origin = "http://localhost:3000";
export const secret = "a secret of the tests that is long enough";

type Answer = { status: number; body: Record<string, unknown>; location: string | null };
type Asked = { method?: "GET" | "POST"; body?: unknown; headers?: Record<string, string> };

/** A browser of one person: keeps cookies and asks the library as the server would. */
export type Browser = { cookie: () => string; ask: (path: string, asked?: Asked) => Promise<Answer>; token: () => string };
/** Addresses for which a new password was asked, and what the job for it does. */
type Resets = { asked: readonly string[]; sendResets: () => Promise<void> };
export type Library = {
  database: Database;
  mails: SignInMail[];
  browser: (from?: string) => Browser;
  /** What providers' rules gave those who came in by them. */
  provisions: readonly Provision[];
} & Resets;

/** The real sign-in library on a database of the test's own; letters are kept in `mails`. */
export async function library(providers: readonly SignInProvider[] = []): Promise<Library> {
  const database = await newDatabase();
  const mails: SignInMail[] = [];
  const send = async (mail: SignInMail) => void mails.push(mail);
  const asked: string[] = [];
  const askReset = async (email: string) => void asked.push(email);
  const provisions: Provision[] = [];
  const provision = async (found: Provision) => void provisions.push(found);
  const settings = { database, providers, provision, secret, publicUrl: origin, alsoFrom: ["http://127.0.0.1:3000"], send, askReset };
  const { handler, api } = createSignIn(settings);
  const sendResets = async () => {
    for (const email of asked.splice(0)) await api.requestPasswordReset({ body: { email } });
  };
  const browser = (from = "198.51.100.1"): Browser => {
    const jar = new Map<string, string>();
    const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join("; ");
    const ask: Browser["ask"] = async (path, { method = "POST", body = {}, headers = {} } = {}) => {
      const sent = { Origin: origin, "X-Forwarded-For": from, Cookie: cookie(), ...headers };
      const answer = await handler(
        new Request(`${origin}/api/auth${path}`, {
          method,
          headers: method === "POST" ? { "Content-Type": "application/json", ...sent } : sent,
          ...(method === "POST" ? { body: JSON.stringify(body) } : {}),
        }),
      );
      for (const line of answer.headers.getSetCookie()) {
        const [pair = ""] = line.split(";");
        const at = pair.indexOf("=");
        if (/max-age=0/i.test(line)) jar.delete(pair.slice(0, at));
        else jar.set(pair.slice(0, at), pair.slice(at + 1));
      }
      const text = await answer.text();
      const read = /^[{[]/.test(text) ? JSON.parse(text) : { text };
      return { status: answer.status, body: read, location: answer.headers.get("Location") };
    };
    const token = () => decodeURIComponent(jar.get("better-auth.session_token") ?? "").split(".")[0] ?? "";
    return { cookie, ask, token };
  };
  return { database, mails, browser, asked, sendResets, provisions };
}

/** The secret of the newest letter to an address. */
export function tokenTo(mails: readonly SignInMail[], to: string): string {
  const url = mails.findLast((mail) => mail.to === to)?.url;
  if (url === undefined) throw new Error(`no letter to ${to}`);
  return new URL(url).searchParams.get("token") ?? "";
}

/** Signs somebody in by a link in a letter, which makes the account of somebody new. */
export async function byLink({ mails }: Library, browser: Browser, email: string, locale: "da" | "en" = "da"): Promise<Answer> {
  const callbackURL = locale === "da" ? "/da/konto" : "/en/account";
  await browser.ask("/sign-in/magic-link", { body: { email, callbackURL, metadata: { locale } } });
  const query = new URLSearchParams({ token: tokenTo(mails, email), callbackURL });
  return browser.ask(`/magic-link/verify?${query}`, { method: "GET" });
}

/** Gives somebody a password by a link in a letter, as the only way there is. */
export async function setPassword({ mails, sendResets }: Library, browser: Browser, email: string, newPassword: string): Promise<Answer> {
  await browser.ask("/request-password-reset", { body: { email } });
  await sendResets();
  return browser.ask("/reset-password", { body: { newPassword, token: tokenTo(mails, email) } });
}
