/** What a document is called in a language: its English title on English pages where it has one, else the Danish one. */
export function titleIn(locale: string, { title, titleEn }: { title: string; titleEn: string | null }): string {
  return locale === "en" && titleEn !== null ? titleEn : title;
}

/** What an assessor should see in a document, in a language where it was said in that one, else in the other; null where nothing was said. */
export function noteIn(locale: string, { note, noteEn }: { note: string | null; noteEn: string | null }): string | null {
  return locale === "en" ? (noteEn ?? note) : (note ?? noteEn);
}
