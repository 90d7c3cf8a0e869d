/** What a document is called in a language: its English title on English pages where it has one, else the Danish one. */
export function titleIn(locale: "da" | "en", { title, titleEn }: { title: string; titleEn: string | null }): string {
  return locale === "en" && titleEn !== null ? titleEn : title;
}
