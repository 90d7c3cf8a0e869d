const letters: Readonly<Record<string, string>> = { æ: "{", ä: "{", ø: "|", ö: "|", å: "}" };

/**
 * A name as a text that sorts by its bytes as Danish sorts: without regard to case, æ, ø and å (also written aa) after z,
 * other accents and signs of punctuation put aside. It is kept beside the name, for the database knows no languages.
 */
export function sortNameOf(name: string): string {
  return name
    .toLowerCase()
    .replaceAll("aa", "å")
    .normalize("NFC")
    .replaceAll(/[æäøöå]/g, (letter) => letters[letter] ?? letter)
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^\p{L}\p{N}{|}]+/gu, " ")
    .trim();
}
