/** What a request asks for, without the host that clients of a proxy write before it. */
export function withoutHost(url: string): string {
  return url.replace(/^[a-z]+:\/\/[^/?]*/i, "");
}

/** The path of what a request asks for, decoded; undecodable ones lead nowhere before anybody asks (undecodable.ts). */
export function requestedPath(url: string): string {
  return decodeURIComponent(withoutHost(url).split("?", 1)[0] ?? "");
}

/** Whether a path is a page's: no endpoint's, no file's of the build, no icon's. */
export function isPage(path: string): boolean {
  return !/^\/+(api|_next)(\/|$)|^\/+(icon\.svg|favicon\.ico)$/.test(path);
}
