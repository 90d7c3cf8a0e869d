import "server-only";
import type { Report } from "#lib/domain/report/report.ts";
import { writeWord } from "#lib/platform/word.ts";
import { reportFileName } from "./file-name.ts";
import type { Maker } from "./maker.ts";
import { mediaTypes } from "./media-types.ts";
import { indicatorsBlocks } from "./text/indicators.ts";
import { saidIn } from "./text/said.ts";
import { standingBlocks } from "./text/standing.ts";

const languages = { da: "da-DK", en: "en-GB" } as const;

/** The bytes of a report as a text that people edit: headings by style, a space for remarks at every indicator. */
export function wordOf(report: Report): Promise<Uint8Array> {
  const { head, independence } = report;
  const said = saidIn(head.locale);
  return writeWord(
    [
      ...standingBlocks(report, said),
      ...indicatorsBlocks(report, said),
      { kind: "heading", level: 1, text: said.t("sections.independence") },
      { kind: "text", text: independence.text },
    ],
    { title: head.title, description: said.own("word.description"), language: languages[head.locale] },
  );
}

/** The report as Word (DOCX). */
export const makeWord: Maker = async (_, report) => ({
  ...{ bytes: await wordOf(report), fileName: reportFileName(report, ".docx"), mediaType: mediaTypes.word },
});
