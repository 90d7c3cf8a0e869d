CREATE TABLE `webhook` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`address` text NOT NULL,
	`events` text NOT NULL,
	`off_because` text,
	`failing_since` integer,
	`made_by` text NOT NULL,
	`made_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisation`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`made_by`) REFERENCES `person`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "webhook_address" CHECK("webhook"."address" like 'https://%')
);
--> statement-breakpoint
CREATE INDEX `webhook_organisation` ON `webhook` (`organisation_id`);--> statement-breakpoint
CREATE TABLE `webhook_delivery` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`key` text NOT NULL,
	`type` text NOT NULL,
	`body` text,
	`outcome` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`status` integer,
	`failure` text,
	`created_at` integer NOT NULL,
	`last_at` integer,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "webhook_delivery_body_gone" CHECK(("webhook_delivery"."body" is null) = ("webhook_delivery"."outcome" <> 'waiting'))
);
--> statement-breakpoint
CREATE INDEX `webhook_delivery_newest` ON `webhook_delivery` (`webhook_id`,`created_at`);--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_delivery_key` ON `webhook_delivery` (`webhook_id`,`key`);--> statement-breakpoint
CREATE TABLE `webhook_label` (
	`webhook_id` text NOT NULL,
	`cluster_slug` text NOT NULL,
	`label` text NOT NULL,
	`state` text NOT NULL,
	`awarded` text,
	`valid_until` text,
	PRIMARY KEY(`webhook_id`, `cluster_slug`, `label`),
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `webhook_secret` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`sealed` text NOT NULL,
	`made_at` integer NOT NULL,
	`ends_at` integer,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhook`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `webhook_secret_webhook` ON `webhook_secret` (`webhook_id`);