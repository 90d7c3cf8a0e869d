import { subscribe } from "node:diagnostics_channel";
import { readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { requestedPath } from "./requested.ts";

const name = "__prerender_bypass=";

/** What makes Next draw a page anew that the build has drawn: its own draft mode, whose mark no browser gets to know. */
export function markOfDrafts(folder: string): string {
  const { preview } = JSON.parse(readFileSync(`${folder}/prerender-manifest.json`, "utf8")) as { preview: { previewModeId: string } };
  return `${name}${preview.previewModeId}`;
}

/** Gives a request the mark where its page is to be drawn anew, and takes away any that came with it. */
export function markRequest({ headers }: IncomingMessage, mark: string, isDrawn: boolean): void {
  if (headers.cookie === undefined && !isDrawn) return;
  const cookies = (headers.cookie ?? "").split(/; */).filter((cookie) => cookie !== "" && !cookie.startsWith(name));
  headers.cookie = (isDrawn ? [...cookies, mark] : cookies).join("; ");
}

/** Whether a page shows the edition to everybody: the front page, the quick check and the method. */
export function showsEdition(path: string): boolean {
  return /^\/+(da|en)(\/+(parathed|readiness|metode|method)(\/|$)|\/*$)/.test(path);
}

/**
 * Has pages that the build drew be drawn anew for as long as that is asked for. Those that it may be asked for are never kept
 * on the way without asking whether they still are as they were, as Next would allow for a year.
 */
export function drawAnew(isDrawn: (path: string) => boolean, folder = ".next"): void {
  const mark = markOfDrafts(folder);
  subscribe("http.server.request.start", (message) => {
    const { request, response } = message as { request: IncomingMessage; response: ServerResponse };
    const path = requestedPath(request.url ?? "/");
    markRequest(request, mark, isDrawn(path));
    if (showsEdition(path)) response.setHeader("Cache-Control", "public, no-cache");
  });
}
