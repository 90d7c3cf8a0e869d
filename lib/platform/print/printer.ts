import "server-only";
import type { Browser } from "playwright-core";
import { logError } from "#lib/platform/log.ts";
import { chromiumArguments, chromiumPath } from "../chromium.ts";

/** There is no Chromium on this machine, or it does not start. */
export class NoBrowser extends Error {
  override readonly name = "NoBrowser";
  readonly code = "NO_BROWSER";
}

/** The page did not answer as a page that can be printed. */
class NotPrinted extends Error {
  override readonly name = "NotPrinted";
  readonly code = "NOT_PRINTED";
}

/** Pages that are printed at the same time; the others wait. */
const mostAtOnce = 2;
/** Milliseconds after the last page until the browser is closed. */
const idle = 20_000;
const patience = 60_000;

type State = { browser: Promise<Browser> | null; busy: number; waiting: (() => void)[]; closing: NodeJS.Timeout | undefined };

// Next bundles routes and instrumentation apart; the process still has one browser, so it is kept outside the modules.
const shared = globalThis as typeof globalThis & { klyngeklarPrinter?: State };

function state(): State {
  shared.klyngeklarPrinter ??= { browser: null, busy: 0, waiting: [], closing: undefined };
  return shared.klyngeklarPrinter;
}

async function launch(): Promise<Browser> {
  // Loaded when the first report is printed: a server that prints none does without.
  const { chromium } = await import("playwright-core");
  const executablePath = chromiumPath(chromium.executablePath());
  if (executablePath === null) throw new NoBrowser("there is no Chromium");
  // The signals are the server's: it lets its jobs end first (jobs/exit.ts).
  const signals = { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false };
  return chromium.launch({ executablePath, args: [...chromiumArguments], ...signals }).catch((cause: unknown) => {
    throw new NoBrowser("Chromium does not start", { cause });
  });
}

/** The one browser of this process, started when it is needed and anew when it has died. */
async function browserOf(one: State): Promise<Browser> {
  const running = await one.browser?.catch(() => null);
  if (running?.isConnected()) return running;
  one.browser = launch();
  one.browser.catch(() => {
    one.browser = null;
  });
  return one.browser;
}

async function take(one: State): Promise<void> {
  clearTimeout(one.closing);
  if (one.busy >= mostAtOnce) await new Promise<void>((go) => one.waiting.push(go));
  else one.busy += 1;
}

/** Hands the place on to the next who waits; when nobody does, the browser is closed after a while. */
function release(one: State): void {
  const next = one.waiting.shift();
  if (next === undefined) one.busy -= 1;
  else next();
  if (one.busy > 0) return;
  one.closing = setTimeout(() => void closePrinter(), idle);
  one.closing.unref();
}

/** Closes the browser; the next page starts it again. */
export async function closePrinter(): Promise<void> {
  const one = state();
  clearTimeout(one.closing);
  const closing = one.browser;
  one.browser = null;
  await (await closing?.catch(() => null))?.close().catch((error: unknown) => logError("printer.not-closed", error));
}

async function pageAsPdf(browser: Browser, address: string, headers: Record<string, string>): Promise<Uint8Array> {
  // A context of its own: no cookies, nothing kept from one report to the next.
  const context = await browser.newContext({ javaScriptEnabled: false, colorScheme: "light", extraHTTPHeaders: headers });
  try {
    const page = await context.newPage();
    const answer = await page.goto(address, { waitUntil: "load", timeout: patience });
    if (answer === null || !answer.ok()) throw new NotPrinted(`the page answered ${answer?.status() ?? "nothing"}`);
    return await page.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  } finally {
    await context.close().catch((error: unknown) => logError("printer.page-not-closed", error));
  }
}

/**
 * Prints a page of this server as a tagged PDF with an outline, in Chromium: one process for all reports, at most two
 * pages at a time. Title and language of the document are those of the page; `headers` go with every request it makes.
 *
 * @throws NoBrowser without a Chromium, NotPrinted when the page does not answer.
 */
export async function printPage(address: string, headers: Record<string, string> = {}): Promise<Uint8Array> {
  const one = state();
  await take(one);
  try {
    const browser = await browserOf(one);
    return await pageAsPdf(browser, address, headers);
  } finally {
    release(one);
  }
}
