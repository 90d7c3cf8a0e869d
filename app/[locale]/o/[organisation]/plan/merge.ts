/**
 * Two changes to the same thing: what only the other one changed is taken over, what both changed differently is a
 * conflict and stays as it is here. `base` is what both began from.
 */
export function merged<T extends Record<string, string>>(base: T, mine: T, theirs: T): { values: T; conflicts: (keyof T & string)[] } {
  const values = { ...mine };
  const conflicts: (keyof T & string)[] = [];
  for (const name of Object.keys(base) as (keyof T & string)[]) {
    if (mine[name] === base[name]) values[name] = theirs[name];
    else if (theirs[name] !== base[name] && theirs[name] !== mine[name]) conflicts.push(name);
  }
  return { values, conflicts };
}
