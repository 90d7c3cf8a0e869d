/**
 * The content security policy of a page: its scripts are our own files and those named here, by hash (static pages, see
 * `bin/seal.ts`) or by nonce (pages rendered on request, when they come). No inline script runs that is not named.
 */
export function contentSecurityPolicy(namedScripts: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${namedScripts.join(" ")}`.trim(),
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

/** The nonce that a policy names; none where it names none. */
export function nonceOf(policy: string | null): string | undefined {
  return /'nonce-([^']+)'/.exec(policy ?? "")?.[1];
}
