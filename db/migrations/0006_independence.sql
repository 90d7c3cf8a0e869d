DROP TRIGGER `sparred_no_delete`;
--> statement-breakpoint
-- Five years are 1827 days, as in lib/usecases/jobs/retention.ts.
CREATE TRIGGER `sparred_no_early_delete` BEFORE DELETE ON `sparred`
WHEN OLD.`day` > date('now', '-1827 days') BEGIN SELECT RAISE(ABORT, 'who sparred with whom is kept for five years'); END;
