/** How somebody came in, as a session keeps it. */
export type Strength = "single" | "second-factor" | "passkey";

const strong: Readonly<Record<string, Strength>> = {
  "/two-factor/verify-totp": "second-factor",
  "/two-factor/verify-backup-code": "second-factor",
  "/passkey/verify-authentication": "passkey",
};

/** The strength of a session that an endpoint of the sign-in library makes or confirms. */
export function strengthOf(path: string | undefined): Strength {
  return path !== undefined && Object.hasOwn(strong, path) ? (strong[path] ?? "single") : "single";
}

/** Endpoints where a code is given: as the second step of a sign-in, or to raise a session that came in by one thing. */
export function takesCode(path: string | undefined): boolean {
  return strengthOf(path) === "second-factor";
}

const guarded = new Set([
  "/two-factor/enable",
  "/two-factor/disable",
  "/two-factor/get-totp-uri",
  "/two-factor/generate-backup-codes",
  "/passkey/generate-register-options",
  "/passkey/verify-registration",
  "/passkey/delete-passkey",
  "/passkey/update-passkey",
  "/change-password",
  "/link-social",
]);

/** What changes how somebody signs in: with a strong way in place, a session that came in by one thing may not do it. */
export function needsStrength(path: string): boolean {
  return guarded.has(path);
}
