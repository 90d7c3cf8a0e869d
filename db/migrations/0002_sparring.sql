CREATE TABLE `consent` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`purpose` text NOT NULL,
	`assessment_id` text,
	`given_by` text NOT NULL,
	`given_at` integer NOT NULL,
	`withdrawn_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`given_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`withdrawn_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "consent_purpose" CHECK("consent"."purpose" in ('sparring', 'statistics', 'public-facts')),
	CONSTRAINT "consent_assessment" CHECK(("consent"."purpose" = 'sparring') = ("consent"."assessment_id" is not null)),
	CONSTRAINT "consent_withdrawn" CHECK(("consent"."withdrawn_at" is null) = ("consent"."withdrawn_by" is null))
);
--> statement-breakpoint
CREATE INDEX `consent_organisation` ON `consent` (`organisation_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `consent_standing` ON `consent` (`organisation_id`,`purpose`) WHERE "consent"."withdrawn_at" is null and "consent"."assessment_id" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `consent_standing_round` ON `consent` (`assessment_id`) WHERE "consent"."withdrawn_at" is null;--> statement-breakpoint
CREATE TABLE `look` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`organisation_id` text NOT NULL,
	`assessment_id` text,
	`person_id` text NOT NULL,
	`at` integer NOT NULL,
	`what` text NOT NULL,
	`subject` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "look_what" CHECK("look"."what" in ('caseload', 'case', 'document', 'report', 'session', 'mock-audit'))
);
--> statement-breakpoint
CREATE INDEX `look_organisation` ON `look` (`organisation_id`,`at`);--> statement-breakpoint
CREATE TABLE `assessor_assignment` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`cluster_name` text NOT NULL,
	`label` text NOT NULL,
	`audit_day` text NOT NULL,
	`person_id` text NOT NULL,
	`exception_reason` text,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`ended_at` integer,
	`ended_by` text,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`ended_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "assessor_assignment_reason" CHECK("assessor_assignment"."exception_reason" is null or trim("assessor_assignment"."exception_reason") <> ''),
	CONSTRAINT "assessor_assignment_not_own" CHECK("assessor_assignment"."assigned_by" <> "assessor_assignment"."person_id")
);
--> statement-breakpoint
CREATE INDEX `assessor_assignment_cluster` ON `assessor_assignment` (`cluster_id`);--> statement-breakpoint
CREATE TABLE `sparred` (
	`cluster_id` text NOT NULL,
	`cluster_name` text NOT NULL,
	`person_id` text NOT NULL,
	`day` text NOT NULL,
	PRIMARY KEY(`cluster_id`, `person_id`, `day`),
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sparred_person` ON `sparred` (`person_id`);--> statement-breakpoint
CREATE TABLE `assessor_remark` (
	`id` text PRIMARY KEY NOT NULL,
	`outcome_id` text NOT NULL,
	`indicator_id` text,
	`text` text NOT NULL,
	`plan_action_id` text,
	FOREIGN KEY (`outcome_id`) REFERENCES `official_outcome`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "assessor_remark_text" CHECK(trim("assessor_remark"."text") <> '')
);
--> statement-breakpoint
CREATE INDEX `assessor_remark_outcome` ON `assessor_remark` (`outcome_id`);--> statement-breakpoint
CREATE TABLE `calibration_cell` (
	`edition_id` text NOT NULL,
	`day` text NOT NULL,
	`indicator_id` text NOT NULL,
	`pair` text NOT NULL,
	`clusters` integer,
	`value` text,
	PRIMARY KEY(`edition_id`, `day`, `indicator_id`, `pair`),
	CONSTRAINT "calibration_cell_disclosed" CHECK(("calibration_cell"."clusters" is null) = ("calibration_cell"."value" is null))
);
--> statement-breakpoint
CREATE TABLE `official_outcome` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`assessment_id` text NOT NULL,
	`label` text NOT NULL,
	`awarded` integer NOT NULL,
	`assessed_on` text NOT NULL,
	`valid_until` text,
	`certificate` text,
	`points` integer,
	`possible` integer,
	`version` integer NOT NULL,
	`recorded_by` text NOT NULL,
	`recorded_at` integer NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer,
	`returned_because` text,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`recorded_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "official_outcome_points" CHECK(("official_outcome"."points" is null) = ("official_outcome"."possible" is null) and "official_outcome"."points" between 0 and "official_outcome"."possible"),
	CONSTRAINT "official_outcome_end" CHECK("official_outcome"."awarded" or "official_outcome"."valid_until" is null),
	CONSTRAINT "official_outcome_confirmed" CHECK(("official_outcome"."confirmed_at" is null) = ("official_outcome"."confirmed_by" is null))
);
--> statement-breakpoint
CREATE INDEX `official_outcome_organisation` ON `official_outcome` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `official_rating` (
	`outcome_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`points` integer NOT NULL,
	PRIMARY KEY(`outcome_id`, `indicator_id`),
	FOREIGN KEY (`outcome_id`) REFERENCES `official_outcome`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "official_rating_points" CHECK("official_rating"."points" >= 0)
);
--> statement-breakpoint
CREATE TABLE `label_award` (
	`id` text PRIMARY KEY NOT NULL,
	`cluster_id` text NOT NULL,
	`label` text NOT NULL,
	`awarded` text,
	`valid_until` text,
	`awarded_from` text,
	`ends_on` text,
	`certificate` text,
	`score_percent` text,
	`source` text NOT NULL,
	`confidence` text NOT NULL,
	`note` text,
	`lapsed_on` text,
	`lapse_confirmed_by` text,
	`version` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`cluster_id`) REFERENCES `register_cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`lapse_confirmed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "label_award_label" CHECK("label_award"."label" in ('bronze', 'silver', 'gold')),
	CONSTRAINT "label_award_source" CHECK(trim("label_award"."source") <> ''),
	CONSTRAINT "label_award_awarded" CHECK(("label_award"."awarded" is null) = ("label_award"."awarded_from" is null)),
	CONSTRAINT "label_award_end" CHECK(("label_award"."valid_until" is null) = ("label_award"."ends_on" is null))
);
--> statement-breakpoint
CREATE INDEX `label_award_cluster` ON `label_award` (`cluster_id`,`label`);--> statement-breakpoint
CREATE INDEX `label_award_end` ON `label_award` (`ends_on`);--> statement-breakpoint
CREATE TABLE `label_count` (
	`id` text PRIMARY KEY NOT NULL,
	`as_of` text NOT NULL,
	`gold` integer,
	`silver` integer,
	`bronze` integer,
	`of_total` integer,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `label_notice` (
	`award_id` text NOT NULL,
	`ends_on` text NOT NULL,
	`days_before` integer NOT NULL,
	`sent_at` integer NOT NULL,
	PRIMARY KEY(`award_id`, `ends_on`, `days_before`),
	FOREIGN KEY (`award_id`) REFERENCES `label_award`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `published_score` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation` text NOT NULL,
	`country` text NOT NULL,
	`year` text NOT NULL,
	`score_percent` text NOT NULL,
	`points` integer,
	`points_max` integer,
	`source` text NOT NULL
);
--> statement-breakpoint
CREATE TABLE `register_change` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`batch` text NOT NULL,
	`cluster_id` text NOT NULL,
	`award_id` text,
	`before` text,
	`after` text,
	`reason` text NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `register_change_cluster` ON `register_change` (`cluster_id`);--> statement-breakpoint
CREATE INDEX `register_change_batch` ON `register_change` (`batch`);--> statement-breakpoint
CREATE TABLE `register_cluster` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`sort_name` text NOT NULL,
	`field` text,
	`region` text,
	`region_confidence` text,
	`host` text,
	`founded` text,
	`website` text,
	`eccp` text,
	`secretariat_id` text,
	`version` integer NOT NULL,
	`changed_by` text,
	`changed_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`secretariat_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`changed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "register_cluster_slug" CHECK("register_cluster"."slug" <> '' and "register_cluster"."slug" not glob '*[^a-z0-9-]*'),
	CONSTRAINT "register_cluster_name" CHECK(trim("register_cluster"."name") <> '')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_cluster_slug_unique` ON `register_cluster` (`slug`);--> statement-breakpoint
CREATE INDEX `register_cluster_name` ON `register_cluster` (`name`);--> statement-breakpoint
CREATE INDEX `register_cluster_order` ON `register_cluster` (`sort_name`,`slug`);--> statement-breakpoint
CREATE INDEX `register_cluster_secretariat` ON `register_cluster` (`secretariat_id`);--> statement-breakpoint
CREATE TABLE `register_criterion` (
	`cluster_id` text NOT NULL,
	`criterion` text NOT NULL,
	`met` integer NOT NULL,
	`source` text NOT NULL,
	`checked_on` text NOT NULL,
	`checked_by` text,
	PRIMARY KEY(`cluster_id`, `criterion`),
	FOREIGN KEY (`cluster_id`) REFERENCES `register_cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`checked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "register_criterion_source" CHECK(trim("register_criterion"."source") <> '')
);
--> statement-breakpoint
CREATE TABLE `register_stretch` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`cluster_id` text NOT NULL,
	`label` text NOT NULL,
	`state` text NOT NULL,
	`because` text,
	`since` text,
	`awarded` text,
	`valid_until` text,
	`held_since` text,
	`precision` text,
	`ends_on` text,
	`grace_until` text,
	`from_day` text NOT NULL,
	`to_day` text,
	FOREIGN KEY (`cluster_id`) REFERENCES `register_cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "register_stretch_order" CHECK("register_stretch"."to_day" is null or "register_stretch"."from_day" <= "register_stretch"."to_day")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `register_stretch_from` ON `register_stretch` (`cluster_id`,`label`,`from_day`);--> statement-breakpoint
CREATE TABLE `register_successor` (
	`cluster_id` text NOT NULL,
	`successor_id` text NOT NULL,
	`kind` text NOT NULL,
	`since` text,
	`source` text NOT NULL,
	PRIMARY KEY(`cluster_id`, `successor_id`),
	FOREIGN KEY (`cluster_id`) REFERENCES `register_cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`successor_id`) REFERENCES `register_cluster`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "register_successor_other" CHECK("register_successor"."cluster_id" <> "register_successor"."successor_id")
);
--> statement-breakpoint
CREATE TABLE `report` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`assessment_id` text NOT NULL,
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
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`assessment_id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`asked_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "report_kind" CHECK("report"."kind" in ('pdf', 'spreadsheet', 'word', 'dossier')),
	CONSTRAINT "report_state" CHECK("report"."state" in ('waiting', 'working', 'done', 'failed')),
	CONSTRAINT "report_progress" CHECK("report"."progress" between 0 and 100),
	CONSTRAINT "report_done" CHECK(("report"."state" = 'done') = ("report"."storage_key" is not null) and ("report"."state" = 'failed') = ("report"."failed_because" is not null))
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_print_hash_unique` ON `report` (`print_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `report_storage_key_unique` ON `report` (`storage_key`);--> statement-breakpoint
CREATE INDEX `report_assessment` ON `report` (`assessment_id`,`asked_at`);--> statement-breakpoint
CREATE TABLE `agreed_rating` (
	`case_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`version` integer NOT NULL,
	`points` integer NOT NULL,
	`reason` text NOT NULL,
	`side` text NOT NULL,
	`proposed_by` text NOT NULL,
	`proposed_at` integer NOT NULL,
	`confirmed_by` text,
	`confirmed_at` integer,
	PRIMARY KEY(`case_id`, `indicator_id`, `version`),
	FOREIGN KEY (`case_id`) REFERENCES `sparring_case`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`proposed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "agreed_rating_points" CHECK("agreed_rating"."points" >= 0),
	CONSTRAINT "agreed_rating_reason" CHECK(trim("agreed_rating"."reason") <> ''),
	CONSTRAINT "agreed_rating_side" CHECK("agreed_rating"."side" in ('secretariat', 'ced')),
	CONSTRAINT "agreed_rating_confirmed" CHECK(("agreed_rating"."confirmed_at" is null) = ("agreed_rating"."confirmed_by" is null))
);
--> statement-breakpoint
CREATE TABLE `mock_audit` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`seed` text NOT NULL,
	`minutes` integer NOT NULL,
	`started_by` text NOT NULL,
	`started_at` integer NOT NULL,
	`ended_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `sparring_case`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`started_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mock_audit_minutes" CHECK("mock_audit"."minutes" between 1 and 240)
);
--> statement-breakpoint
CREATE INDEX `mock_audit_case` ON `mock_audit` (`case_id`);--> statement-breakpoint
CREATE TABLE `mock_audit_item` (
	`audit_id` text NOT NULL,
	`position` integer NOT NULL,
	`indicator_id` text NOT NULL,
	`asked_at` integer,
	`shown_at` integer,
	`shown_by` text,
	`evidence_id` text,
	`place` text,
	PRIMARY KEY(`audit_id`, `indicator_id`),
	FOREIGN KEY (`audit_id`) REFERENCES `mock_audit`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`shown_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "mock_audit_item_shown" CHECK("mock_audit_item"."shown_at" is null or "mock_audit_item"."asked_at" is not null)
);
--> statement-breakpoint
CREATE TABLE `mock_audit_rater` (
	`audit_id` text NOT NULL,
	`person_id` text NOT NULL,
	`done_at` integer,
	PRIMARY KEY(`audit_id`, `person_id`),
	FOREIGN KEY (`audit_id`) REFERENCES `mock_audit`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `mock_audit_rating` (
	`audit_id` text NOT NULL,
	`person_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`points` integer NOT NULL,
	`note` text,
	`given_at` integer NOT NULL,
	PRIMARY KEY(`audit_id`, `person_id`, `indicator_id`),
	FOREIGN KEY (`audit_id`) REFERENCES `mock_audit`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`audit_id`,`person_id`) REFERENCES `mock_audit_rater`(`audit_id`,`person_id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "mock_audit_rating_points" CHECK("mock_audit_rating"."points" >= 0)
);
--> statement-breakpoint
CREATE TABLE `session_note` (
	`session_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`text` text NOT NULL,
	`version` integer NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	PRIMARY KEY(`session_id`, `indicator_id`),
	FOREIGN KEY (`session_id`) REFERENCES `sparring_session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_note_version" CHECK("session_note"."version" >= 1)
);
--> statement-breakpoint
CREATE TABLE `session_outcome` (
	`id` text PRIMARY KEY NOT NULL,
	`session_id` text NOT NULL,
	`indicator_id` text,
	`title` text NOT NULL,
	`owner` text,
	`due` text,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`removed_at` integer,
	`plan_action_id` text,
	FOREIGN KEY (`session_id`) REFERENCES `sparring_session`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`owner`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`written_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "session_outcome_title" CHECK(trim("session_outcome"."title") <> '')
);
--> statement-breakpoint
CREATE INDEX `session_outcome_session` ON `session_outcome` (`session_id`);--> statement-breakpoint
CREATE TABLE `sparring_assignment` (
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`assigned_by` text NOT NULL,
	`assigned_at` integer NOT NULL,
	`ended_at` integer,
	PRIMARY KEY(`case_id`, `person_id`, `assigned_at`),
	FOREIGN KEY (`case_id`) REFERENCES `sparring_case`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`assigned_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `sparring_assignment_person` ON `sparring_assignment` (`person_id`);--> statement-breakpoint
CREATE TABLE `sparring_case` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`opened_at` integer NOT NULL,
	FOREIGN KEY (`id`) REFERENCES `assessment`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `sparring_mention` (
	`message_id` text NOT NULL,
	`person_id` text NOT NULL,
	PRIMARY KEY(`message_id`, `person_id`),
	FOREIGN KEY (`message_id`) REFERENCES `sparring_message`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sparring_message` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`indicator_id` text,
	`kind` text NOT NULL,
	`text` text NOT NULL,
	`side` text NOT NULL,
	`written_by` text NOT NULL,
	`written_at` integer NOT NULL,
	`removed_at` integer,
	`settled_by` text,
	`settled_at` integer,
	`settled_with` text,
	`plan_action_id` text,
	FOREIGN KEY (`case_id`) REFERENCES `sparring_case`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`written_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`settled_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sparring_message_text" CHECK(trim("sparring_message"."text") <> ''),
	CONSTRAINT "sparring_message_kind" CHECK("sparring_message"."kind" in ('message', 'evidence-request')),
	CONSTRAINT "sparring_message_side" CHECK("sparring_message"."side" in ('secretariat', 'ced')),
	CONSTRAINT "sparring_message_settled" CHECK("sparring_message"."settled_at" is null or "sparring_message"."kind" = 'evidence-request')
);
--> statement-breakpoint
CREATE INDEX `sparring_message_case` ON `sparring_message` (`case_id`,`written_at`);--> statement-breakpoint
CREATE TABLE `sparring_rating` (
	`case_id` text NOT NULL,
	`indicator_id` text NOT NULL,
	`version` integer NOT NULL,
	`points` integer,
	`reason` text,
	`comment` text,
	`rated_by` text NOT NULL,
	`rated_at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `indicator_id`, `version`),
	FOREIGN KEY (`case_id`) REFERENCES `sparring_case`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`rated_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sparring_rating_version" CHECK("sparring_rating"."version" >= 1),
	CONSTRAINT "sparring_rating_points" CHECK("sparring_rating"."points" is null or "sparring_rating"."points" >= 0),
	CONSTRAINT "sparring_rating_reason" CHECK(reason is null or reason in ('misread-question', 'evidence-missing', 'evidence-too-old', 'stricter-reading', 'other'))
);
--> statement-breakpoint
CREATE TABLE `sparring_read` (
	`case_id` text NOT NULL,
	`person_id` text NOT NULL,
	`read_at` integer NOT NULL,
	PRIMARY KEY(`case_id`, `person_id`),
	FOREIGN KEY (`case_id`) REFERENCES `sparring_case`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`person_id`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `sparring_session` (
	`id` text PRIMARY KEY NOT NULL,
	`case_id` text NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`place` text NOT NULL,
	`agenda` text NOT NULL,
	`state` text NOT NULL,
	`sequence` integer NOT NULL,
	`standing` text,
	`called_by` text NOT NULL,
	`called_at` integer NOT NULL,
	`confirmed_by_secretariat` text,
	`confirmed_by_ced` text,
	`confirmed_at` integer,
	FOREIGN KEY (`case_id`) REFERENCES `sparring_case`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`called_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_secretariat`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`confirmed_by_ced`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "sparring_session_minutes" CHECK("sparring_session"."minutes" between 5 and 1440),
	CONSTRAINT "sparring_session_state" CHECK("sparring_session"."state" in ('planned', 'held', 'cancelled')),
	CONSTRAINT "sparring_session_agenda" CHECK(json_valid("sparring_session"."agenda")),
	CONSTRAINT "sparring_session_confirmed" CHECK(("sparring_session"."confirmed_at" is not null) = ("sparring_session"."confirmed_by_secretariat" is not null and "sparring_session"."confirmed_by_ced" is not null))
);
--> statement-breakpoint
CREATE INDEX `sparring_session_case` ON `sparring_session` (`case_id`,`starts_at`);--> statement-breakpoint
ALTER TABLE `evidence` ADD `title_en` text;--> statement-breakpoint
ALTER TABLE `evidence_use` ADD `note` text;--> statement-breakpoint
ALTER TABLE `evidence_use` ADD `note_en` text;
--> statement-breakpoint
CREATE TRIGGER `look_no_update` BEFORE UPDATE ON `look` BEGIN SELECT RAISE(ABORT, 'the log of looks is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `sparring_rating_no_update` BEFORE UPDATE ON `sparring_rating` BEGIN SELECT RAISE(ABORT, 'a rating is frozen; a new version replaces it'); END;
--> statement-breakpoint
CREATE TRIGGER `agreed_rating_no_change` BEFORE UPDATE ON `agreed_rating`
WHEN OLD.`confirmed_at` IS NOT NULL OR NEW.`points` <> OLD.`points` OR NEW.`reason` <> OLD.`reason` BEGIN SELECT RAISE(ABORT, 'an agreement is frozen; a new version replaces it'); END;
--> statement-breakpoint
CREATE TRIGGER `sparred_no_update` BEFORE UPDATE ON `sparred` BEGIN SELECT RAISE(ABORT, 'who sparred with whom is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `sparred_no_delete` BEFORE DELETE ON `sparred` BEGIN SELECT RAISE(ABORT, 'who sparred with whom is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `register_change_no_update` BEFORE UPDATE ON `register_change` BEGIN SELECT RAISE(ABORT, 'the log of the register is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `official_outcome_confirmed_no_update` BEFORE UPDATE ON `official_outcome`
WHEN OLD.`confirmed_at` IS NOT NULL BEGIN SELECT RAISE(ABORT, 'a confirmed outcome is frozen'); END;
