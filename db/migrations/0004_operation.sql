CREATE TABLE `edition_draft` (
	`id` text PRIMARY KEY NOT NULL,
	`edition_id` text NOT NULL,
	`revision` integer NOT NULL,
	`digest` text NOT NULL,
	`document` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`effect_on` text,
	`planned_by` text,
	`planned_at` integer,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`planned_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "edition_draft_digest" CHECK("edition_draft"."digest" glob 'sha256:*' and length("edition_draft"."digest") = 71),
	CONSTRAINT "edition_draft_document" CHECK(json_valid("edition_draft"."document") and json_extract("edition_draft"."document", '$.id') = "edition_draft"."edition_id" and json_extract("edition_draft"."document", '$.revision') = "edition_draft"."revision"),
	CONSTRAINT "edition_draft_effect_on" CHECK("edition_draft"."effect_on" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "edition_draft_planned" CHECK(("edition_draft"."effect_on" is null) = ("edition_draft"."planned_at" is null) and ("edition_draft"."effect_on" is null) = ("edition_draft"."planned_by" is null))
);
--> statement-breakpoint
CREATE INDEX `edition_draft_edition` ON `edition_draft` (`edition_id`,`revision`);--> statement-breakpoint
CREATE TABLE `edition_withdrawal` (
	`edition_id` text NOT NULL,
	`revision` integer NOT NULL,
	`reason` text NOT NULL,
	`withdrawn_by` text NOT NULL,
	`withdrawn_at` integer NOT NULL,
	PRIMARY KEY(`edition_id`, `revision`),
	FOREIGN KEY (`withdrawn_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`,`revision`) REFERENCES `edition_revision`(`edition_id`,`revision`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "edition_withdrawal_reason" CHECK(trim("edition_withdrawal"."reason") <> '')
);
--> statement-breakpoint
ALTER TABLE `two_factor` ADD `last_step` integer;--> statement-breakpoint
ALTER TABLE `token` ADD `scope` text DEFAULT 'read-and-save' NOT NULL;--> statement-breakpoint
ALTER TABLE `token` ADD `expires_at` integer;