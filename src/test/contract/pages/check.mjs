/**
 * Validates the pages of a running application: their HTML by the Nu validator, and what they say to search engines by the types that
 * schema-dts has of schema.org's vocabulary, whose compiler finds classes and properties that there aren't, and values and
 * properties that don't belong where they stand.
 */
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const here = dirname(fileURLToPath(import.meta.url));
const folder = join(here, "target");
const LANGUAGES = ["nb", "nn", "en"];

async function get(path, accept) {
  return await fetch(process.env.IKB_ADDRESS + path, { headers: { Accept: accept } });
}

async function json(path) {
  const answer = await get(path, "application/json");
  assert.equal(answer.status, 200, path);
  return await answer.json();
}

const withLanguage = (path, language) => path + (path.includes("?") ? "&" : "?") + "lang=" + language;

/** The addresses of all kinds of pages in every language, and of every entry in one. */
async function addresses() {
  const general = ["/", "/problems", "/problems/not-found", "/statistics", "/evidence-map", "/evidence-map?limit=1"];
  general.push("/pages", "/pages?q=innovasjon", "/pages?q=tilit", "/pages?q=xqzzyxv");
  const problems = ["/nowhere", "/pages/topics/nothing", "/pages/nothing", "/pages?limti=1", "/pages/topics?after=x", "/id/topic/no"];
  const entries = [];
  for (const { href } of (await json("/api/v1")).collections) {
    const { items } = await json(href + "?limit=200&fields=id");
    const pages = items.map((item) => item.href.replace("/api/v1/", "/pages/"));
    general.push(href.replace("/api/v1/", "/pages/"), href.replace("/api/v1/", "/pages/") + "?q=innovasjon");
    general.push(...pages.slice(0, 1));
    entries.push(...pages.slice(1));
  }
  return [
    ...LANGUAGES.flatMap((language) => general.map((path) => withLanguage(path, language))),
    ...entries.map((path, index) => withLanguage(path, LANGUAGES[index % LANGUAGES.length])),
    ...problems,
  ];
}

/** What types can find fault with: classes, properties and constants, without the texts. */
function shapeOf(said) {
  return JSON.stringify(said, (key, value) => {
    if (Array.isArray(value)) {
      return [...new Set(value.map(shapeOf))].sort().join();
    }
    const isText = typeof value === "string" && !["@type", "@context"].includes(key) && !value.startsWith("https://schema.org/");
    return isText ? "" : value;
  });
}

/** A file of HTML for each page, and a constant of TypeScript for what linked data of each shape says. */
async function fetchPages() {
  const constants = [
    'import type { SearchAction, Thing, WebSite, WithActionConstraints, WithContext } from "schema-dts";',
    "type Site = Exclude<WebSite, string> & { potentialAction: WithActionConstraints<Exclude<SearchAction, string>> };",
    "type Page = WithContext<Thing> | WithContext<Site>;",
  ];
  const pages = await addresses();
  const shapes = new Set();
  let described = 0;
  for (const [index, path] of pages.entries()) {
    const answer = await get(path, "text/html");
    assert(answer.headers.get("Content-Type").startsWith("text/html"), path);
    const html = await answer.text();
    writeFileSync(join(folder, "html", `${index}.html`), html);
    for (const [, script] of html.matchAll(/<script type="application\/ld\+json">(.*?)<\/script>/gs)) {
      const shape = shapeOf(JSON.parse(script));
      described += 1;
      if (!shapes.has(shape)) {
        shapes.add(shape);
        constants.push(`/** ${path} */`, `export const page${index}: Page = ${script};`);
      }
    }
  }
  writeFileSync(join(folder, "pages.ts"), constants.join("\n") + "\n");
  return { pages, described };
}

function validateHtml(pages) {
  const jar = String(require("vnu-jar"));
  const run = spawnSync("java", ["-jar", jar, "--format", "json", "--also-check-svg", join(folder, "html")], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  });
  const { messages } = JSON.parse(run.stderr);
  for (const message of messages) {
    const page = pages[/(\d+)\.html$/.exec(message.url)?.[1]] ?? message.url;
    console.error(`${page}:${message.lastLine}: ${message.type}: ${message.message}\n    ${message.extract}`);
  }
  assert.equal(messages.length, 0, "the Nu validator finds faults");
  assert.equal(run.status, 0);
}

function checkLinkedData() {
  execFileSync(
    "npx",
    ["tsc", "--noEmit", "--strict", "--skipLibCheck", "--target", "es2022", "--moduleResolution", "bundler", "--module", "es2022", join(folder, "pages.ts")],
    { cwd: join(here, ".."), stdio: "inherit" },
  );
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(join(folder, "html"), { recursive: true });
const { pages, described } = await fetchPages();
validateHtml(pages);
assert(described > 0);
checkLinkedData();
console.log(`${pages.length} pages are valid for the Nu validator, and the linked data of ${described} for the types of schema-dts`);
