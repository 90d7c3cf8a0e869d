import "server-only";
import { Readable } from "node:stream";

type Attachment = { name: string; mediaType: string; size: number; content: Readable };

/** The name for clients that read only ASCII, and the whole one for all others (RFC 6266, RFC 8187). */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^\x20-\x7e]|["\\%]/g, "_");
  const whole = encodeURIComponent(name).replaceAll(/['()*!]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

/** Somebody's file as a download: never shown or run in our origin, whatever it holds. */
export function attachment({ name, mediaType, size, content }: Attachment, method: string): Response {
  const headers = {
    "Content-Type": mediaType,
    "Content-Length": String(size),
    "Content-Disposition": dispositionOf(name),
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "Cross-Origin-Resource-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
  };
  if (method === "HEAD") {
    content.destroy();
    return new Response(null, { headers });
  }
  return new Response(Readable.toWeb(content) as ReadableStream<Uint8Array>, { headers });
}
