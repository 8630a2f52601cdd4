/**
 * Reads everything that a running application holds with processors of others: JSON-LD, which is to mean what Turtle says, and
 * calendars.
 */
import assert from "node:assert/strict";
import ICAL from "ical.js";
import jsonld from "jsonld";
import { Parser, Writer } from "n3";
import { canonize } from "rdf-canonize";

const address = process.env.IKB_ADDRESS;
const CANONICAL = { algorithm: "RDFC-1.0", format: "application/n-quads" };

async function get(path, accept) {
  const answer = await fetch(new URL(path, address), { headers: { Accept: accept } });
  assert.equal(answer.status, 200, path);
  return answer;
}

const json = async (path) => (await get(path, "application/json")).json();

/** A page of a list, and the pages after it. */
async function* pagesOf(href) {
  for (let page = href + "?limit=50"; page; ) {
    yield page;
    const next = /<([^>]+)>; rel="next"/.exec((await get(page, "application/json")).headers.get("Link") ?? "");
    page = next && new URL(next[1], address).pathname + new URL(next[1], address).search;
  }
}

/** Contexts come from the application alone. */
const contexts = new Map();
async function documentLoader(url) {
  assert(url.startsWith(address + "/"), url);
  if (!contexts.has(url)) {
    contexts.set(url, await (await get(url, "application/ld+json")).json());
  }
  return { documentUrl: url, document: contexts.get(url) };
}

/** Nothing is left out but where JSON is found, what classes and IRIs say in its place, and what the context makes null. */
const LEFT_OUT = ["href", "type", "etag"];
function eventHandler({ event }) {
  const { property, expandedProperty } = event.details;
  assert(expandedProperty === null || LEFT_OUT.includes(property), JSON.stringify(event));
}

async function readLinkedData(page) {
  const document = await (await get(page, "application/ld+json")).json();
  const options = { documentLoader, eventHandler, safe: false };
  assert((await jsonld.expand(document, options)).length > 0, page);
  const meant = await jsonld.canonize(document, { ...options, ...CANONICAL });
  const turtle = await (await get(page, "text/turtle")).text();
  const said = new Writer({ format: "N-Quads" }).quadsToString(new Parser({ baseIRI: address }).parse(turtle));
  assert.equal(await canonize(said, { ...CANONICAL, inputFormat: "application/n-quads" }), meant, page);
  return meant.trim().split("\n").length;
}

async function readCalendar(path) {
  const calendar = new ICAL.Component(ICAL.parse(await (await get(path, "text/calendar")).text()));
  assert.equal(calendar.getFirstPropertyValue("version"), "2.0", path);
  calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(zone));
  const events = calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event, { strictExceptions: true }));
  for (const event of events) {
    assert(event.uid && event.summary, path);
    assert(event.startDate.compare(event.endDate) <= 0, `${path}: ${event.uid}`);
    assert(!Number.isNaN(event.startDate.toJSDate().getTime()), `${path}: ${event.uid}`);
  }
  assert.equal(new Set(events.map((event) => event.uid)).size, events.length, path);
  return events.length;
}

/** The addresses that give a calendar, of those that the definition has and of what there is in their place. */
async function calendars() {
  const { paths } = await json("/q/openapi?format=json");
  const found = [];
  for (const [template, { get: operation }] of Object.entries(paths)) {
    if (operation?.responses["200"]?.content?.["text/calendar"] && !template.includes("/versions")) {
      const [list, rest] = template.split("{id}");
      const ids = rest === undefined ? [null] : (await json(list.replace(/\/$/, "") + "?limit=200&fields=id")).items;
      found.push(...ids.map((entry) => (entry ? list + entry.id + rest : template)));
    }
  }
  return found;
}

let triples = 0;
for (const { href } of (await json("/api/v1")).collections) {
  for await (const page of pagesOf(href)) {
    triples += await readLinkedData(page);
    const { items } = await json(page);
    triples += items.length > 0 ? await readLinkedData(items[0].href) : 0;
  }
}
assert(triples > 0);
let events = 0;
const subscribed = await calendars();
for (const path of subscribed) {
  events += await readCalendar(path);
}
assert(events > 0);
console.log(`jsonld.js and n3 read the same ${triples} triples; ical.js reads ${events} events in ${subscribed.length} calendars`);
