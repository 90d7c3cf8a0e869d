import { sql } from "drizzle-orm";
import { check, index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { moment, person } from "./identity.ts";
import { byPerson } from "./organisation.ts";

// These rows outlive the organisation (design §5): they name it by an id without a foreign key, and by its name then.

/** Who sparred with whom on which day. Never changed, and deleted after five years only (two triggers). */
export const sparred = sqliteTable(
  "sparred",
  {
    clusterId: text("cluster_id").notNull(),
    clusterName: text("cluster_name").notNull(),
    personId: byPerson("person_id"),
    /** YYYY-MM-DD in Copenhagen. */
    day: text("day").notNull(),
  },
  (table) => [primaryKey({ columns: [table.clusterId, table.personId, table.day] }), index("sparred_person").on(table.personId)],
);

/** Somebody named as assessor of a cluster's certification; against the guard only with a written reason. */
export const assessorAssignment = sqliteTable(
  "assessor_assignment",
  {
    id: text("id").primaryKey(),
    clusterId: text("cluster_id").notNull(),
    clusterName: text("cluster_name").notNull(),
    label: text("label").notNull(),
    /** YYYY-MM-DD. */
    auditDay: text("audit_day").notNull(),
    personId: byPerson("person_id"),
    /** Why it is allowed although this person sparred with the cluster; null where the guard had nothing against it. */
    exceptionReason: text("exception_reason"),
    assignedBy: byPerson("assigned_by"),
    assignedAt: moment("assigned_at").notNull(),
    endedAt: moment("ended_at"),
    endedBy: text("ended_by").references(() => person.id),
  },
  (table) => [
    index("assessor_assignment_cluster").on(table.clusterId),
    check("assessor_assignment_reason", sql`${table.exceptionReason} is null or trim(${table.exceptionReason}) <> ''`),
    // Nobody decides about their own independence.
    check("assessor_assignment_not_own", sql`${table.assignedBy} <> ${table.personId}`),
  ],
);
