"use client";
import { useState } from "react";
import { useTranslations } from "use-intl/react";
import { checkInputValue } from "#lib/domain/assessment/check.ts";
import type { Draft } from "#lib/domain/assessment/quick-check.ts";
import type { Indicator, InputRules } from "#lib/domain/edition/edition.ts";
import { parseNumber, writeNumber } from "#lib/domain/number.ts";
import { own } from "#lib/domain/record.ts";
import type { IndicatorView } from "#lib/editions/view.ts";
import type { Locale } from "#lib/i18n/addresses.ts";
import { figureWords, numberWords } from "#lib/i18n/figure.ts";
import { useCheck } from "../state/check-context.ts";

type Props = {
  locale: Locale;
  indicator: Indicator;
  input: InputRules;
  text: IndicatorView;
  draft: Draft | undefined;
  change: (next: (draft: Draft) => Draft) => void;
};

/** A figure asked for under an indicator. What is typed is kept as it is, also while it is not yet a number. */
export function InputField({ locale, indicator, input, text, draft, change }: Props) {
  const t = useTranslations("readiness.card");
  const faultText = useTranslations("faults");
  const { check, edition, ready } = useCheck();
  const [typed, setTyped] = useState<string | null>(null);
  const { key } = input;
  const { label, unit, period } = text.inputs.find((candidate) => candidate.key === key) ?? { label: key, unit: "", period: "" };
  const stored = own(draft?.inputs, key);
  const isNumber = input.kind === "count" || input.kind === "decimal";
  const read = (value: string) => (isNumber ? (parseNumber(locale, value) ?? value) : value);
  // What is not yet a value of this input is kept as it was typed.
  const kept = (value: string) => (checkInputValue([], input, read(value)).length === 0 ? read(value) : value);
  // What is typed is shown as it is, until somebody else has saved another value.
  const typing = typed !== null && (typed.trim() === "" ? stored === undefined : kept(typed) === stored) ? typed : null;
  const written = typing ?? (typeof stored === "number" ? writeNumber(locale, stored) : (stored ?? ""));
  const found = stored === undefined ? undefined : checkInputValue([], input, typeof stored === "string" ? read(stored) : stored)[0];
  const fault = found?.code === "wrong-type" || found?.code === "not-whole" ? null : found;
  const id = `${indicator.id}-${key}`;

  const onType = (value: string) => {
    setTyped(value);
    change(({ rated: _rated, notApplicable: _notApplicable, ...rest }) => {
      const { [key]: _before, ...others } = rest.inputs ?? {};
      return { ...rest, inputs: value.trim() === "" ? others : { ...others, [key]: kept(value) } };
    });
  };
  // The same figure under another indicator is offered, never filled in unasked.
  const twin = edition.indicators.find(
    (other) => other.id !== indicator.id && typeof own(own(check.drafts, other.id)?.inputs, key) === "number",
  );
  const twinValue = twin === undefined ? undefined : own(own(check.drafts, twin.id)?.inputs, key);

  return (
    <div>
      <label htmlFor={id} className="block font-medium text-small">
        {label}
      </label>
      {period !== "" && (
        <p id={`${id}-period`} className="text-muted text-small">
          {period}
        </p>
      )}
      <div className="mt-1.5 flex items-center gap-3">
        <input
          id={id}
          className={`field w-full max-w-48 ${isNumber ? "text-right" : ""} ${found === undefined ? "" : "border-stop"}`}
          inputMode={input.kind === "count" ? "numeric" : isNumber ? "decimal" : "text"}
          type={input.kind === "date" ? "date" : "text"}
          autoComplete="off"
          readOnly={!ready}
          value={written}
          aria-invalid={found !== undefined}
          aria-describedby={`${id}-message${period === "" ? "" : ` ${id}-period`}`}
          onChange={(event) => onType(event.target.value)}
          onBlur={() => setTyped(null)}
        />
        <span className="text-muted text-small">{unit}</span>
      </div>
      <p id={`${id}-message`} aria-live="polite" className={`mt-1 min-h-5 text-small ${found === undefined ? "text-muted" : "text-stop"}`}>
        {found !== undefined &&
          (fault == null
            ? t(input.kind === "count" ? "whole" : "number", { example: input.kind === "count" ? "118" : writeNumber(locale, 12.5) })
            : faultText(fault.code, fault.params))}
        {found === undefined &&
          typeof stored === "number" &&
          typed !== null &&
          typed.trim() !== writeNumber(locale, stored) &&
          t("understood", { figure: figureWords(stored, unit, locale) })}
      </p>
      {stored === undefined && twin !== undefined && typeof twinValue === "number" && (
        <button type="button" className="link min-h-11 text-small" onClick={() => onType(writeNumber(locale, twinValue))}>
          {t("reuse", { value: numberWords(twinValue, locale), indicator: twin.id })}
        </button>
      )}
    </div>
  );
}
