import type { Attributes, AttributeValue } from "@opentelemetry/api";
import type { ReadableSpan } from "@opentelemetry/sdk-trace";

/** Puts a route's pattern, `/[locale]/o/[organisation]`, for what Next calls a route; null for everything else. */
export type Routes = (given: AttributeValue | undefined) => string | null;

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const isWord = (value: AttributeValue | undefined): value is string => typeof value === "string" && /^[A-Za-z][\w.-]{0,60}$/.test(value);

/** Our own attributes: words of the code, and statements without values. */
const ours = new Set(["klyngeklar.action", "klyngeklar.job", "klyngeklar.outcome", "db.system.name", "db.operation.name"]);
const scope = "klyngeklar";

function nextAttributes(given: Attributes, routes: Routes): Attributes {
  const [route, type] = [routes(given["next.route"] ?? given["http.route"]), given["next.span_type"]];
  const [method, status] = [given["http.method"], given["http.status_code"]];
  return {
    ...(isWord(type) ? { "next.span_type": type } : {}),
    ...(route === null ? {} : { "http.route": route }),
    ...(typeof method === "string" && methods.has(method) ? { "http.request.method": method } : {}),
    ...(typeof status === "number" ? { "http.response.status_code": status } : {}),
  };
}

function ownAttributes(given: Attributes): Attributes {
  const words = Object.entries(given).filter(([name, value]) => ours.has(name) && isWord(value));
  const text = given["db.query.text"];
  return { ...Object.fromEntries(words), ...(typeof text === "string" ? { "db.query.text": text } : {}) };
}

/** What Next's spans are called: a request by method and pattern, everything else by its type. */
function nextName(attributes: Attributes): string {
  const { "next.span_type": type, "http.route": route = "", "http.request.method": method } = attributes;
  return [isRequest(type) ? (method ?? "request") : type, route].filter(Boolean).join(" ") || "next.js";
}

/** Whether a type of Next's is that of a whole request. */
export const isRequest = (type: AttributeValue | undefined) => type === "BaseServer.handleRequest";

/**
 * A span with what may leave this machine: names and attributes are made anew from a list of what is known to hold nothing of
 * a person. Next's own hold addresses with secrets, slugs and queries, and errors hold messages: none of them goes on.
 */
export function cleaned(span: ReadableSpan, routes: Routes): ReadableSpan {
  const from = span.instrumentationScope.name;
  const attributes = from === scope ? ownAttributes(span.attributes) : from === "next.js" ? nextAttributes(span.attributes, routes) : {};
  const name = from === scope ? span.name : from === "next.js" ? nextName(attributes) : "library";
  return {
    ...{ name, attributes, kind: span.kind, spanContext: () => span.spanContext() },
    ...(span.parentSpanContext === undefined ? {} : { parentSpanContext: span.parentSpanContext }),
    ...{ startTime: span.startTime, endTime: span.endTime, duration: span.duration, ended: span.ended },
    ...{ status: { code: span.status.code }, links: [], events: [] },
    ...{ resource: span.resource, instrumentationScope: span.instrumentationScope },
    ...{ droppedAttributesCount: 0, droppedEventsCount: 0, droppedLinksCount: 0 },
  };
}
