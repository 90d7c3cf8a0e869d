/** Days from asking until an organisation is gone. */
export const graceDays = 30;

/** When an organisation that was asked to be deleted at a moment is gone. */
export function goneAt(deletedAt: Date): Date {
  return new Date(deletedAt.getTime() + graceDays * 24 * 60 * 60 * 1000);
}
