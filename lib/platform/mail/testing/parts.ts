/** One part of a letter: its content type with what it says of itself, and its text as it is read. */
type Part = { type: string; text: string };

function decoded(head: string, body: string): string {
  if (/base64/i.test(head)) return Buffer.from(body, "base64").toString("utf8");
  const bytes = body
    .replaceAll("=\r\n", "")
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, "latin1").toString("utf8").replaceAll("\r\n", "\n");
}

/** The parts of a letter as they are read, quoted-printable and base64 undone, without those that only hold others. */
export function leavesOf(raw: string): Part[] {
  const [head = "", ...rest] = raw.trimStart().split("\r\n\r\n");
  const body = rest.join("\r\n\r\n");
  const unfolded = head.replaceAll(/\r\n\s+/g, " ");
  const boundary = /boundary="([^"]+)"/.exec(unfolded)?.[1];
  if (boundary === undefined) return [{ type: /^content-type: *(.*)$/im.exec(unfolded)?.[1] ?? "", text: decoded(head, body) }];
  return body.split(`--${boundary}`).slice(1, -1).flatMap(leavesOf);
}

/** The texts of a letter's parts after its head: first its words, then the same in HTML. */
export function partsOf(raw: string): string[] {
  return ["", ...leavesOf(raw).map(({ text }) => text)];
}
