/** Has reference managers' own libraries read and format the references of everything that a running application holds. */
import assert from "node:assert/strict";
import { createRequire } from "node:module";

const require = createRequire(import.meta.url);
const CSL = require("citeproc");
const { plugins } = require("@citation-js/core");
require("@citation-js/plugin-bibtex");
require("@citation-js/plugin-ris");
const styles = require("@citation-js/plugin-csl/lib/styles.json");
const locales = require("@citation-js/plugin-csl/lib/locales.json");

plugins.config.get("@bibtex").parse.strict = false;

async function get(path, accept) {
  const answer = await fetch(process.env.IKB_ADDRESS + path, { headers: { Accept: accept, "Accept-Language": "nb" } });
  assert.equal(answer.status, 200, path);
  return answer;
}

/** The line of a list of references for each item, by its id, as citeproc-js writes it in a style. */
function bibliography(items, style) {
  const byId = new Map(items.map((item) => [item.id, item]));
  const engine = new CSL.Engine(
    { retrieveLocale: () => locales["en-US"], retrieveItem: (id) => byId.get(id) },
    styles[style],
  );
  engine.setOutputFormat("text");
  engine.updateItems([...byId.keys()]);
  const [about, lines] = engine.makeBibliography();
  assert.deepEqual(about.bibliography_errors, []);
  return new Map(about.entry_ids.map(([id], index) => [id, lines[index].trim()]));
}

/** What all formats say alike. Braces and spaces are how each of them writes. */
function gist(item) {
  const plain = (text) => text?.replace(/[{}]|<\/?span[^>]*>/g, "").replace(/[\s\u00a0]+/g, " ").trim();
  return {
    title: plain(item.title),
    year: item.issued?.["date-parts"]?.[0]?.[0]?.toString(),
    authors: item.author?.map((name) => plain(name.literal ?? `${name.given ?? ""} ${name.family}`)) ?? [],
  };
}

const read = (text, type) => plugins.input.chain(text, { forceType: type, generateGraph: false });

let checked = 0;
const { collections } = await (await get("/api/v1", "application/json")).json();
for (const { href } of collections) {
  for (let page = href + "?limit=50"; page; ) {
    const answer = await get(page, "application/vnd.citationstyles.csl+json");
    const items = await answer.json();
    const told = items.map(gist);
    for (const style of Object.keys(styles)) {
      const lines = bibliography(items, style);
      for (const item of items) {
        const line = lines.get(item.id);
        assert(line && !/undefined|\[object|CSL STYLE ERROR/.test(line), `${style}: ${item.id}: ${line}`);
        if (style === "apa" && process.env.SHOW) console.log(line);
      }
    }
    const bibtex = await (await get(page, "application/x-bibtex")).text();
    assert.deepEqual(read(bibtex, "@bibtex/text").map(gist), told);
    const ris = await (await get(page, "application/x-research-info-systems")).text();
    assert.deepEqual(read(ris, "@ris/file").map((item) => gist(item).title), told.map((item) => item.title));
    checked += items.length;
    const next = /<([^>]+)>; rel="next"/.exec(answer.headers.get("Link") ?? "");
    page = next && new URL(next[1], process.env.IKB_ADDRESS).pathname + new URL(next[1], process.env.IKB_ADDRESS).search;
  }
}
assert(checked > 0);
console.log(`${checked} references are formatted by citeproc-js, and read from BibTeX and RIS by citation-js`);
