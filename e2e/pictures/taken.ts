import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, type Page } from "@playwright/test";

const folder = join(import.meta.dirname, "../../docs/pictures");
/** Bytes that a picture may take, and how good it is tried to be first. */
const most = 80_000;
const qualities = [0.9, 0.8, 0.7, 0.6, 0.5];

/** A picture of the page as it is seen, as WebP; Chromium itself makes it smaller. */
async function asWebp(page: Page, png: Buffer, quality: number): Promise<Buffer> {
  const paper = await page.context().newPage();
  const address = await paper.evaluate(
    async ([source, wanted]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      [canvas.width, canvas.height] = [image.width, image.height];
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", wanted);
    },
    [png.toString("base64"), quality] as const,
  );
  await paper.close();
  return Buffer.from(address.replace(/^data:image\/webp;base64,/, ""), "base64");
}

/** Keeps the page that is open, from its top or from where it was scrolled to, as `docs/pictures/<name>.webp`. */
export async function taken(page: Page, name: string): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  const png = await page.screenshot({ animations: "disabled", caret: "hide" });
  await mkdir(folder, { recursive: true });
  for (const quality of qualities) {
    const picture = await asWebp(page, png, quality);
    if (picture.length > most && quality !== qualities.at(-1)) continue;
    expect(picture.length, name).toBeLessThanOrEqual(most);
    await writeFile(join(folder, `${name}.webp`), picture);
    return;
  }
}
