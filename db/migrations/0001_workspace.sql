CREATE TABLE `answer` (
	`assessment_id` text NOT NULL,
	`part` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`carried` text,
	PRIMARY KEY(`assessment_id`, `part`, `key`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_part" CHECK(part in ('answers', 'remarks', 'eligibility', 'labels', 'improvements', 'effort')),
	CONSTRAINT "answer_version" CHECK("answer"."version" >= 1),
	CONSTRAINT "answer_value" CHECK(json_valid("answer"."value"))
);
--> statement-breakpoint
CREATE TABLE `answer_change` (
	`assessment_id` text NOT NULL,
	`part` text NOT NULL,
	`key` text NOT NULL,
	`version` integer NOT NULL,
	`value` text NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`origin` text NOT NULL,
	`reason` text,
	PRIMARY KEY(`assessment_id`, `part`, `key`, `version`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "answer_change_part" CHECK(part in ('answers', 'remarks', 'eligibility', 'labels', 'improvements', 'effort'))
);
--> statement-breakpoint
CREATE TABLE `assessment` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`revision` integer NOT NULL,
	`state` text NOT NULL,
	`previous_id` text,
	`started_at` integer NOT NULL,
	`started_by` text NOT NULL,
	`submitted_at` integer,
	`audit_day` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`started_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`edition_id`,`revision`) REFERENCES `edition_revision`(`edition_id`,`revision`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`previous_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "assessment_state" CHECK("assessment"."state" in ('open', 'submitted') and ("assessment"."state" = 'submitted') = ("assessment"."submitted_at" is not null))
);
--> statement-breakpoint
CREATE INDEX `assessment_organisation` ON `assessment` (`organisation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `assessment_open` ON `assessment` (`organisation_id`) WHERE "assessment"."state" = 'open';--> statement-breakpoint
CREATE TABLE `assignment` (
	`assessment_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`person_id` text NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	PRIMARY KEY(`assessment_id`, `indicator_id`),
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `comment` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`text` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "comment_text" CHECK(trim("comment"."text") <> '')
);
--> statement-breakpoint
CREATE INDEX `comment_place` ON `comment` (`assessment_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `snapshot` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`edition_id` text NOT NULL,
	`revision` integer NOT NULL,
	`digest` text NOT NULL,
	`engine` integer NOT NULL,
	`answers` text NOT NULL,
	`result` text NOT NULL,
	`taken_by` text NOT NULL,
	`taken_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`taken_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "snapshot_answers" CHECK(json_valid("snapshot"."answers")),
	CONSTRAINT "snapshot_result" CHECK(json_valid("snapshot"."result"))
);
--> statement-breakpoint
CREATE INDEX `snapshot_organisation` ON `snapshot` (`organisation_id`,`taken_at`);--> statement-breakpoint
CREATE TABLE `blind_rater` (
	`round_id` text NOT NULL,
	`person_id` text NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`round_id`, `person_id`),
	FOREIGN KEY (`round_id`) REFERENCES `blind_round`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `blind_round` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`indicators` text NOT NULL,
	`opened_by` text NOT NULL,
	`opened_at` integer NOT NULL,
	`closed_at` integer,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`opened_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `blind_round_assessment` ON `blind_round` (`assessment_id`);--> statement-breakpoint
CREATE TABLE `consensus` (
	`round_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`points` integer NOT NULL,
	`reason` text NOT NULL,
	`agreed_by` text NOT NULL,
	`agreed_at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `indicator_id`),
	FOREIGN KEY (`round_id`) REFERENCES `blind_round`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agreed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consensus_points" CHECK("consensus"."points" >= 0),
	CONSTRAINT "consensus_reason" CHECK(trim("consensus"."reason") <> '')
);
--> statement-breakpoint
CREATE TABLE `contribution` (
	`round_id` text NOT NULL,
	`person_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`points` integer NOT NULL,
	`note` text,
	`given_at` integer NOT NULL,
	PRIMARY KEY(`round_id`, `person_id`, `indicator_id`),
	FOREIGN KEY (`round_id`) REFERENCES `blind_round`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`round_id`,`person_id`) REFERENCES `blind_rater`(`round_id`,`person_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "contribution_points" CHECK("contribution"."points" >= 0)
);
--> statement-breakpoint
CREATE TABLE `evidence` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`title` text NOT NULL,
	`document_date` text,
	`link` text,
	`storage_key` text,
	`file_name` text,
	`media_type` text,
	`size` integer,
	`hash` text,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "evidence_title" CHECK(trim("evidence"."title") <> ''),
	CONSTRAINT "evidence_either" CHECK(("evidence"."link" is null) <> ("evidence"."storage_key" is null)),
	CONSTRAINT "evidence_file" CHECK("evidence"."storage_key" is null or ("evidence"."file_name" is not null and "evidence"."media_type" is not null and "evidence"."size" > 0 and length("evidence"."hash") = 64))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evidence_storage_key_unique` ON `evidence` (`storage_key`);--> statement-breakpoint
CREATE INDEX `evidence_organisation` ON `evidence` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `evidence_use` (
	`evidence_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`kind` text NOT NULL,
	`place` text,
	`added_by` text NOT NULL,
	`added_at` integer NOT NULL,
	PRIMARY KEY(`evidence_id`, `assessment_id`, `indicator_id`, `kind`),
	FOREIGN KEY (`evidence_id`) REFERENCES `evidence`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`added_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `evidence_use_assessment` ON `evidence_use` (`assessment_id`,`indicator_id`);--> statement-breakpoint
CREATE TABLE `account` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`person_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `account_person` ON `account` (`person_id`);--> statement-breakpoint
CREATE TABLE `passkey` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text,
	`public_key` text NOT NULL,
	`person_id` text NOT NULL,
	`credential_id` text NOT NULL,
	`counter` integer NOT NULL,
	`device_type` text NOT NULL,
	`backed_up` integer NOT NULL,
	`transports` text,
	`aaguid` text,
	`created_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `passkey_credential_id_unique` ON `passkey` (`credential_id`);--> statement-breakpoint
CREATE INDEX `passkey_person` ON `passkey` (`person_id`);--> statement-breakpoint
CREATE TABLE `person` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer NOT NULL,
	`image` text,
	`two_factor_enabled` integer,
	`locale` text DEFAULT 'da' NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`erased_at` integer,
	CONSTRAINT "person_email" CHECK("person"."email" = lower("person"."email") and "person"."email" <> ''),
	CONSTRAINT "person_locale" CHECK("person"."locale" in ('da', 'en'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `person_email_unique` ON `person` (`email`);--> statement-breakpoint
CREATE TABLE `rate_limit` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limit_key_unique` ON `rate_limit` (`key`);--> statement-breakpoint
CREATE TABLE `session` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`person_id` text NOT NULL,
	`strength` text DEFAULT 'single' NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "session_strength" CHECK("session"."strength" in ('single', 'second-factor', 'passkey'))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `session_token_unique` ON `session` (`token`);--> statement-breakpoint
CREATE INDEX `session_person` ON `session` (`person_id`);--> statement-breakpoint
CREATE TABLE `two_factor` (
	`id` text PRIMARY KEY NOT NULL,
	`secret` text NOT NULL,
	`backup_codes` text NOT NULL,
	`person_id` text NOT NULL,
	`verified` integer,
	`failed_verification_count` integer,
	`locked_until` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `two_factor_person` ON `two_factor` (`person_id`);--> statement-breakpoint
CREATE TABLE `verification` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verification_identifier` ON `verification` (`identifier`);--> statement-breakpoint
CREATE TABLE `job` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`key` text NOT NULL,
	`payload` text,
	`run_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`lease_until` integer,
	`lease_owner` text,
	`done_at` integer,
	`failed_at` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	CONSTRAINT "job_id" CHECK("job"."id" <> ''),
	CONSTRAINT "job_kind" CHECK("job"."kind" <> ''),
	CONSTRAINT "job_key" CHECK("job"."key" <> ''),
	CONSTRAINT "job_payload" CHECK("job"."payload" is null or json_valid("job"."payload")),
	CONSTRAINT "job_payload_gone" CHECK(("job"."payload" is null) = ("job"."done_at" is not null or "job"."failed_at" is not null)),
	CONSTRAINT "job_run_at" CHECK("job"."run_at" > 0),
	CONSTRAINT "job_attempts" CHECK("job"."attempts" >= 0),
	CONSTRAINT "job_lease" CHECK(("job"."lease_until" is null) = ("job"."lease_owner" is null)),
	CONSTRAINT "job_finished_once" CHECK("job"."done_at" is null or "job"."failed_at" is null),
	CONSTRAINT "job_finished_free" CHECK("job"."lease_owner" is null or ("job"."done_at" is null and "job"."failed_at" is null)),
	CONSTRAINT "job_failed_why" CHECK("job"."failed_at" is null or "job"."last_error" is not null),
	CONSTRAINT "job_created_at" CHECK("job"."created_at" > 0)
);
--> statement-breakpoint
CREATE INDEX `job_waiting` ON `job` (`run_at`) WHERE done_at is null and failed_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX `job_kind_key` ON `job` (`kind`,`key`);--> statement-breakpoint
CREATE TABLE `migration` (
	`id` text PRIMARY KEY NOT NULL,
	`assessment_id` text NOT NULL,
	`from_edition` text NOT NULL,
	`from_revision` integer NOT NULL,
	`to_edition` text NOT NULL,
	`to_revision` integer NOT NULL,
	`decisions` text NOT NULL,
	`before` text NOT NULL,
	`applied_by` text NOT NULL,
	`applied_at` integer NOT NULL,
	`reverted_by` text,
	`reverted_at` integer,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`applied_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reverted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "migration_before" CHECK(json_valid("migration"."before")),
	CONSTRAINT "migration_reverted" CHECK(("migration"."reverted_by" is null) = ("migration"."reverted_at" is null))
);
--> statement-breakpoint
CREATE INDEX `migration_assessment` ON `migration` (`assessment_id`,`applied_at`);--> statement-breakpoint
CREATE TABLE `audit_entry` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`at` integer NOT NULL,
	`action` text NOT NULL,
	`person_id` text,
	`organisation_id` text,
	`subject` text,
	`detail` text NOT NULL
);
--> statement-breakpoint
CREATE INDEX `audit_entry_organisation` ON `audit_entry` (`organisation_id`,`at`);--> statement-breakpoint
CREATE TABLE `invitation` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`email` text NOT NULL,
	`role` text NOT NULL,
	`secret_hash` text NOT NULL,
	`invited_by` text,
	`invited_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`invited_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`accepted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitation_email" CHECK("invitation"."email" = lower("invitation"."email") and "invitation"."email" <> ''),
	CONSTRAINT "invitation_role" CHECK(("invitation"."organisation_id" is null) = ("invitation"."role" in ('benchmarker', 'analyst', 'admin', 'steering')))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_secret_hash_unique` ON `invitation` (`secret_hash`);--> statement-breakpoint
CREATE INDEX `invitation_organisation` ON `invitation` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `membership` (
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`joined_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "membership_role" CHECK("membership"."role" in ('lead', 'member', 'reader'))
);
--> statement-breakpoint
CREATE INDEX `membership_person` ON `membership` (`person_id`);--> statement-breakpoint
CREATE TABLE `organisation` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`postcode` text,
	`created_at` integer NOT NULL,
	`deleted_at` integer,
	CONSTRAINT "organisation_slug" CHECK("organisation"."slug" <> '' and "organisation"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "organisation_name" CHECK(trim("organisation"."name") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `organisation_slug_unique` ON `organisation` (`slug`);--> statement-breakpoint
CREATE TABLE `programme_fact` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `programme_role` (
	`person_id` text NOT NULL,
	`role` text NOT NULL,
	`granted_at` integer NOT NULL,
	`granted_by` text,
	PRIMARY KEY(`person_id`, `role`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`granted_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "programme_role_role" CHECK("programme_role"."role" in ('benchmarker', 'analyst', 'admin', 'steering')),
	CONSTRAINT "programme_role_not_own" CHECK("programme_role"."granted_by" is null or "programme_role"."granted_by" <> "programme_role"."person_id")
);
--> statement-breakpoint
CREATE TABLE `token` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`label` text NOT NULL,
	`hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `token_hash_unique` ON `token` (`hash`);--> statement-breakpoint
CREATE INDEX `token_person` ON `token` (`person_id`);--> statement-breakpoint
CREATE TABLE `column_mapping` (
	`organisation_id` text NOT NULL,
	`headers` text NOT NULL,
	`mapping` text NOT NULL,
	`used_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `headers`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "column_mapping_mapping" CHECK(json_valid("column_mapping"."mapping"))
);
--> statement-breakpoint
CREATE TABLE `participant` (
	`import_id` text NOT NULL,
	`row` integer NOT NULL,
	`organisation_id` text NOT NULL,
	`type` text,
	`postcode` text,
	`joined` text,
	`left_on` text,
	`commitment` text,
	`commitment_evidence` text,
	`last_contact` text,
	PRIMARY KEY(`import_id`, `row`),
	FOREIGN KEY (`import_id`) REFERENCES `participant_import`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `participant_organisation` ON `participant` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `participant_import` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`rows` integer NOT NULL,
	`imported_by` text NOT NULL,
	`imported_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`imported_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `participant_import_organisation` ON `participant_import` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `calendar_feed` (
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`secret_hash` text NOT NULL,
	`renewed_at` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feed_secret_hash_unique` ON `calendar_feed` (`secret_hash`);--> statement-breakpoint
CREATE TABLE `plan_action` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`assessment_id` text,
	`indicator_id` text,
	`from_points` integer,
	`to_points` integer,
	`title` text NOT NULL,
	`owner` text,
	`due` text,
	`state` text NOT NULL,
	`not_planned_because` text,
	`note` text,
	`version` integer NOT NULL,
	`changed_by` text NOT NULL,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`owner`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "plan_action_title" CHECK(trim("plan_action"."title") <> ''),
	CONSTRAINT "plan_action_state" CHECK("plan_action"."state" in ('planned', 'doing', 'done', 'not-planned')),
	CONSTRAINT "plan_action_because" CHECK("plan_action"."state" <> 'not-planned' or trim(coalesce("plan_action"."not_planned_because", '')) <> '')
);
--> statement-breakpoint
CREATE INDEX `plan_action_organisation` ON `plan_action` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `reminder_choice` (
	`organisation_id` text NOT NULL,
	`person_id` text NOT NULL,
	`choice` text NOT NULL,
	PRIMARY KEY(`organisation_id`, `person_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TRIGGER `snapshot_no_update` BEFORE UPDATE ON `snapshot` BEGIN SELECT RAISE(ABORT, 'a snapshot is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `snapshot_no_delete` BEFORE DELETE ON `snapshot`
WHEN EXISTS (SELECT 1 FROM `organisation` WHERE `id` = OLD.`organisation_id`) BEGIN SELECT RAISE(ABORT, 'a snapshot is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `answer_change_no_update` BEFORE UPDATE ON `answer_change` BEGIN SELECT RAISE(ABORT, 'the history of answers is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `audit_entry_no_update` BEFORE UPDATE ON `audit_entry` BEGIN SELECT RAISE(ABORT, 'the audit log is frozen'); END;
