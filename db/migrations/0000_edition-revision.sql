CREATE TABLE `edition_revision` (
	`edition_id` text NOT NULL,
	`revision` integer NOT NULL,
	`digest` text NOT NULL,
	`rules_digest` text NOT NULL,
	`order` integer NOT NULL,
	`basis` text NOT NULL,
	`visibility` text NOT NULL,
	`effective_from` text,
	`document` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`edition_id`, `revision`),
	CONSTRAINT "edition_revision_id" CHECK("edition_revision"."edition_id" <> ''),
	CONSTRAINT "edition_revision_revision" CHECK("edition_revision"."revision" >= 1),
	CONSTRAINT "edition_revision_digest" CHECK("edition_revision"."digest" glob 'sha256:*' and length("edition_revision"."digest") = 71),
	CONSTRAINT "edition_revision_rules_digest" CHECK("edition_revision"."rules_digest" glob 'sha256:*' and length("edition_revision"."rules_digest") = 71),
	CONSTRAINT "edition_revision_basis" CHECK("edition_revision"."basis" in ('indicative', 'official')),
	CONSTRAINT "edition_revision_visibility" CHECK("edition_revision"."visibility" in ('public', 'members')),
	CONSTRAINT "edition_revision_effective_from" CHECK("edition_revision"."effective_from" glob '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
	CONSTRAINT "edition_revision_document" CHECK(json_valid("edition_revision"."document") and json_extract("edition_revision"."document", '$.id') = "edition_revision"."edition_id" and json_extract("edition_revision"."document", '$.revision') = "edition_revision"."revision"),
	CONSTRAINT "edition_revision_published_at" CHECK("edition_revision"."published_at" > 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `edition_revision_digest_unique` ON `edition_revision` (`digest`);--> statement-breakpoint
CREATE TRIGGER `edition_revision_no_update` BEFORE UPDATE ON `edition_revision` BEGIN SELECT RAISE(ABORT, 'a published edition is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `edition_revision_no_delete` BEFORE DELETE ON `edition_revision` BEGIN SELECT RAISE(ABORT, 'a published edition is frozen'); END;
--> statement-breakpoint
CREATE TRIGGER `edition_revision_no_replace` BEFORE INSERT ON `edition_revision`
WHEN EXISTS (SELECT 1 FROM `edition_revision` WHERE `digest` = NEW.`digest` OR (`edition_id` = NEW.`edition_id` AND `revision` = NEW.`revision`))
BEGIN SELECT RAISE(ABORT, 'a published edition is frozen'); END;
