import { type Source, splitSource } from "./source.ts";

/** How sure a figure is: the word for it, and whether it is one to take with care (then a mark stands before the word). */
type Certainty = { word: string; careful: boolean };

/** The words that stand between the parts of a source. */
type SourceWords = { undated: string; after: string };

type Props = { source: string | undefined; certainty?: Certainty | undefined; words: SourceWords };

function CarefulMark() {
  return (
    <svg aria-hidden viewBox="0 0 16 16" className="mr-1 inline-block size-3.5 align-[-0.125em]">
      <circle cx="8" cy="8" r="6.5" fill="none" stroke="currentColor" strokeWidth="2" strokeDasharray="2.6 2.5" />
    </svg>
  );
}

function PublisherAndYear({ source: { publisher, year, title, address, basis }, words }: { source: Source; words: SourceWords }) {
  const name = publisher === null ? title : `${publisher} (${year ?? words.undated})`;
  return (
    <>
      {address === null ? (
        <cite className="not-italic">{name}</cite>
      ) : (
        <a className="link print:after:content-none!" href={address} title={title}>
          {name}
        </a>
      )}
      {basis !== null && (
        <>
          {" "}
          {words.after} <PublisherAndYear source={basis} words={words} />
        </>
      )}
    </>
  );
}

/** Where a figure comes from, in small print: how sure it is, then publisher and year, linked where there is an address. */
export function Sourced({ source, certainty, words }: Props) {
  if (source === undefined && certainty === undefined) return null;
  return (
    <small className="text-muted text-small">
      {certainty !== undefined && (
        <span className={certainty.careful ? "whitespace-nowrap text-warn" : undefined}>
          {certainty.careful && <CarefulMark />}
          {certainty.word}
        </span>
      )}
      {certainty !== undefined && source !== undefined && " · "}
      {source !== undefined && <PublisherAndYear source={splitSource(source)} words={words} />}
    </small>
  );
}
