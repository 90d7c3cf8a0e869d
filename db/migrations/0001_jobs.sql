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
CREATE UNIQUE INDEX `job_kind_key` ON `job` (`kind`,`key`);