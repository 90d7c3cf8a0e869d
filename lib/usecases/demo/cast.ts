import type { ProgrammeRole, SecretariatRole } from "#lib/authz/subjects.ts";

/** The two clusters of the demo. They are invented, and so is everybody in them. */
export const clusters = {
  nordlys: { slug: "guld", name: "Klynge Nordlys", postcode: "8200" },
  bolge: { slug: "ny", name: "Klynge Ny Bølge", postcode: "6700" },
} as const;
export type ClusterKey = keyof typeof clusters;

export type CastMember = {
  email: string;
  name: string;
  secretariat?: readonly [ClusterKey, SecretariatRole];
  programme?: ProgrammeRole;
};

/** Everybody with an account in the demo (contract §6). The first lead of a cluster is who made its workspace. */
export const cast = [
  { email: "lead@guld.example", name: "Karen Vestergaard", secretariat: ["nordlys", "lead"] },
  { email: "member@guld.example", name: "Jonas Lindholm", secretariat: ["nordlys", "member"] },
  { email: "reader@guld.example", name: "Birgit Sandager", secretariat: ["nordlys", "reader"] },
  { email: "lead@ny.example", name: "Amir Kjeldsen", secretariat: ["bolge", "lead"] },
  { email: "benchmarker@ced.example", name: "Lone Brandt", programme: "benchmarker" },
  { email: "benchmarker2@ced.example", name: "Peter Oksbjerg", programme: "benchmarker" },
  { email: "analyst@ced.example", name: "Signe Riis", programme: "analyst" },
  { email: "admin@ced.example", name: "Mads Frandsen", programme: "admin" },
  { email: "steering@ced.example", name: "Ulla Thorsen", programme: "steering" },
] as const satisfies readonly CastMember[];
export type Email = (typeof cast)[number]["email"];
