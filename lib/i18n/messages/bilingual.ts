/** The messages of one part of the interface in both languages; a key that one of them lacks does not compile. */
export function bilingual<T>(texts: { da: T; en: NoInfer<T> }): { da: T; en: T } {
  return texts;
}
