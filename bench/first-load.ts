import type { Browser, Request } from "@playwright/test";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf, type Place } from "#lib/i18n/addresses.ts";
import { atMost, type Measurement } from "./measure.ts";
import { inBrowser } from "./served.ts";

const mostBytes = 200_000;
/** What links fetch ahead may begin when the page has been quiet for a moment. */
const settling = 1500;

const pages: Record<string, Place> = {
  "quick-check": { page: "readiness" },
  questionnaire: { page: "dimension", params: { dimension: currentEdition.dimensions[0]?.id ?? "" } },
};

/** What only the chart library's code holds: charts are fetched when a fold with one is opened, never before. */
const markOfCharts = "recharts-wrapper";

type Sent = { bytes: number; charts: boolean };

async function sent(request: Request): Promise<Sent> {
  const [{ responseBodySize }, response] = await Promise.all([request.sizes(), request.response()]);
  return { bytes: responseBodySize, charts: (await response?.text())?.includes(markOfCharts) ?? false };
}

/** Bytes of JavaScript as they were sent, until the network is quiet: also what the page fetches ahead. */
async function scriptBytes(browser: Browser, url: string): Promise<number> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const scripts: Promise<Sent>[] = [];
  page.on("requestfinished", (request) => {
    const isScript = request.resourceType() === "script" || new URL(request.url()).pathname.endsWith(".js");
    if (isScript) scripts.push(sent(request));
  });
  await page.goto(url, { waitUntil: "networkidle" });
  await page.waitForTimeout(settling);
  const all = await Promise.all(scripts);
  await context.close();
  if (all.some(({ charts }) => charts)) throw new Error(`${url} loads the charts`);
  const bytes = all.reduce((sum, script) => sum + script.bytes, 0);
  if (bytes === 0) throw new Error(`${url} loads no script`);
  return bytes;
}

/** The compressed JavaScript of the first page someone opens, with an empty cache. */
export function firstLoad(): Promise<Measurement[]> {
  return inBrowser([], async (browser, address) => {
    const measurements: Measurement[] = [];
    for (const [name, place] of Object.entries(pages))
      measurements.push(atMost(`first-load-${name}`, "bytes", await scriptBytes(browser, address + addressOf("da", place)), mostBytes));
    return measurements;
  });
}
