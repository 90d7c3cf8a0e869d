import type { Page } from "@playwright/test";
import { emptyCheck } from "#lib/domain/assessment/quick-check.ts";
import { currentEdition } from "#lib/editions/published.ts";
import { addressOf } from "#lib/i18n/addresses.ts";
import { bareInputScript } from "./bare-input.ts";
import { compared, type Measurement, median } from "./measure.ts";
import { inBrowser } from "./served.ts";

const changes = 100;

// Frames as soon as they are ready: at 60 a second both times would be those of waiting for the next frame.
const unthrottled = ["--disable-frame-rate-limit", "--disable-gpu-vsync"];

/** A complete check some way below the bar, so that every change has three paths to find. */
function completeCheck() {
  const { id, revision, indicators, eligibility = [] } = currentEdition;
  return {
    ...emptyCheck({ id, revision, digest: "", rulesDigest: "", basis: "indicative" }),
    drafts: Object.fromEntries(indicators.map((indicator) => [indicator.id, { rated: 2 }])),
    eligibility: Object.fromEntries(eligibility.map((criterion) => [criterion.id, true])),
  };
}

type Times = { rating: number[]; bare: number[] };

/** Runs in the page: by turns a rating of the what-if and the bare input, each from its event until what it changes is painted. */
async function timesInPage({ ratings, changes }: { ratings: string[]; changes: number }): Promise<Times> {
  type Control = HTMLInputElement | HTMLSelectElement;
  const element = <E extends Element>(selector: string): E => {
    const found = document.querySelector<E>(selector);
    if (found === null) throw new Error(`the page has no ${selector}`);
    return found;
  };
  const idle = () => new Promise((resolve) => requestIdleCallback(resolve));
  const painted = () =>
    new Promise<number>((resolve) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );
  const shows = (shown: Element) =>
    new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("a change showed nothing")), 5000);
      const observer = new MutationObserver(() => {
        observer.disconnect();
        clearTimeout(timer);
        resolve();
      });
      observer.observe(shown, { subtree: true, childList: true, characterData: true });
    });
  // The native setter: React notices a value that was set past its own.
  const change = async (control: Control, value: string, shown: Element) => {
    for (let turn = 0; turn < 3; turn += 1) await idle();
    const effect = shows(shown);
    const set = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set;
    const start = performance.now();
    set?.call(control, value);
    control.dispatchEvent(new Event(control instanceof HTMLSelectElement ? "change" : "input", { bubbles: true }));
    await effect;
    return (await painted()) - start;
  };

  const [bare, bareShown] = [element<HTMLInputElement>("#bare"), element("#bare-shown")];
  const outcome = element("#what-if [aria-live=polite]");
  const times: Times = { rating: [], bare: [] };
  for (let turn = 0; turn < changes; turn += 1) {
    const select = element<HTMLSelectElement>(`[id="what-if-${ratings[turn % ratings.length]}"]`);
    const highest = Math.floor(turn / ratings.length) % 2 === 0;
    const option = highest ? select.options[select.options.length - 1] : select.options[1];
    times.rating.push(await change(select, option?.value ?? "", outcome));
    times.bare.push(await change(bare, String(turn + 1), bareShown));
  }
  return times;
}

async function openWhatIf(page: Page, address: string): Promise<void> {
  const check = completeCheck();
  await page.addInitScript(
    ([key, text]) => localStorage.setItem(key ?? "", text ?? ""),
    [`klyngeklar:${check.edition}:${check.revision}`, JSON.stringify(check)],
  );
  await page.goto(address + addressOf("da", { page: "result" }), { waitUntil: "networkidle" });
  await page.locator("#what-if summary").click();
  await page.locator("#what-if select").first().waitFor();
  await page.evaluate(bareInputScript());
  await page.locator("#bare").waitFor();
}

/** From a changed rating to the repainted result, against a bare controlled React input on the same page; medians in milliseconds. */
export function repaint(): Promise<Measurement[]> {
  return inBrowser(unthrottled, async (browser, address) => {
    const page = await browser.newPage();
    await openWhatIf(page, address);
    const ratings = currentEdition.indicators.filter(({ weight, scope }) => weight > 0 && scope.includes("gold")).map(({ id }) => id);
    const warm = await page.evaluate(timesInPage, { ratings, changes: ratings.length * 2 });
    if (warm.bare.length === 0) throw new Error("nothing was measured");
    const { rating, bare } = await page.evaluate(timesInPage, { ratings, changes });
    return [compared("repaint", "ms", median(rating), median(bare), { atMost: 4 })];
  });
}
