"use client";
import { FilePlus2, Link2 } from "lucide-react";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl/react";
import { FileForm } from "./file-form.tsx";
import { LinkForm } from "./link-form.tsx";

const forms = { file: FileForm, link: LinkForm };
const icons = { file: FilePlus2, link: Link2 };
type Kind = keyof typeof forms;

/** One of the two ways to add evidence at a time; what has been added is said. */
export function AddEvidence({ slug }: { slug: string }) {
  const t = useTranslations("evidence.add");
  const router = useRouter();
  const [open, setOpen] = useState<Kind | null>(null);
  const [added, setAdded] = useState("");
  const status = useRef<HTMLParagraphElement>(null);
  const Form = open === null ? null : forms[open];
  const done = (title: string) => {
    setOpen(null);
    setAdded(title);
    status.current?.focus();
    router.refresh();
  };
  return (
    <section className="mt-10">
      <div className="flex flex-wrap gap-3">
        {(["file", "link"] as const).map((kind) => {
          const Icon = icons[kind];
          return (
            <button
              key={kind}
              type="button"
              className={`button ${kind === "file" ? "button-primary" : ""}`}
              aria-expanded={open === kind}
              onClick={() => setOpen(open === kind ? null : kind)}
            >
              <Icon aria-hidden className="size-5" />
              {t(kind)}
            </button>
          );
        })}
      </div>
      <p ref={status} role="status" tabIndex={-1} className="mt-3 text-ok outline-none">
        {added === "" ? "" : t("done", { title: added })}
      </p>
      {Form !== null && (
        <div className="card p-4 sm:p-6">
          <Form slug={slug} onDone={done} />
        </div>
      )}
    </section>
  );
}
