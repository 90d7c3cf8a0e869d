CREATE TABLE `attendance` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`cluster_id` text,
	`body` text NOT NULL,
	`counts_as` text NOT NULL,
	`region` text,
	`people` integer NOT NULL,
	`source` text NOT NULL,
	`batch` text,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`cluster_id`) REFERENCES `register_cluster`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "attendance_people" CHECK("attendance"."people" > 0),
	CONSTRAINT "attendance_cluster_counts" CHECK("attendance"."cluster_id" is null or "attendance"."counts_as" = 'cluster')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_body` ON `attendance` (`event_id`,`body`);--> statement-breakpoint
CREATE INDEX `attendance_cluster` ON `attendance` (`cluster_id`);--> statement-breakpoint
CREATE INDEX `attendance_batch` ON `attendance` (`batch`);--> statement-breakpoint
CREATE TABLE `attendance_name` (
	`name` text PRIMARY KEY NOT NULL,
	`cluster_id` text,
	`counts_as` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`confirmed_at` integer NOT NULL,
	FOREIGN KEY (`cluster_id`) REFERENCES `register_cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`confirmed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `attendee` (
	`attendance_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text NOT NULL,
	`email` text,
	PRIMARY KEY(`attendance_id`, `number`),
	FOREIGN KEY (`attendance_id`) REFERENCES `attendance`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `evaluation` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`satisfaction` integer NOT NULL,
	`usefulness` integer,
	`text` text,
	`text_state` text NOT NULL,
	`source` text NOT NULL,
	`batch` text,
	`given_on` text NOT NULL,
	`read_by` text,
	`read_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `event`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`read_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evaluation_satisfaction" CHECK("evaluation"."satisfaction" between 1 and 5),
	CONSTRAINT "evaluation_usefulness" CHECK("evaluation"."usefulness" between 1 and 5),
	CONSTRAINT "evaluation_read" CHECK("evaluation"."text" is null or ("evaluation"."text_state" = 'waiting') = ("evaluation"."read_by" is null))
);
--> statement-breakpoint
CREATE INDEX `evaluation_event` ON `evaluation` (`event_id`);--> statement-breakpoint
CREATE TABLE `event` (
	`id` text PRIMARY KEY NOT NULL,
	`offering_id` text NOT NULL,
	`title` text NOT NULL,
	`day` text NOT NULL,
	`until` text,
	`place` text,
	`url` text,
	`keeps_people_because` text,
	`evaluation_hash` text,
	`evaluation_until` text,
	`version` integer NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`offering_id`) REFERENCES `offering`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "event_title" CHECK(trim("event"."title") <> ''),
	CONSTRAINT "event_until" CHECK("event"."until" is null or "event"."until" >= "event"."day"),
	CONSTRAINT "event_keeps" CHECK("event"."keeps_people_because" is null or trim("event"."keeps_people_because") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_evaluation_hash_unique` ON `event` (`evaluation_hash`);--> statement-breakpoint
CREATE INDEX `event_offering` ON `event` (`offering_id`,`day`);--> statement-breakpoint
CREATE INDEX `event_day` ON `event` (`day`);--> statement-breakpoint
CREATE TABLE `event_sheet_mapping` (
	`kind` text NOT NULL,
	`headers` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` integer NOT NULL,
	PRIMARY KEY(`kind`, `headers`),
	CONSTRAINT "event_sheet_mapping_mapping" CHECK(json_valid("event_sheet_mapping"."mapping"))
);
--> statement-breakpoint
CREATE TABLE `offering` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`title_da` text NOT NULL,
	`title_en` text NOT NULL,
	`description_da` text NOT NULL,
	`description_en` text NOT NULL,
	`url` text,
	`reported_as` text,
	`days` integer,
	`cost` integer,
	`version` integer NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "offering_title" CHECK(trim("offering"."title_da") <> '' and trim("offering"."title_en") <> ''),
	CONSTRAINT "offering_url" CHECK("offering"."url" is null or "offering"."url" like 'https://%'),
	CONSTRAINT "offering_effort" CHECK(coalesce("offering"."days", 0) >= 0 and coalesce("offering"."cost", 0) >= 0)
);
--> statement-breakpoint
CREATE TABLE `offering_click` (
	`offering_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`month` text NOT NULL,
	`place` text NOT NULL,
	`clicks` integer NOT NULL,
	PRIMARY KEY(`offering_id`, `edition_id`, `indicator_id`, `month`, `place`),
	FOREIGN KEY (`offering_id`) REFERENCES `offering`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `offering_indicator` (
	`offering_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	PRIMARY KEY(`offering_id`, `edition_id`, `indicator_id`),
	FOREIGN KEY (`offering_id`) REFERENCES `offering`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `offering_indicator_indicator` ON `offering_indicator` (`edition_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `reference_figure` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`indicator_id` text,
	`label_da` text NOT NULL,
	`label_en` text NOT NULL,
	`value` text NOT NULL,
	`year` integer NOT NULL,
	`source` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "reference_figure_source" CHECK(trim("reference_figure"."source") <> '')
);
--> statement-breakpoint
CREATE INDEX `reference_figure_edition` ON `reference_figure` (`edition_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `release` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`rules_digest` text NOT NULL,
	`from_day` text NOT NULL,
	`to_day` text NOT NULL,
	`state` text NOT NULL,
	`progress` integer NOT NULL,
	`asked_by` text,
	`asked_at` integer NOT NULL,
	`made_at` integer,
	`published_by` text,
	`published_at` integer,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`published_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "release_period" CHECK("release"."from_day" <= "release"."to_day"),
	CONSTRAINT "release_progress" CHECK("release"."progress" between 0 and 100),
	CONSTRAINT "release_publication" CHECK(("release"."state" = 'published') = ("release"."published_at" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `release_published` ON `release` (`edition_id`,`to_day`) WHERE "release"."state" = 'published';--> statement-breakpoint
CREATE TABLE `release_cell` (
	`release_id` text NOT NULL,
	`kind` text NOT NULL,
	`cut` text NOT NULL,
	`indicator_id` text NOT NULL,
	`offering_id` text NOT NULL,
	`value` text,
	`suppressed` text,
	PRIMARY KEY(`release_id`, `kind`, `cut`, `indicator_id`, `offering_id`),
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "release_cell_either" CHECK(("release_cell"."value" is null) <> ("release_cell"."suppressed" is null))
);
--> statement-breakpoint
CREATE TABLE `release_contribution` (
	`release_id` text NOT NULL,
	`contributor` text NOT NULL,
	`data` text NOT NULL,
	PRIMARY KEY(`release_id`, `contributor`),
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_report` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`assessment_id` text,
	`release_id` text,
	`form` text DEFAULT 'assessment' NOT NULL,
	`kind` text NOT NULL,
	`locale` text NOT NULL,
	`asked_by` text NOT NULL,
	`asked_at` integer NOT NULL,
	`state` text NOT NULL,
	`progress` integer NOT NULL,
	`failed_because` text,
	`print_hash` text,
	`storage_key` text,
	`file_name` text,
	`size` integer,
	`hash` text,
	`done_at` integer,
	`missing` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`release_id`) REFERENCES `release`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_of" CHECK(("__new_report"."assessment_id" is null) = ("__new_report"."organisation_id" is null) and ("__new_report"."assessment_id" is null) <> ("__new_report"."release_id" is null) and ("__new_report"."form" = 'assessment') = ("__new_report"."release_id" is null)),
	CONSTRAINT "report_kind" CHECK("__new_report"."kind" in ('pdf', 'spreadsheet', 'word', 'dossier')),
	CONSTRAINT "report_state" CHECK("__new_report"."state" in ('waiting', 'working', 'done', 'failed')),
	CONSTRAINT "report_progress" CHECK("__new_report"."progress" between 0 and 100),
	CONSTRAINT "report_done" CHECK(("__new_report"."state" = 'done') = ("__new_report"."storage_key" is not null) and ("__new_report"."state" = 'failed') = ("__new_report"."failed_because" is not null))
);
--> statement-breakpoint
INSERT INTO `__new_report`("id", "organisation_id", "assessment_id", "release_id", "form", "kind", "locale", "asked_by", "asked_at", "state", "progress", "failed_because", "print_hash", "storage_key", "file_name", "size", "hash", "done_at", "missing") SELECT "id", "organisation_id", "assessment_id", NULL, 'assessment', "kind", "locale", "asked_by", "asked_at", "state", "progress", "failed_because", "print_hash", "storage_key", "file_name", "size", "hash", "done_at", NULL FROM `report`;--> statement-breakpoint
DROP TABLE `report`;--> statement-breakpoint
ALTER TABLE `__new_report` RENAME TO `report`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE UNIQUE INDEX `report_print_hash_unique` ON `report` (`print_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_storage_key_unique` ON `report` (`storage_key`);--> statement-breakpoint
CREATE INDEX `report_assessment` ON `report` (`assessment_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `report_release` ON `report` (`release_id`,`asked_at`);--> statement-breakpoint
CREATE TRIGGER `release_published_no_update` BEFORE UPDATE ON `release`
WHEN OLD.`state` = 'published' BEGIN SELECT RAISE(ABORT, 'a published release is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `release_published_no_delete` BEFORE DELETE ON `release`
WHEN OLD.`state` = 'published' BEGIN SELECT RAISE(ABORT, 'a published release is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `release_cell_no_update` BEFORE UPDATE ON `release_cell` BEGIN SELECT RAISE(ABORT, 'a cell of a release is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `release_cell_no_insert` BEFORE INSERT ON `release_cell`
WHEN (SELECT `state` FROM `release` WHERE `id` = NEW.`release_id`) = 'published' BEGIN SELECT RAISE(ABORT, 'a published release is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `release_cell_no_delete` BEFORE DELETE ON `release_cell`
WHEN (SELECT `state` FROM `release` WHERE `id` = OLD.`release_id`) = 'published' BEGIN SELECT RAISE(ABORT, 'a published release is frozen'); END;
